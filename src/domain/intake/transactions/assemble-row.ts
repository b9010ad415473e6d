import { minor } from '../../money/minor.ts';
import type { Transaction } from '../../transactions/transaction.ts';
import { soundIdentifier } from '../coerce/identifier.ts';
import type { MappedCells } from '../rows/mapped-cells.ts';
import type { TransactionColumns } from './transaction-columns.ts';
import { FIELD } from './transaction-fields.ts';
import type { TransactionReader } from './read-transaction.ts';

/** One row as the transaction that it becomes; only made while a block is packed or a duplicate looked for. */
export function assembleRow(
  cells: MappedCells,
  columns: TransactionColumns,
  reader: TransactionReader,
  row: number,
  id: string,
  customerId: string | null,
): Transaction {
  const product = reader.productAt(columns.product[row] ?? -1);
  const tax = reader.taxes.values[columns.tax[row] ?? 0];
  return {
    id,
    customerId,
    key: soundIdentifier(cells.text(row, FIELD.key)),
    date: columns.date[row] ?? '',
    title:
      cells.text(row, FIELD.title) || product?.name || soundIdentifier(cells.text(row, FIELD.productKey)),
    description: cells.text(row, FIELD.description),
    quantity: columns.quantity[row] ?? '1',
    unit: cells.text(row, FIELD.unit) || product?.unit || '',
    unitPrice: columns.unitPrice[row] ?? '0',
    priceIncludesTax: columns.includesTax[row] === 1,
    taxCategory: tax?.taxCategory ?? 'S',
    taxRate: tax?.taxRate ?? '0',
    currency: reader.currencies.values[columns.currency[row] ?? 0] ?? '',
    net: minor(columns.net[row] ?? 0),
    tax: minor(columns.taxAmount[row] ?? 0),
    productId: product?.id ?? null,
    order: soundIdentifier(cells.text(row, FIELD.order)),
    purchaseOrder: soundIdentifier(cells.text(row, FIELD.purchaseOrder)),
    site: cells.text(row, FIELD.site),
    invoiceId: null,
    sourceRow: cells.grid.rowNumber(row),
    // Given to somebody by a choice for the whole file.
    ...(customerId !== null && (columns.customer[row] ?? -1) < 0 && { importedFor: null }),
  };
}
