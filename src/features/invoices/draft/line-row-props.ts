import type { DraftBooks } from './books.ts';
import type { Fault } from './check.ts';
import type { DraftForm, LineForm } from './draft-form.ts';
import type { PastedLine } from './paste.ts';

export interface LineRowProps {
  line: LineForm;
  index: number;
  isLast: boolean;
  form: DraftForm;
  books: DraftBooks;
  faults: readonly Fault[];
  /** The list of products to choose from. */
  listId: string;
  onType: (text: string) => void;
  onChange: (change: Partial<LineForm>) => void;
  onMove: (to: number) => void;
  onMoveFrom: (from: number) => void;
  onRemove: () => void;
  onPaste: (lines: readonly PastedLine[]) => void;
  onEnter: () => void;
}
