import { multiply, normaliseDecimal } from '../money/decimal.ts';
import { fitsLine, isCurrency } from '../money/minor.ts';
import {
  checkDate,
  checkPrice,
  checkQuantity,
  checkRate,
  checkText,
  fault,
  onlyFaults,
  type FieldCheck,
} from '../parties/field-checks.ts';
import type { Refusal } from '../result.ts';
import type { Transaction } from './transaction.ts';

type Billable = Pick<Transaction, 'title' | 'quantity' | 'unitPrice' | 'taxRate' | 'currency'>;

/** What keeps a transaction from being saved; empty = nothing. Its amounts can then be computed safely. */
export const checkTransaction = (row: Billable & Pick<Transaction, 'date'>): Refusal[] => [
  ...onlyFaults([checkDate(row.date)]),
  ...checkBillable(row),
];

/** The part that transactions and the lines of a document share. */
export const checkBillable = (row: Billable): Refusal[] =>
  onlyFaults([
    checkText(row.title, 'title', 'title-missing'),
    checkQuantity(row.quantity),
    row.unitPrice === ''
      ? fault('price-invalid', 'unitPrice', { value: '' })
      : checkPrice(row.unitPrice, 'unitPrice'),
    row.taxRate === '' ? fault('rate-invalid', 'taxRate', { value: '' }) : checkRate(row.taxRate),
    isCurrency(row.currency) ? null : fault('currency-unknown', 'currency', { value: row.currency }),
    checkSize(row),
  ]);

/** Amounts are whole minor units in a double: one line stays far enough below its limit for documents to add up. */
function checkSize({ quantity, unitPrice, currency }: Billable): FieldCheck {
  const [a, b] = [normaliseDecimal(quantity), normaliseDecimal(unitPrice)];
  if (a === null || b === null || !isCurrency(currency)) return null;
  return fitsLine(multiply(a, b), currency) ? null : fault('amount-too-large', 'quantity');
}
