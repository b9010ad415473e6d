import { composeInvoices, type DraftDocument } from '@domain/invoicing/compose.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { isPlainDate } from '@domain/dates/calendar.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { setInvoices } from '@storage/blocks/rows.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { noCompany, nowOf, sign, todayOf, type Books } from '../books.ts';
import { billingContext } from '../invoicing/billing.ts';
import { rowsNotAsShown } from '../invoicing/as-shown.ts';
import { chosenRows, currencyFor } from '../invoicing/chosen-rows.ts';
import { issueDrafts } from '../invoicing/issue-drafts.ts';
import { openRowsOf } from '../invoicing/open-rows.ts';
import { idsStandingFor } from '../columns/customer-names.ts';
import type { GenerationRequest } from '../contracts/generation.ts';

/** B2: one customer's open rows of a period become a draft, or an issued invoice, in one transaction. */
export async function generateInvoice(books: Books, request: GenerationRequest): Promise<Result<Invoice>> {
  const fault = periodFault(request) ?? issueDateFault(request);
  if (fault) return fault;
  const aliases = idsStandingFor(await books.columns.customers.entries(), request.customerId);
  return commit(books.db, sign(books, 'generate-invoice'), async (writer) => {
    const draft = await composeOne(books, writer, request, aliases);
    if (!draft.ok) return draft;
    const invoice = storeDraft(writer, draft.value, await writer.nextNo('invoice'));
    await setInvoices(writer, new Map(draft.value.body.lines.map((line) => [line.id, invoice.id])));
    const issued = request.issue ? await issueOne(books, writer, invoice.id, request) : ok(invoice);
    if (!issued.ok) return issued;
    return ok({
      value: issued.value,
      subjects: [
        { kind: 'invoice', id: invoice.id },
        { kind: 'customer', id: invoice.customerId },
      ],
      summary: {
        key: request.issue ? 'invoice-generated-issued' : 'invoice-generated',
        params: { no: invoice.no, rows: invoice.lineCount, number: issued.value.number ?? '' },
      },
    });
  });
}

export function periodFault({ from, to }: Pick<GenerationRequest, 'from' | 'to'>): Result<never> | null {
  for (const [field, value] of Object.entries({ from, to })) {
    if (!isPlainDate(value)) return refuse('ValidationError', 'date-invalid', { value }, field);
  }
  return from > to ? refuse('ValidationError', 'period-backwards', { from, to }, 'to') : null;
}

export function issueDateFault({ issueDate }: { issueDate?: PlainDate }): Result<never> | null {
  if (issueDate === undefined || isPlainDate(issueDate)) return null;
  return refuse('ValidationError', 'date-invalid', { value: issueDate }, 'issueDate');
}

async function composeOne(
  books: Books,
  writer: Writer,
  request: GenerationRequest,
  aliases: ReadonlySet<string>,
): Promise<Result<DraftDocument>> {
  const company = await writer.get('company', 'company');
  if (!company) return noCompany();
  const customer = await writer.get('customers', request.customerId);
  if (!customer) return refuse('NotFound', 'customer-missing', {}, 'customerId');
  const open = await openRowsOf(writer, writer.db, customer.id, aliases, request);
  const currency = currencyFor(open, request, customer, company);
  const rows = chosenRows(open, request.exclude).filter((row) => row.currency === currency);
  const changed = rowsNotAsShown(rows, request.expected);
  if (changed) return changed;
  if (rows.length === 0) return refuse('InvalidState', 'nothing-to-invoice', { name: customer.name });
  const { drafts, skipped } = composeInvoices(
    rows,
    billingContext(books, company, () => customer, request),
  );
  const [draft] = drafts;
  return draft ? ok(draft) : refuse('InvalidState', skipped[0]!.reason, { name: customer.name });
}

export function storeDraft(writer: Writer, { invoice, body }: DraftDocument, no: number): Invoice {
  writer.put('invoiceBodies', { ...body, frozen: null });
  return writer.put('invoices', { ...invoice, no });
}

async function issueOne(
  books: Books,
  writer: Writer,
  id: string,
  { issueDate }: GenerationRequest,
): Promise<Result<Invoice>> {
  const company = (await writer.get('company', 'company'))!;
  const terms = { company, today: todayOf(books, company), issuedAt: nowOf(books), issueDate };
  const issued = await issueDrafts(writer, [id], terms);
  return issued.ok ? ok(issued.value[0]!) : issued;
}
