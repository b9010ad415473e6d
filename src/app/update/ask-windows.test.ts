import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { holdWork } from '@ui/tasks/work-store.ts';
import { askWindows } from './ask-windows.ts';
import { offerUpdate } from './update-store.ts';

let held: { name: string }[] = [];
let starts = 0;
const elsewhere = { name: 'quittance-at-work-another' };

beforeEach(() => {
  vi.useFakeTimers();
  held = [];
  starts = 0;
  vi.stubGlobal('navigator', { locks: { query: async () => ({ held }) } });
  offerUpdate(() => (starts += 1));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('F7 a new version that is wanted while another window has work waits for it, and starts by itself', async () => {
  held = [elsewhere];
  const told: boolean[] = [];
  askWindows(true, (isElsewhere) => told.push(isElsewhere));
  await vi.advanceTimersByTimeAsync(3_000);
  expect([starts, told]).toEqual([0, [true, true, true, true]]);
  held = [];
  await vi.advanceTimersByTimeAsync(1_000);
  expect(starts).toBe(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(starts).toBe(1);
});

it('F7 it waits for the work of this window as well', async () => {
  holdWork('form', true);
  askWindows(true, () => undefined);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(starts).toBe(0);
  holdWork('form', false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(starts).toBe(1);
});

it('F7 one that nobody wants, or wants no more, never starts', async () => {
  const told: boolean[] = [];
  askWindows(false, (isElsewhere) => told.push(isElsewhere));
  held = [elsewhere];
  const forget = askWindows(true, () => undefined);
  await vi.advanceTimersByTimeAsync(1_500);
  forget();
  held = [];
  await vi.advanceTimersByTimeAsync(5_000);
  expect(starts).toBe(0);
  expect(told).toContain(false);
});
