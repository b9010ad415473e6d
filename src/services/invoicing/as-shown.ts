import { netByTax } from '@domain/transactions/net-by-tax.ts';
import { refuse, type Result } from '@domain/result.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { GenerationRequest, ShownDocuments } from '../contracts/generation.ts';

/** Between the look and the press the books, or the period that was asked for, may have become others. */
const notAsShown = () => refuse('Conflict', 'not-as-shown');

const areSame = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>) =>
  Object.keys({ ...one, ...other }).every((key) => (one[key] ?? 0) === (other[key] ?? 0));

export function rowsNotAsShown(
  rows: readonly Pick<Transaction, 'net' | 'taxCategory' | 'taxRate'>[],
  expected: GenerationRequest['expected'],
): Result<never> | null {
  if (!expected) return null;
  return rows.length === expected.rows && areSame(netByTax(rows), expected.net) ? null : notAsShown();
}

export function documentsNotAsShown(
  documents: number,
  totals: Readonly<Record<string, { withTax: number }>>,
  expected: ShownDocuments | undefined,
): Result<never> | null {
  if (!expected) return null;
  const withTax = Object.fromEntries(
    Object.entries(totals).map(([currency, sums]) => [currency, sums.withTax]),
  );
  return areSame(withTax, expected.withTax) && documents === expected.documents ? null : notAsShown();
}
