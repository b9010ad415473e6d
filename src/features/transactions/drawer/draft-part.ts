import type { TransactionDraft } from './draft.ts';

/** What each part of the form works on. */
export interface DraftPart {
  draft: TransactionDraft;
  change: (part: Partial<TransactionDraft>) => void;
  errorAt: (field: string) => string | undefined;
  isLocked: boolean;
}
