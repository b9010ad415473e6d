import { dayText, monthText } from './days.ts';
import { assetFrom, daysFrom, kinds, sendings, statuses } from './invoice-facts.ts';
import { CREDIT_NOTE, OPEN } from './figures.ts';
import { stemAndWidth, type InvoiceColumns } from './invoice-columns.ts';
import type { ListedInvoice } from '../../contracts/invoices.ts';
import { minor } from '@domain/money/minor.ts';

/** What a row of the list shows, from the columns alone: fifty records by key take longer than everything else. */
export function listedAt(columns: InvoiceColumns, row: number, today: number): ListedInvoice {
  const { cells, dictionaries } = columns;
  const state = cells.state[row]!;
  const number = numberAt(columns, row);
  const date = dayText(cells.date[row]!);
  const isCredit = cells.kind[row] === CREDIT_NOTE;
  return {
    id: columns.idAt(row),
    no: cells.no[row]!,
    kind: kinds[cells.kind[row]!]!,
    number,
    issueDate: number === null ? null : date,
    createdAt: new Date(cells.createdAt[row]!).toISOString(),
    customerId: dictionaries.customer.values[cells.customer[row]!]!,
    customerName: dictionaries.customerName.values[cells.customerName[row]!]!,
    title: dictionaries.title.values[cells.title[row]!]!,
    currency: columns.currencyAt(row),
    periodStart: dayText(cells.periodStart[row]!),
    periodEnd: dayText(cells.periodEnd[row]!),
    dueDate: dayText(cells.dueDate[row]!),
    reference: dictionaries.ownReference.values[cells.ownReference[row]!]!,
    ...rentalAt(columns, row),
    totals: { withTax: minor(cells.withTax[row]!) },
    due: minor(cells.due[row]!),
    status: statuses[state]!,
    sent: sendings[cells.sent[row]!]!,
    isOverdue: !isCredit && OPEN[state] === 1 && cells.dueDate[row]! < today,
  };
}

function rentalAt({ cells, dictionaries }: InvoiceColumns, row: number): Pick<ListedInvoice, 'rental'> {
  const month = monthText(cells.rentalMonth[row]!);
  if (month === '') return {};
  const asset = assetFrom(dictionaries.asset.values[cells.asset[row]!]!);
  return { rental: { ...asset, month, ...daysFrom(cells.rentalDays[row]!) } };
}

function numberAt({ cells, dictionaries }: InvoiceColumns, row: number): string | null {
  const split = stemAndWidth(dictionaries.stem.values[cells.stem[row]!]!);
  if (!split) return null;
  return split.width === 0 ? split.stem : split.stem + String(cells.tail[row]).padStart(split.width, '0');
}
