import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice, InvoiceBody } from '@domain/invoicing/invoice.ts';
import { dueDateOf } from '@domain/invoicing/terms.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { pricedDocument } from '@domain/tax/totals.ts';
import { commit } from '@storage/journal/write.ts';
import type { StoredBody } from '@storage/tables.ts';
import { nowOf, sign, type Books } from '../books.ts';
import { daysToDraft, replacedDays, type CorrectedDays } from '../rentals/corrected-days.ts';
import { openLedger, type Ledger } from '../receivables/ledger.ts';
import { creditSubjects, numbersOf, stageCreditNote } from './credit-invoice.ts';

/** B15: all that is left is credited, and the lines stand in a new draft, in one transaction. */
export async function correctInvoice(
  books: Books,
  invoiceId: string,
  input: { reason: string; issueDate?: PlainDate },
): Promise<Result<{ creditNote: Invoice; draft: Invoice }>> {
  const customers = await books.columns.customers.entries();
  const line = () => books.deps.ids.next();
  const ids = { note: books.deps.ids.next(), draft: books.deps.ids.next(), line };
  return commit(books.db, sign(books, 'correct-invoice'), async (writer) => {
    const ledger = await openLedger(books, writer, customers);
    if (!ledger.ok) return ledger;
    const freed = await replacedDays(writer, invoiceId);
    const extent = { ...input, whole: true as const };
    const note = await stageCreditNote(books, ledger.value, invoiceId, extent, ids, freed);
    if (!note.ok) return note;
    const invoice = await writer.get('invoices', invoiceId);
    const body = await writer.get('invoiceBodies', invoiceId);
    if (!invoice || !body) return refuse('NotFound', 'invoice-missing');
    const { company } = ledger.value;
    const { rental } = invoice;
    const days = rental
      ? await daysToDraft(books, writer, { invoice: { ...invoice, rental }, body, company, ids })
      : ok(null);
    if (!days.ok) return days;
    const no = await writer.nextNo('invoice');
    const copy = correctedDraft(ledger.value, invoice, body, { id: ids.draft, line, days: days.value });
    const draft = writer.put('invoices', { ...copy.invoice, no, createdAt: nowOf(books) });
    writer.put('invoiceBodies', copy.body);
    return ok({
      value: { creditNote: note.value, draft },
      subjects: [...creditSubjects(note.value), { kind: 'invoice', id: draft.id }],
      summary: { key: 'invoice-corrected', params: { ...numbersOf(note.value), no } },
    });
  });
}

/** The same lines without their rows: those stay on the credited invoice (V4). Days of rentals go along (R19). */
function correctedDraft(
  { company, customerOf, today }: Ledger,
  { rev: _rev, ...invoice }: Invoice,
  body: StoredBody,
  { id, line: nextId, days }: { id: string; line: () => string; days: CorrectedDays | null },
): { invoice: Omit<Invoice, 'rev'>; body: Omit<InvoiceBody, 'rev' | 'frozen'> & { frozen: null } } {
  const copied = body.lines.map(({ rental: _days, ...line }) => ({
    ...line,
    id: nextId(),
    transactionId: null,
  }));
  const priced = pricedDocument(days?.lines ?? copied, body.allowances, { currency: invoice.currency });
  const customer = customerOf(invoice.customerId);
  return {
    invoice: {
      ...invoice,
      id,
      number: null,
      seriesId: null,
      issueDate: null,
      issuedAt: null,
      customerId: customer?.id ?? invoice.customerId,
      dueDate: customer ? dueDateOf(today, customer, company) : invoice.dueDate,
      totals: priced.totals,
      payments: [],
      voided: null,
      creditNotes: [],
      creditOf: null,
      deliveries: [],
      reference: days?.reference ?? '',
      ...(days && { rental: days.rental, lineCount: days.lines.length }),
    },
    body: {
      id,
      lines: priced.lines,
      allowances: body.allowances,
      note: body.note,
      ...(days && days.daySheets.length > 0 && { daySheets: days.daySheets }),
      frozen: null,
    },
  };
}
