import { liveQuery } from 'dexie';
import type { Services } from '@services/services.ts';
import { holdWork } from '@ui/tasks/work-store.ts';
import type { DraftForm } from './draft-form.ts';

/** A form and the `rev` of the draft in the books that it belongs to; undefined while there is none. */
export interface StoredDraft {
  form: DraftForm;
  rev: number | undefined;
}

type DraftBooks = Pick<Services, 'mark' | 'company' | 'invoices'>;

interface Kept {
  draft: StoredDraft;
  /** It can still be opened; what was deleted comes back with its Undo. */
  isWithinReach: boolean;
  stopWatching: () => void;
}

/** What could not be stored when its editor was left; it waits here, for its books only, until it is, or until the window closes. */
const waiting = new Map<string, Kept>();

/** The mark of the books and the draft's id, or `new`. */
const keyOf = (mark: string, id: string) => `${mark} ${id === '' ? 'new' : id}`;

/** What no editor can open any more keeps no window from its update. */
const holdWhatIsWithinReach = () =>
  holdWork(
    'drafts',
    [...waiting.values()].some(({ isWithinReach }) => isWithinReach),
  );

/** Whether the books are still the same and have a draft for it, or take a new one. */
async function isWithinReachOf(books: DraftBooks, mark: string, id: string): Promise<boolean> {
  const isThere =
    id === ''
      ? (await books.company.get()) !== undefined
      : (await books.invoices.get(id))?.status === 'draft';
  return isThere && books.mark() === mark;
}

export function keepUnsaved(mark: string, form: DraftForm, rev: number | undefined, books: DraftBooks) {
  const hear = (isWithinReach: boolean) => {
    kept.isWithinReach = isWithinReach;
    holdWhatIsWithinReach();
  };
  const watch = liveQuery(() => isWithinReachOf(books, mark, form.id)).subscribe({
    next: hear,
    // Closed: they were replaced in another window.
    error: () => hear(false),
  });
  const kept: Kept = {
    draft: { form, rev },
    isWithinReach: true,
    stopWatching: () => watch.unsubscribe(),
  };
  waiting.get(keyOf(mark, form.id))?.stopWatching();
  waiting.set(keyOf(mark, form.id), kept);
  holdWhatIsWithinReach();
}

/** By the draft's id, or `new`. */
export const unsavedOf = (mark: string, id: string): StoredDraft | undefined =>
  waiting.get(keyOf(mark, id))?.draft;

export function forgetUnsaved(mark: string, id: string) {
  waiting.get(keyOf(mark, id))?.stopWatching();
  waiting.delete(keyOf(mark, id));
  holdWhatIsWithinReach();
}
