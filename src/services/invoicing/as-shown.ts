import { refuse, type Result } from '@domain/result.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { GenerationRequest, ShownDocuments } from '../contracts/generation.ts';

/** Between the look and the press the books, or the period that was asked for, may have become others. */
const notAsShown = () => refuse('Conflict', 'not-as-shown');

export function rowsNotAsShown(
  rows: readonly Pick<Transaction, 'net'>[],
  expected: GenerationRequest['expected'],
): Result<never> | null {
  if (!expected) return null;
  const net = rows.reduce((sum, row) => sum + row.net, 0);
  return rows.length === expected.rows && net === expected.net ? null : notAsShown();
}

export function documentsNotAsShown(
  documents: number,
  totals: Readonly<Record<string, { withTax: number }>>,
  expected: ShownDocuments | undefined,
): Result<never> | null {
  if (!expected) return null;
  const currencies = new Set([...Object.keys(totals), ...Object.keys(expected.withTax)]);
  const isSame = [...currencies].every(
    (currency) => (totals[currency]?.withTax ?? 0) === (expected.withTax[currency] ?? 0),
  );
  return isSame && documents === expected.documents ? null : notAsShown();
}
