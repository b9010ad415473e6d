import { holdWork } from '@ui/tasks/work-store.ts';
import type { DraftForm } from './draft-form.ts';

/** A form and the `rev` of the draft in the books that it belongs to; undefined while there is none. */
export interface StoredDraft {
  form: DraftForm;
  rev: number | undefined;
}

/** What could not be stored when its editor was left; it waits here, for its books only, until it is, or until the window closes. */
const waiting = new Map<string, StoredDraft>();

/** The mark of the books and the draft's id, or `new`. */
const keyOf = (mark: string, id: string) => `${mark} ${id === '' ? 'new' : id}`;

export function keepUnsaved(mark: string, form: DraftForm, rev: number | undefined) {
  waiting.set(keyOf(mark, form.id), { form, rev });
  holdWork('drafts', true);
}

/** By the draft's id, or `new`. */
export const unsavedOf = (mark: string, id: string): StoredDraft | undefined => waiting.get(keyOf(mark, id));

export function forgetUnsaved(mark: string, id: string) {
  waiting.delete(keyOf(mark, id));
  holdWork('drafts', waiting.size > 0);
}
