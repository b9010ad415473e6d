import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { eachBlock } from '@storage/blocks/rows.ts';
import type { BooksDatabase } from '@storage/database.ts';
import type { Writer } from '@storage/journal/writer.ts';

export interface Period {
  from: PlainDate;
  to: PlainDate;
}

export const isOpenIn = (row: Transaction, period: Period): boolean =>
  row.invoiceId === null && row.date >= period.from && row.date <= period.to;

/** A customer's rows of the period that are on no invoice, those of customers merged into it among them. */
export async function openRowsOf(
  reader: Pick<Writer, 'getMany'>,
  db: BooksDatabase,
  customerId: string,
  aliases: ReadonlySet<string>,
  period: Period,
  onOther: (row: Transaction) => void = () => {},
): Promise<Transaction[]> {
  const blockIds = await db.transactionBlocks
    .where('customerIds')
    .anyOf([...aliases])
    .distinct()
    .primaryKeys();
  const open: Transaction[] = [];
  await eachBlock(reader, blockIds, (_, rows) => {
    for (const row of rows) {
      if (!row?.customerId || !aliases.has(row.customerId)) continue;
      if (isOpenIn(row, period)) open.push({ ...row, customerId });
      else onOther(row);
    }
  });
  return open;
}
