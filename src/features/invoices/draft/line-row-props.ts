import type { CurrencyCode } from '@domain/money/currency.ts';
import type { DraftBooks } from './books.ts';
import type { Fault } from './check.ts';
import type { LineForm } from './draft-form.ts';
import type { Pasted } from './paste.ts';

/** What the rows do to the lines; the same object as long as the editor is open. */
export interface LineActs {
  type: (text: string) => void;
  change: (index: number, change: Partial<LineForm>) => void;
  move: (from: number, to: number) => void;
  remove: (index: number) => void;
  paste: (index: number, pasted: Pasted) => void;
  add: () => void;
}

/** Only what its own line needs: a key in one line draws no other line again. */
export interface LineRowProps {
  line: LineForm;
  index: number;
  isLast: boolean;
  currency: CurrencyCode;
  customerId: string;
  books: DraftBooks;
  /** Those of this line. */
  faults: readonly Fault[];
  /** The list of products to choose from. */
  listId: string;
  acts: LineActs;
}
