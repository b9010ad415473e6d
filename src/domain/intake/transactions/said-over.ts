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
    quantity: made.quantity,
    currency: made.currency,
    sourceRow: made.sourceRow,
  };
  for (const name of TEXTS) if (cells.isMapped(FIELD[name])) merged[name] = made[name];
  if (says(FIELD.title)) merged.title = made.title;
  if (says(FIELD.unit)) merged.unit = made.unit;
  if (says(FIELD.productKey)) merged.productId = made.productId;
  if (says(FIELD.unitPrice) || says(FIELD.total) || says(FIELD.discount)) {
    merged.unitPrice = made.unitPrice;
    merged.priceIncludesTax = made.priceIncludesTax;
  }
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

/** A product that came into the books since is nothing that the file says. */
const isOtherProduct = (one: Transaction, stored: Transaction): boolean =>
  one.productId !== null && stored.productId !== null && one.productId !== stored.productId;
