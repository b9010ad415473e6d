import type { RentalFacts } from '../invoicing/rental-facts.ts';
import type { PlainMonth } from '../dates/plain-date.ts';
import type { InvoiceLine, RentalDaySheet } from '../invoicing/invoice.ts';
import type { Customer } from '../parties/parties.ts';
import type { DocumentTotals } from '../tax/tax.ts';
import type { DayRange } from './coverage.ts';
import type { Existing, RentalContext, StagedDraft } from './run.ts';
import type { Rental } from './rental.ts';

interface DraftParts {
  id: string;
  reference: string;
  rental: Rental;
  customer: Customer;
  existing?: Existing | undefined;
  priced: { lines: InvoiceLine[]; totals: DocumentTotals };
  facts: Pick<RentalFacts, 'worked' | 'other'> & { month: PlainMonth };
  period: DayRange;
  daySheets: RentalDaySheet[];
  context: RentalContext;
}

/** The draft of a rental's days. What a person wrote on an existing one (title, due date, references, note) stays. */
export function rentalDraft(parts: DraftParts): StagedDraft {
  const { id, reference, rental, customer, existing, priced, period, context } = parts;
  const language = customer.language || context.company.documentLanguage;
  const titleFor = (range: DayRange) => context.titleOf('invoice', language, range.from, range.to);
  const { rev: _rev, no: _no, ...before } = existing?.invoice ?? { rev: 0, no: 0 };
  const old = existing?.invoice;
  const hadOwnTitle =
    old !== undefined && old.title !== titleFor({ from: old.periodStart, to: old.periodEnd });
  return {
    invoice: {
      issueDate: null,
      createdAt: context.createdAt,
      dueDate: context.dueDateOf(customer),
      buyerReference: '',
      purchaseOrder: '',
      ...before,
      id,
      kind: 'invoice',
      number: null,
      seriesId: null,
      issuedAt: null,
      customerId: customer.id,
      customerName: customer.name,
      currency: rental.currency,
      periodStart: period.from,
      periodEnd: period.to,
      title: hadOwnTitle ? old.title : titleFor(period),
      language,
      lineCount: priced.lines.length,
      totals: priced.totals,
      payments: [],
      voided: null,
      creditNotes: [],
      creditOf: null,
      deliveries: [],
      reference,
      rental: { rentalId: rental.id, asset: rental.asset.name, plate: rental.asset.plate, ...parts.facts },
    },
    body: {
      id,
      lines: priced.lines,
      allowances: existing?.body?.allowances ?? [],
      note: existing?.body?.note ?? '',
      ...(parts.daySheets.length > 0 ? { daySheets: parts.daySheets } : {}),
    },
  };
}
