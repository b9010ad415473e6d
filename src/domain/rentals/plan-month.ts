import type { PlainMonth } from '../dates/plain-date.ts';
import type { Invoice } from '../invoicing/invoice.ts';
import { statusOf } from '../invoicing/lifecycle.ts';
import { isZero } from '../money/decimal.ts';
import { minor } from '../money/minor.ts';
import type { MessageParams } from '../result.ts';
import { taxFor } from '../products/default-tax.ts';
import type { NewSheet } from './billed-days.ts';
import type { LinesOf } from './billed-minimum.ts';
import { amountsOf, drafted } from './drafted-month.ts';
import { openMinimum } from './minimum.ts';
import { monthLines, monthWork, type MonthWork } from './month-lines.ts';
import type { RentalOutcome } from './outcome.ts';
import type { Rental } from './rental.ts';
import type { Existing, RentalContext, RentalPlan } from './run.ts';
import { daysFromHalves, newSheet, sumHalves } from './time-sheet.ts';

/** One rental's month: R1 to R8, R12. Pure: the preview and the run are the same. */
export function planMonth(
  rental: Rental,
  month: PlainMonth,
  stored: NewSheet | undefined,
  existing: Existing | undefined,
  context: RentalContext,
  linesOf?: LinesOf,
): RentalPlan {
  const sheet = stored ?? newSheet(rental.id, month);
  const work = monthWork(rental, sheet, context.today, {
    invoiceId: existing?.invoice.id,
    monthly: existing?.invoice,
    linesOf,
  });
  const blank = blankOutcome(rental, month, work, context);
  const draft = existing?.invoice.number === null ? existing.invoice : undefined;
  const skip = (reason: string, params: MessageParams = {}): RentalPlan => ({
    outcome: { ...blank, reason, params: { no: rental.no, ...params }, ...(draft && namesOf(draft)) },
  });
  // R12: what is not billed any more and has a draft says so: the draft could be issued by mistake.
  const leave = (reason: keyof typeof withDraft): RentalPlan =>
    skip(draft ? withDraft[reason] : reason, { month, ...(draft && { reference: draft.reference }) });
  if (existing && existing.invoice.number !== null)
    return untouched(blank, existing.invoice, rental, sheet, context);
  if (!rental.active) return leave('rental-inactive');
  if (work.range === null) return leave('rental-outside-month');
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
  if (lines.some(({ unitPrice }) => isZero(unitPrice))) return leave('rental-rate-zero');
  return drafted({ rental, sheet, existing, work, customer, lines, blank, context });
}

const withDraft = {
  'rental-inactive': 'rental-inactive-draft',
  'rental-outside-month': 'rental-outside-month-draft',
  'rental-rate-zero': 'rental-rate-zero-draft',
};

const namesOf = (invoice: Invoice) => ({
  reference: invoice.reference,
  invoiceId: invoice.id,
  invoiceNo: invoice.no,
  currency: invoice.currency,
  ...amountsOf(invoice),
  ...(invoice.rental && { worked: invoice.rental.worked, other: invoice.rental.other }),
});

function untouched(
  blank: RentalOutcome,
  invoice: Invoice,
  rental: Rental,
  sheet: NewSheet,
  context: RentalContext,
): RentalPlan {
  const work = monthWork(rental, sheet, context.today, { monthly: invoice });
  const open = sumHalves(work.open);
  const rest = openMinimum(rental, work, sheet, invoice);
  const isPaid = statusOf(invoice) === 'paid';
  const params = { number: invoice.number!, days: daysFromHalves(open) };
  return {
    outcome: {
      ...blank,
      state: 'untouched',
      reason: isPaid ? 'rental-month-paid' : 'rental-month-issued',
      params,
      // R17: what is left of the minimum is said, and who bills it.
      ...(rest > 0 && { reason: 'rental-month-rest', params: { ...params, minimum: daysFromHalves(rest) } }),
      ...namesOf(invoice),
      openDays: daysFromHalves(open),
    },
  };
}

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
    minimum: '0',
    other: work.counts.other,
    state: 'skipped',
    reason: '',
    params: {},
    reference: '',
    invoiceId: '',
    invoiceNo: 0,
    currency: rental.currency,
    withoutTax: nothing,
    tax: nothing,
    withTax: nothing,
    change: null,
    openDays: daysFromHalves(sumHalves(work.open)),
    overlaps: [],
  };
}
