import type { Refusal } from '@domain/result.ts';
import type { DraftBooks } from './books.ts';
import type { Fault } from './check.ts';
import type { DraftForm } from './draft-form.ts';

/** What each group of fields of the editor gets. */
export interface DraftPart {
  form: DraftForm;
  onChange: (part: Partial<DraftForm>) => void;
  books: DraftBooks;
  /** The faults to be shown. */
  faults: readonly Fault[];
  /** Why the books did not take what is typed. */
  refusal: Refusal | undefined;
}
