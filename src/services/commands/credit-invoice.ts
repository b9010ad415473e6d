import { isPlainDate } from '@domain/dates/calendar.ts';
import type { Creditable } from '@domain/invoicing/credit.ts';
import type { DocumentLink, Invoice } from '@domain/invoicing/invoice.ts';
import { pricedCredit } from '@domain/invoicing/price-credit.ts';
import { freesNothing } from '@domain/rentals/freed-days.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { creditWords, documentTitle } from '@i18n/document-title.ts';
import { commit } from '@storage/journal/write.ts';
import { nowOf, sign, type Books } from '../books.ts';
import type { CreditInput } from '../contracts/receivables.ts';
import { issueDrafts } from '../invoicing/issue-drafts.ts';
import { creditableFrom } from '../receivables/creditable.ts';
import { openLedger, type Ledger } from '../receivables/ledger.ts';
import { releaseWaived } from '../receivables/release-waived.ts';

/** B15: a credit note in its own series, issued at once; both documents name each other. */
export async function creditInvoice(
  books: Books,
  invoiceId: string,
  input: CreditInput,
): Promise<Result<Invoice>> {
  const customers = await books.columns.customers.entries();
  const newIds = { note: books.deps.ids.next(), line: () => books.deps.ids.next() };
  return commit(books.db, sign(books, 'credit-invoice'), async (writer) => {
    const ledger = await openLedger(books, writer, customers);
    if (!ledger.ok) return ledger;
    const note = await stageCreditNote(books, ledger.value, invoiceId, input, newIds);
    if (!note.ok) return note;
    return ok({
      value: note.value,
      subjects: creditSubjects(note.value),
      summary: { key: 'invoice-credited', params: numbersOf(note.value) },
    });
  });
}

export const creditSubjects = (note: Invoice) => [
  { kind: 'invoice' as const, id: note.id },
  { kind: 'invoice' as const, id: note.creditOf!.id },
  { kind: 'customer' as const, id: note.customerId },
];

export const numbersOf = (note: Invoice) => ({
  number: note.number ?? '',
  invoice: note.creditOf?.number ?? '',
});

/** Makes and issues the credit note inside the caller's transaction. `freed`: of a rental invoice (R20). */
export async function stageCreditNote(
  books: Books,
  ledger: Ledger,
  invoiceId: string,
  { reason, issueDate, ...extent }: CreditInput,
  newIds: { note: string; line: () => string },
  freed = freesNothing,
): Promise<Result<Invoice>> {
  const fault = inputFault(reason, issueDate);
  if (fault) return fault;
  const subject = await creditable(ledger, invoiceId);
  if (!subject.ok) return subject;
  const { invoice } = subject.value;
  if ((issueDate ?? ledger.today) < invoice.issueDate!) {
    const params = { date: issueDate ?? ledger.today, first: invoice.issueDate! };
    return refuse('ValidationError', 'credit-before-invoice', params, 'issueDate');
  }
  const words = creditWords(invoice.language, invoice.number!);
  const priced = pricedCredit(subject.value, extent, words, newIds.line);
  if (!priced.ok) return priced;
  const { writer, company, today } = ledger;
  const note = blankNote(invoice, newIds.note, await writer.nextNo('invoice'), nowOf(books));
  writer.put('invoices', { ...note, lineCount: priced.value.lines.length, totals: priced.value.totals });
  const { lines, allowances } = priced.value;
  const isRental = invoice.rental !== undefined;
  const printed = { lines, allowances, note: reason.trim(), ...(isRental && { freed }) };
  writer.put('invoiceBodies', { id: note.id, ...printed, frozen: null });
  const terms = { company, today, issuedAt: nowOf(books), issueDate: issueDate ?? today };
  const issued = await issueDrafts(writer, [note.id], terms);
  if (!issued.ok) return issued;
  const made = issued.value[0]!;
  const link = { ...linkTo(made), amount: made.totals.withTax };
  writer.put('invoices', { ...invoice, creditNotes: [...invoice.creditNotes, link] });
  const released = await releaseWaived(ledger, invoice.id, {
    date: made.issueDate!,
    reason: `${link.number}: ${reason.trim()}`,
    nextId: newIds.line,
  });
  return released.ok ? ok(made) : released;
}

function inputFault(reason: string, issueDate: string | undefined): Result<never> | null {
  if (reason.trim() === '') return refuse('ValidationError', 'reason-missing', {}, 'reason');
  if (issueDate === undefined || isPlainDate(issueDate)) return null;
  return refuse('ValidationError', 'date-invalid', { value: issueDate }, 'issueDate');
}

async function creditable(ledger: Ledger, invoiceId: string): Promise<Result<Creditable>> {
  const invoices = await ledger.invoicesFor([invoiceId], 'credit');
  if (!invoices.ok) return invoices;
  const subject = await creditableFrom(ledger.writer, invoices.value[0]!);
  return subject ? ok(subject) : refuse('NotFound', 'invoice-missing');
}

const linkTo = (invoice: Invoice): DocumentLink => ({
  id: invoice.id,
  number: invoice.number!,
  date: invoice.issueDate!,
});

function blankNote(
  { rev: _rev, rental: _rental, ...invoice }: Invoice,
  id: string,
  no: number,
  createdAt: string,
): Omit<Invoice, 'rev'> {
  return {
    ...invoice,
    id,
    no,
    kind: 'credit-note',
    number: null,
    seriesId: null,
    issueDate: null,
    issuedAt: null,
    createdAt,
    title: documentTitle('credit-note', invoice.language, invoice.periodStart, invoice.periodEnd),
    payments: [],
    voided: null,
    creditNotes: [],
    creditOf: linkTo({ ...invoice, rev: 0 }),
    deliveries: [],
    reference: '',
  };
}
