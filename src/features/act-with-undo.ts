import type { Result } from '@domain/result.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { showRefusal } from './say-refusal.ts';

interface Act<R> {
  act: () => Promise<Result<R>>;
  /** Takes back what the act answered with. */
  undo: (done: R) => Promise<Result<unknown>>;
  /** What the message beside "undo" says. */
  words: string | ((done: R) => string);
}

/** Done at once, with the way back in the message; false where it was refused, and said so. */
export async function actWithUndo<R>({ act, undo, words }: Act<R>): Promise<boolean> {
  const done = await act();
  if (!done.ok) {
    await showRefusal(done.error);
    return false;
  }
  showDone(typeof words === 'string' ? words : words(done.value), async () => {
    const undone = await undo(done.value);
    if (!undone.ok) await showRefusal(undone.error);
  });
  return true;
}
