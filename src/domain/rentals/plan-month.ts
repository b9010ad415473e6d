import type { Instant, PlainDate, PlainMonth } from '../dates/plain-date.ts';
import type { Invoice, InvoiceBody, InvoiceLine } from '../invoicing/invoice.ts';
import { statusOf } from '../invoicing/lifecycle.ts';
import { isZero } from '../money/decimal.ts';
import { minor } from '../money/minor.ts';
import type { Company, Customer, Language } from '../parties/parties.ts';
import type { MessageParams } from '../result.ts';
import { taxFor } from '../tax/default-tax.ts';
import { pricedDocument } from '../tax/totals.ts';
import { claimsOf, withClaim, type NewSheet } from './billed-days.ts';
import { rentalDraft } from './rental-draft.ts';
import {
  monthLines,
  monthWork,
  type GeneratedLine,
  type LineFacts,
  type LineWords,
  type MonthWork,
} from './month-lines.ts';
import type { RentalOutcome } from './outcome.ts';
import { monthlyReference } from './reference.ts';
import type { Rental } from './rental.ts';
import { beyond, claimedHalves, daysFromHalves, newSheet, sumHalves } from './time-sheet.ts';

/** Everything that a run depends on, read once before. */
export interface RentalContext {
  company: Pick<
    Company,
    'chargesTax' | 'documentLanguage' | 'paymentTermDays' | 'defaultTaxCategory' | 'defaultTaxRate'
  >;
  customerOf: (id: string) => Customer | undefined;
  today: PlainDate;
  createdAt: Instant;
  nextId: () => string;
  titleOf: (kind: 'invoice', language: Language, from: PlainDate, to: PlainDate) => string;
  wordsOf: (language: Language, facts: LineFacts) => LineWords;
}

export type Body = Pick<InvoiceBody, 'lines' | 'allowances' | 'note' | 'daySheets'>;

export interface Existing {
  invoice: Invoice;
  /** Of a draft; what is issued is not read. */
  body: Body | undefined;
}

export interface StagedDraft {
  invoice: Omit<Invoice, 'rev' | 'no'>;
  body: Omit<InvoiceBody, 'rev' | 'frozen'>;
}

export interface RentalPlan {
  outcome: RentalOutcome;
  /** What is to be stored; absent where nothing changes. */
  write?: { draft: StagedDraft; sheet: NewSheet; isNew: boolean };
}

/** One rental's month: R1 to R8, R12. Pure: the preview and the run are the same. */
export function planMonth(
  rental: Rental,
  month: PlainMonth,
  stored: NewSheet | undefined,
  existing: Existing | undefined,
  context: RentalContext,
): RentalPlan {
  const sheet = stored ?? newSheet(rental.id, month);
  const work = monthWork(rental, sheet, context.today, existing?.invoice.id);
  const blank = blankOutcome(rental, month, work, context);
  const skip = (reason: string, params: MessageParams = {}): RentalPlan => ({
    outcome: { ...blank, reason, params: { no: rental.no, ...params } },
  });
  if (existing && existing.invoice.number !== null) return untouched(blank, sheet, existing.invoice, work);
  if (!rental.active) return skip('rental-inactive');
  if (work.range === null) return skip('rental-outside-month', { month });
  const customer = context.customerOf(rental.customerId);
  if (!customer) return skip('rental-customer-missing');
  const language = customer.language || context.company.documentLanguage;
  const lines = monthLines(rental, work, {
    tax: taxFor(context.company, rental, null, customer),
    wordsOf: (facts) => context.wordsOf(language, facts),
  });
  if (lines.length === 0 && !existing) {
    return skip(work.counts.worked === 0 ? 'rental-no-work' : 'rental-all-billed', { month });
  }
  if (lines.length > 0 && lines.every(({ unitPrice }) => isZero(unitPrice))) return skip('rental-rate-zero');
  return drafted({ rental, sheet, existing, work, customer, lines, blank, context });
}

function untouched(blank: RentalOutcome, sheet: NewSheet, invoice: Invoice, work: MonthWork): RentalPlan {
  const open = sumHalves(beyond(work.open, ownHalves(sheet, invoice.id)));
  const isPaid = statusOf(invoice) === 'paid';
  return {
    outcome: {
      ...blank,
      state: 'untouched',
      reason: isPaid ? 'rental-month-paid' : 'rental-month-issued',
      params: { number: invoice.number!, days: daysFromHalves(open) },
      reference: invoice.reference,
      invoiceId: invoice.id,
      worked: invoice.rental?.worked ?? blank.worked,
      other: invoice.rental?.other ?? blank.other,
      currency: invoice.currency,
      ...amountsOf(invoice),
      openDays: daysFromHalves(open),
    },
  };
}

