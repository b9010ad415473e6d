import { compareDecimals, isNegative, multiply, negate, normaliseDecimal } from '../money/decimal.ts';
import { digitsOf, isCurrency, LARGEST_LINE } from '../money/minor.ts';
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

type Typed = Pick<Transaction, 'date' | 'title' | 'quantity' | 'unitPrice' | 'taxRate' | 'currency'>;

/** What keeps a transaction (or a line) from being saved; empty = nothing. Its amounts can then be computed safely. */
export const checkTransaction = (row: Typed): Refusal[] =>
  onlyFaults([
    checkDate(row.date),
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
function checkSize({ quantity, unitPrice, currency }: Typed): FieldCheck {
  const factors = [normaliseDecimal(quantity), normaliseDecimal(unitPrice)];
  const [a, b] = factors;
  if (!a || !b || !isCurrency(currency)) return null;
  const product = multiply(a, b);
  const inMinor = multiply(
    isNegative(product) ? negate(product) : product,
    `1${'0'.repeat(digitsOf(currency))}`,
  );
  return compareDecimals(inMinor, String(LARGEST_LINE)) > 0 ? fault('amount-too-large', 'quantity') : null;
}
