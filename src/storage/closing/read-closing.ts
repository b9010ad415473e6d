import type { Instant, PlainMonth } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { JournalEntry } from '@domain/journal/journal.ts';
import { GENESIS_HASH } from '@domain/journal/chain.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import type { BooksDatabase } from '../database.ts';
import { asSealed } from '../journal/entry.ts';
import { entriesBetween } from '../journal/feed.ts';

export interface MonthOfBooks {
  company: Company;
  /** Issued in the month, void ones too, in the order of their numbers. */
  invoices: Invoice[];
  payments: Payment[];
}

export async function readMonth(db: BooksDatabase, month: PlainMonth): Promise<MonthOfBooks> {
  const company = await db.company.get('company');
  if (!company) throw new Error('Books without a company are not closed');
  const [invoices, payments] = await Promise.all([
    db.invoices.filter(({ number, issueDate }) => number !== null && inMonth(issueDate, month)).toArray(),
    db.payments.filter(({ date }) => inMonth(date, month)).toArray(),
  ]);
  invoices.sort((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1));
  payments.sort((a, b) => a.no - b.no);
  return { company, invoices, payments };
}

const inMonth = (date: string | null, month: PlainMonth) => date?.startsWith(month) ?? false;

/** The chain from its first entry to the last one before `until`; says where it ends. */
export async function readChain(
  db: BooksDatabase,
  until: Instant,
  write: (entry: JournalEntry) => void,
  report: (done: number, total: number) => void,
): Promise<{ deviceId: string; seq: number; hash: string }> {
  const [device, head] = await Promise.all([db.metaRow('device'), db.metaRow('head')]);
  const last = { deviceId: device?.id ?? '', seq: 0, hash: GENESIS_HASH };
  const total = head?.seq ?? 0;
  for await (const slice of entriesBetween(db, 0, total)) {
    for (const stored of slice) {
      if (stored.at >= until) return last;
      write(asSealed(stored));
      last.seq = stored.seq;
      last.hash = stored.hash;
    }
    report(last.seq, total);
  }
  return last;
}
