import { hasWork, onWorkChange } from '@ui/tasks/work-store.ts';

const PREFIX = 'quittance-at-work-';
/** One for each window. */
const own = `${PREFIX}${crypto.randomUUID()}`;

/** While this window has work, a lock of its own says so to the others; the browser frees it when the window is gone. */
export function announceWork(): void {
  if (!('locks' in navigator)) return;
  let end: (() => void) | undefined;
  const announce = () => {
    if (hasWork() === (end !== undefined)) return;
    if (end) {
      end();
      end = undefined;
      return;
    }
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    void navigator.locks.request(own, () => held);
  };
  onWorkChange(announce);
  announce();
}

/** Another window has work that an update would end. One that the browser has frozen still holds its lock. */
export async function isWorkElsewhere(): Promise<boolean> {
  if (!('locks' in navigator)) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name = '' }) => name.startsWith(PREFIX) && name !== own);
}

/** What is done once this window has no work any more. */
export function whenIdle(then: () => void): void {
  if (!hasWork()) return then();
  const stop = onWorkChange(() => {
    if (hasWork()) return;
    stop();
    then();
  });
}
