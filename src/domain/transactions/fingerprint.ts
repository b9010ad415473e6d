import type { Transaction } from './transaction.ts';

type Sale = Pick<
  Transaction,
  | 'customerId'
  | 'key'
  | 'date'
  | 'title'
  | 'description'
  | 'quantity'
  | 'unitPrice'
  | 'currency'
  | 'order'
  | 'purchaseOrder'
  | 'site'
>;

/**
 * What makes two rows the same sale when they have no key (rules S1–S4). Only facts that came
 * with the row count: tax, unit and price mode may come from defaults that changed between two imports of one file.
 * A row given to another customer after its import is found again by giving whom its file named.
 */
export const fingerprint = (row: Sale, customerId: string | null = row.customerId): string =>
  [
    customerId ?? '',
    row.key,
    row.date,
    row.title,
    row.description,
    row.quantity,
    row.unitPrice,
    row.currency,
    row.order,
    row.purchaseOrder,
    row.site,
  ].join(SEPARATOR);

/** Unit separator: occurs in no cell. */
const SEPARATOR = '\u001f';

/** All that a person or an import can change of a row, to see whether somebody has since. */
export const factsPrint = (row: Transaction): string =>
  [
    fingerprint(row),
    row.unit,
    row.priceIncludesTax,
    row.taxCategory,
    row.taxRate,
    row.net,
    row.tax,
    row.productId ?? '',
  ].join(SEPARATOR);