const ownHalves = (sheet: NewSheet, invoiceId: string) =>
  claimedHalves({ ...sheet, claims: sheet.claims.filter((claim) => claim.invoiceId === invoiceId) });

interface Drafting {
  rental: Rental;
  sheet: NewSheet;
  existing: Existing | undefined;
  work: MonthWork;
  customer: Customer;
  lines: GeneratedLine[];
  blank: RentalOutcome;
  context: RentalContext;
}

function drafted(drafting: Drafting): RentalPlan {
  const { rental, sheet, existing, work, lines, blank, context } = drafting;
  const before = existing?.body?.lines.filter((line) => line.rental) ?? [];
  const typed = existing?.body?.lines.filter((line) => !line.rental) ?? [];
  const generated = lines.map((line, at) => ({ ...line, id: before[at]?.id ?? context.nextId() }));
  const priced = pricedDocument([...generated, ...typed], existing?.body?.allowances ?? [], {
    currency: rental.currency,
  });
  const id = existing?.invoice.id ?? context.nextId();
  const reference =
    existing?.invoice.reference ?? monthlyReference(rental.no, work.month, sheet.monthly.voids);
  const draft = rentalDraft({
    ...drafting,
    id,
    reference,
    priced,
    facts: { month: work.month, worked: daysFromHalves(sumHalves(work.open)), other: work.counts.other },
    period: work.range!,
    daySheets: rental.daySheet ? [{ month: work.month, ...work.range!, days: sheet.days }] : [],
  });
  const outcome: RentalOutcome = {
    ...blank,
    state: existing ? 'updated' : 'made',
    reason: lines.length === 0 ? 'rental-no-work' : '',
    params: lines.length === 0 ? { no: rental.no, month: work.month } : {},
    reference,
    invoiceId: id,
    worked: draft.invoice.rental!.worked,
    ...amountsOf(draft.invoice),
    openDays: '0',
    change: existing ? changeOf(existing, before, draft) : null,
  };
  if (existing && isSame(existing, draft)) return { outcome: { ...outcome, state: 'unchanged' } };
  const claimed = withClaim(sheet, id, claimsOf(draft.body.lines).get(sheet.id));
  const monthly = { ...sheet.monthly, invoiceId: id };
  return { outcome, write: { draft, sheet: { ...claimed, monthly }, isNew: !existing } };
}

function changeOf({ invoice }: Existing, before: InvoiceLine[], { invoice: next, body }: StagedDraft) {
  const halves = (lines: readonly InvoiceLine[]) =>
    lines.reduce((sum, { rental }) => sum + (rental ? sumHalves(rental.halves) : 0), 0);
  return {
    days: daysFromHalves(halves(body.lines) - halves(before)),
    withTax: minor(next.totals.withTax - invoice.totals.withTax),
    since: invoice.createdAt.slice(0, 10),
  };
}

/** By what the records say: both come from the same code, so their keys stand in one order or differ. */
function isSame({ invoice, body }: Existing, draft: StagedDraft): boolean {
  const { rev: _rev, no: _no, ...head } = invoice;
  const same = (a: object, b: object) => sorted(a) === sorted(b);
  return (
    same(head, draft.invoice) &&
    same(body?.lines ?? [], draft.body.lines) &&
    same(body?.daySheets ?? [], draft.body.daySheets ?? [])
  );
}

const sorted = (value: object): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

export const amountsOf = ({ totals: { withoutTax, tax, withTax } }: Pick<Invoice, 'totals'>) => ({
  withoutTax,
  tax,
  withTax,
});

function blankOutcome(
  rental: Rental,
  month: PlainMonth,
  work: MonthWork,
  context: RentalContext,
): RentalOutcome {
  const nothing = minor(0);
  return {
    rentalId: rental.id,
    no: rental.no,
    asset: rental.asset,
    customerId: rental.customerId,
    customerName: context.customerOf(rental.customerId)?.name ?? '',
    month,
    covered: work.range,
    worked: daysFromHalves(work.counts.worked),
    other: work.counts.other,
    state: 'skipped',
    reason: '',
    params: {},
    reference: '',
    invoiceId: '',
    currency: rental.currency,
    withoutTax: nothing,
    tax: nothing,
    withTax: nothing,
    change: null,
    openDays: daysFromHalves(sumHalves(work.open)),
    overlaps: [],
  };
}
