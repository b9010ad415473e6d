import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
});
afterEach(() => vi.useRealTimers());

const fresh = () => import('./first-screen.ts');

it('H12 what can wait counts from the first screen, however long that takes', async () => {
  const { afterFirstScreen, firstScreenStands } = await fresh();
  const done: string[] = [];
  afterFirstScreen(() => done.push('palette'), 1_500);
  afterFirstScreen(() => done.push('counts'));
  await vi.advanceTimersByTimeAsync(9_000);
  expect(done).toEqual([]);
  firstScreenStands();
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual(['counts']);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(done).toEqual(['counts', 'palette']);
  afterFirstScreen(() => done.push('late'));
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual(['counts', 'palette', 'late']);
});

it('H12 F4 a first screen that never stands holds the mail up for 15 seconds and no longer', async () => {
  const { afterFirstScreen } = await fresh();
  let isSent = false;
  afterFirstScreen(() => (isSent = true));
  await vi.advanceTimersByTimeAsync(14_900);
  expect(isSent).toBe(false);
  await vi.advanceTimersByTimeAsync(101);
  expect(isSent).toBe(true);
});

it('H12 what is taken back, before the first screen or after it, is not done', async () => {
  const { afterFirstScreen, firstScreenStands } = await fresh();
  let isDone = false;
  const early = afterFirstScreen(() => (isDone = true), 1_000);
  const late = afterFirstScreen(() => (isDone = true), 1_000);
  early();
  firstScreenStands();
  await vi.advanceTimersByTimeAsync(500);
  late();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(isDone).toBe(false);
});
