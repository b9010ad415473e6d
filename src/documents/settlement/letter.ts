import { newBlock } from '@domain/templates/built-in.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { BlockKind } from '@domain/templates/template.ts';
import type { Wording } from '@i18n/wording/registry.ts';
import { sheetContext, type SheetContext } from '../invoice/context.ts';
import type { ReceiptJob, StatementJob } from '../job.ts';
import type { Measure } from '../operations.ts';
import type { FilledBlock, FilledTemplate } from '../template/filled.ts';

/** What every part of a receipt or statement needs: the sheet of the invoices, and what it says of itself. */
export interface Letter extends SheetContext {
  /** Under the title: the number, or the period. */
  below: string;
  /** Behind the title where a template sets both on one line. */
  behind: string;
  /** In the footer, before the page count. */
  mark: string;
}

type LetterSays = Pick<Letter, 'title' | 'below' | 'behind' | 'mark'> & { currency: CurrencyCode };

export function letterOf(
  job: ReceiptJob | StatementJob,
  { below, behind, mark, ...said }: LetterSays,
  given: { wording: Wording; measure: Measure; look: FilledTemplate },
): Letter {
  return { ...sheetContext(job, said, given), below, behind, mark };
}

/** The block of a kind as the template has it; one that it leaves out as its theme sets it. */
export function letterBlock({ look }: Letter, kind: BlockKind): FilledBlock {
  const own = look.blocks.find((block) => block.kind === kind);
  if (own !== undefined) return own;
  const { place = 'full', align = 'left', look: set = 'plain' } = look.theme.settings[kind] ?? {};
  const { id, parts } = newBlock(kind);
  return { id, kind, place, align, look: set, heading: '', text: '', parts: new Set(parts) };
}
