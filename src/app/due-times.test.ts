import { afterEach, expect, it, vi } from 'vitest';
import type { Services } from '@services/services.ts';

afterEach(() => {
  vi.doUnmock('./automation-bell.ts');
  vi.resetModules();
  vi.useRealTimers();
});

it('A4 F6 a window that was cut off as it should have learnt to listen learns it a minute later', async () => {
  vi.useFakeTimers();
  const listened: unknown[] = [];
  let isOnline = false;
  const { firstScreenStands } = await import('@ui/environment/first-screen.ts');
  const { listenForDueTimes } = await import('./due-times.ts');
  vi.doMock('./automation-bell.ts', () => {
    if (!isOnline) throw new Error('Failed to fetch dynamically imported module');
    return { listenForDueTimes: (services: unknown) => listened.push(services) };
  });
  const services = { automations: {} } as Services;
  listenForDueTimes(services, null);
  firstScreenStands();
  await vi.advanceTimersByTimeAsync(59_000);
  await vi.dynamicImportSettled();
  expect(listened).toEqual([]);
  isOnline = true;
  await vi.advanceTimersByTimeAsync(60_000);
  await vi.dynamicImportSettled();
  expect(listened).toEqual([services]);
});
