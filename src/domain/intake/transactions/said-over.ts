import type { DecimalString } from '../../money/currency.ts';
import { isNegative, negate } from '../../money/decimal.ts';
import { digitsOf, multiplyToMinor } from '../../money/minor.ts';
import type { Transaction } from '../../transactions/transaction.ts';
import type { MappedCells } from '../rows/mapped-cells.ts';
import { FIELD } from './transaction-fields.ts';

/** What two rows with one key must agree in to say the same. */
const FACTS = [
  'customerId',
  'date',
  'title',
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'priceIncludesTax',
  'taxCategory',
  'taxRate',
  'currency',
  'order',
  'purchaseOrder',
  'site',
] as const satisfies (keyof Transaction)[];

/** Texts that an empty cell empties. */
const TEXTS = ['description', 'order', 'purchaseOrder', 'site'] as const;

/**
 * A stored row with what a file says of it (rule I40): what the file leaves out, or only assumes, stays as it is stored.
 * `made` is the row as the file alone makes it, `customer` whom it names: null = nobody. The amounts are still those stored.
 */
export function saidOver(
  cells: MappedCells,
  row: number,
  stored: Transaction,
  made: Transaction,
  customer: Pick<Transaction, 'customerId' | 'importedFor'> | null,
  chargesTax: boolean,
): Transaction {
  const says = (field: number): boolean => cells.text(row, field) !== '';
  const { importedFor, ...facts } = stored;
  const merged: Transaction = {
    ...facts,
    ...(customer ?? { customerId: stored.customerId, ...(importedFor !== undefined && { importedFor }) }),
    date: made.date,
    currency: made.currency,
    sourceRow: made.sourceRow,
  };
  for (const name of TEXTS) if (cells.isMapped(FIELD[name])) merged[name] = made[name];
  if (says(FIELD.title)) merged.title = made.title;
  if (says(FIELD.unit)) merged.unit = made.unit;
  if (says(FIELD.productKey)) merged.productId = made.productId;
  const saysPrice = says(FIELD.unitPrice) || says(FIELD.total) || says(FIELD.discount);
  // A total alone says neither quantity nor price where the stored ones give it.
  const isTotalOnly = says(FIELD.total) && !says(FIELD.unitPrice) && !says(FIELD.quantity);
  const isSameTotal = isTotalOnly && productOf(made, made) === productOf(stored, made);
  if (saysPrice) merged.priceIncludesTax = made.priceIncludesTax;
  if (saysPrice && !isSameTotal) merged.unitPrice = made.unitPrice;
  if (says(FIELD.quantity) || (says(FIELD.total) && !isSameTotal)) merged.quantity = made.quantity;
  else if (says(FIELD.unitPrice)) merged.quantity = withSign(stored.quantity, made.quantity);
  // A rate that is not said is that of the customer and the product.
  const isOthers = merged.customerId !== stored.customerId || isOtherProduct(merged, stored);
  const isSaid = says(FIELD.taxRate) && chargesTax;
  if ((isSaid && made.taxRate !== stored.taxRate) || (!isSaid && isOthers)) {
    merged.taxRate = made.taxRate;
    merged.taxCategory = made.taxCategory;
  }
  return merged;
}

export const saysTheSame = (one: Transaction, stored: Transaction): boolean =>
  FACTS.every((fact) => one[fact] === stored[fact]) && !isOtherProduct(one, stored);

const productOf = ({ quantity, unitPrice }: Transaction, { currency }: Transaction): number =>
  multiplyToMinor(quantity, unitPrice, digitsOf(currency));

/**
 * A quantity that the file leaves out, as its price is signed (rule I18): a negative price makes a return of it, and one
 * that is so no longer takes that back. Another negative quantity is a person's.
 */
function withSign(stored: DecimalString, assumed: DecimalString): DecimalString {
  if (isNegative(assumed)) return isNegative(stored) ? stored : negate(stored);
  return stored === '-1' ? assumed : stored;
}

/** A product that came into the books since is nothing that the file says. */
const isOtherProduct = (one: Transaction, stored: Transaction): boolean =>
  one.productId !== null && stored.productId !== null && one.productId !== stored.productId;
