import { holdWork } from '@ui/tasks/work-store.ts';
import type { DraftForm } from './draft-form.ts';

/** A form and the `rev` of the draft in the books that it belongs to; undefined while there is none. */
export interface StoredDraft {
  form: DraftForm;
  rev: number | undefined;
}

/** What could not be stored when its editor was left; it waits here until it is, or until the window closes. */
const waiting = new Map<string, StoredDraft>();

const keyOf = (id: string) => (id === '' ? 'new' : id);

export function keepUnsaved(form: DraftForm, rev: number | undefined) {
  waiting.set(keyOf(form.id), { form, rev });
  holdWork('drafts', true);
}

/** By the draft's id, or `new`. */
export const unsavedOf = (id: string): StoredDraft | undefined => waiting.get(keyOf(id));

export function forgetUnsaved(id: string) {
  waiting.delete(keyOf(id));
  holdWork('drafts', waiting.size > 0);
}
