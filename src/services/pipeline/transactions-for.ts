import { pricedEntry } from '@domain/pipeline/bill.ts';
import { monthOf } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Entry } from '@domain/pipeline/entry.ts';
import type { PipelineRun } from '@domain/pipeline/setup.ts';
import type { Company, Customer, Language } from '@domain/parties/parties.ts';
import { ok, type Result } from '@domain/result.ts';
import { pricedTransaction, withDefaults } from '@domain/transactions/complete.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { formatDate } from '@i18n/format/dates.ts';

/** The accepted lines as rows of the books: each names the line and month of the report that it comes from. */
export function transactionsFor(
  entries: readonly Entry[],
  run: PipelineRun,
  company: Company,
  customerOf: (entry: Entry) => Customer,
): Result<Omit<Transaction, 'id'>[]> {
  const rows: Omit<Transaction, 'id'>[] = [];
  for (const entry of entries) {
    const customer = customerOf(entry);
    const { quantity, unitPrice, isOnePiece } = pricedEntry(entry, run.currency);
    const day = dayIn(run, entry);
    const facts = withDefaults(
      {
        customerId: customer.id,
        key: `${run.period}/${entry.id}`,
        date: day,
        title: entry.title || entry.order || entry.id,
        description: descriptionOf(entry, day, isOnePiece, customer.language || company.documentLanguage),
        quantity,
        unitPrice,
        priceIncludesTax: false,
        currency: run.currency,
        order: entry.order,
      },
      company,
      customer,
    );
    const priced = pricedTransaction(facts);
    if (!priced.ok) return priced;
    rows.push({ ...priced.value, invoiceId: null, sourceRow: 0 });
  }
  return ok(rows);
}

/** BR7, BR8: what is billed later than it belongs counts in the month that bills it; the older one may be locked. */
const dayIn = ({ period }: PipelineRun, { date }: Entry): PlainDate =>
  monthOf(date) < period ? `${period}-01` : date;

function descriptionOf(entry: Entry, day: PlainDate, isOnePiece: boolean, language: Language): string {
  const pieces = isOnePiece && entry.before === 0 ? `${entry.quantity} × ${entry.unitPrice}` : '';
  const ordered = day === entry.date ? '' : formatDate(entry.date, language, 'long');
  return [pieces, ordered].filter((text) => text !== '').join(' · ');
}
