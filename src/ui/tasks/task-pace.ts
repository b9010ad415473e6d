import type { Task } from './task-store.ts';

const SETTLES_AFTER = 2000;

/** Items per second and seconds left, once there is enough to judge by. */
export function paceOf(
  { done, total, startedAt }: Pick<Task, 'done' | 'total' | 'startedAt'>,
  now: number,
): { rate: number; left: number } | null {
  const elapsed = now - startedAt;
  if (done === 0 || total <= done || elapsed < SETTLES_AFTER) return null;
  const perSecond = (done * 1000) / elapsed;
  const rate = perSecond >= 10 ? Math.round(perSecond) : Math.round(perSecond * 10) / 10;
  return { rate, left: Math.max(1, Math.ceil((total - done) / perSecond)) };
}
