import { isPlainDate } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { dueDateOf } from '@domain/invoicing/terms.ts';
import { isCurrency } from '@domain/money/minor.ts';
import type { Company, Customer } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { documentTitle } from '@i18n/document-title.ts';
import { commit } from '@storage/journal/write.ts';
import { noCompany, nowOf, sign, todayOf, type Books } from '../books.ts';
import { lineTwice, pricedDraft, type PricedDraft } from '../invoicing/draft-lines.ts';
import { foreignFault } from '../invoicing/foreign-rows.ts';
import { moveDays } from '../invoicing/move-days.ts';
import { moveRows } from '../invoicing/move-rows.ts';
import { editedDays, withDays } from '../invoicing/rental-lines.ts';
import type { DraftInput } from '../contracts/invoices.ts';
import { periodFault } from './generate-invoice.ts';

/** A draft typed or edited by hand. Its transactions are claimed, those that left it are free again. */
export async function saveDraft(books: Books, input: DraftInput): Promise<Result<Invoice>> {
  const fault = inputFault(input);
  if (fault) return fault;
  const newIds = { invoice: books.deps.ids.next(), line: () => books.deps.ids.next() };
  return commit(books.db, sign(books, 'save-draft'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const current = input.id ? await writer.get('invoices', input.id) : undefined;
    if (input.id && !current) return refuse('NotFound', 'invoice-missing');
    if (current?.number) return refuse('InvalidState', 'invoice-issued', { number: current.number });
    if (current && input.rev !== undefined && input.rev !== current.rev) {
      return refuse('Conflict', 'draft-changed-elsewhere');
    }
    const customer = await writer.get('customers', input.customerId);
    if (!customer) return refuse('NotFound', 'customer-missing', {}, 'customerId');
    const body = current && (await writer.get('invoiceBodies', current.id));
    const allowances = input.allowances ?? body?.allowances ?? [];
    const today = todayOf(books, company);
    const priced = pricedDraft(input, allowances, { company, customer, nextId: newIds.line });
    if (!priced.ok) return priced;
    const twice = lineTwice(priced.value.lines);
    if (twice) return twice;
    const before = body?.lines ?? [];
    const lines = withDays(priced.value.lines, input.lines, before, current);
    const id = current?.id ?? newIds.invoice;
    const moved = await moveRows(writer, id, before, lines, (rows) =>
      foreignFault(writer, [...rows.values()], customer, priced.value.currency),
    );
    if (!moved.ok) return moved;
    const days = current && (await moveDays(writer, current, before, lines, 'edited'));
    if (days?.ok === false) return days;
    const blank = current ?? blankDraft(id, await writer.nextNo('invoice'), nowOf(books));
    const typed = typedHead(input, blank, priced.value, customer, company, today);
    const daySheets = body?.daySheets ?? [];
    const facts = current?.rental;
    const edited = facts && (await editedDays(writer, { facts, before, after: lines, daySheets, today }));
    const rental = edited && { rental: edited.rental };
    const invoice = writer.put('invoices', { ...blank, ...typed, ...rental });
    writer.put('invoiceBodies', {
      id,
      lines,
      allowances,
      ...(edited && edited.daySheets.length > 0 && { daySheets: edited.daySheets }),
      note: input.note ?? body?.note ?? '',
      frozen: null,
    });
    return ok({
      value: invoice,
      subjects: [{ kind: 'invoice', id }],
      summary: { key: current ? 'draft-changed' : 'draft-created', params: { no: invoice.no } },
    });
  });
}

function inputFault(input: DraftInput): Result<never> | null {
  const period = periodFault({ from: input.periodStart, to: input.periodEnd });
  if (period) return period;
  if (input.currency !== undefined && !isCurrency(input.currency)) {
    return refuse('ValidationError', 'currency-unknown', { value: input.currency }, 'currency');
  }
  for (const field of ['dueDate', 'issueDate'] as const) {
    const value = input[field];
    if (value && !isPlainDate(value)) return refuse('ValidationError', 'date-invalid', { value }, field);
  }
  return null;
}

type BlankDraft = Pick<
  Invoice,
  | 'id'
  | 'no'
  | 'kind'
  | 'number'
  | 'seriesId'
  | 'issuedAt'
  | 'createdAt'
  | 'payments'
  | 'voided'
  | 'creditNotes'
  | 'creditOf'
  | 'deliveries'
  | 'reference'
> &
  Partial<Invoice>;

const blankDraft = (id: string, no: number, createdAt: string): BlankDraft => ({
  id,
  no,
  kind: 'invoice',
  number: null,
  seriesId: null,
  issuedAt: null,
  createdAt,
  payments: [],
  voided: null,
  creditNotes: [],
  creditOf: null,
  deliveries: [],
  reference: '',
});

/** What a person decides; whatever was not typed keeps what the draft had, or follows from customer and company. */
function typedHead(
  input: DraftInput,
  before: BlankDraft,
  { lines, totals, currency }: PricedDraft,
  customer: Customer,
  company: Company,
  today: PlainDate,
) {
  const language = customer.language || company.documentLanguage;
  const { periodStart, periodEnd } = input;
  return {
    issueDate: input.issueDate ?? before.issueDate ?? null,
    customerId: customer.id,
    customerName: customer.name,
    currency,
    periodStart,
    periodEnd,
    dueDate: input.dueDate || before.dueDate || dueDateOf(input.issueDate ?? today, customer, company),
    title: input.title?.trim() || documentTitle(before.kind, language, periodStart, periodEnd),
    language,
    buyerReference: input.buyerReference ?? before.buyerReference ?? '',
    purchaseOrder: input.purchaseOrder ?? before.purchaseOrder ?? '',
    lineCount: lines.length,
    totals,
  };
}
