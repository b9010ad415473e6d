import type { Invoice, InvoiceLine } from '../invoicing/invoice.ts';
import { minor } from '../money/minor.ts';
import type { Customer } from '../parties/parties.ts';
import { pricedDocument } from '../tax/totals.ts';
import { claimsOf, withClaim, type NewSheet } from './billed-days.ts';
import { billedSheets } from './day-sheets.ts';
import type { GeneratedLine, MonthWork } from './month-lines.ts';
import type { RentalOutcome } from './outcome.ts';
import { monthlyReference } from './reference.ts';
import { rentalDraft } from './rental-draft.ts';
import type { Rental } from './rental.ts';
import type { Existing, RentalContext, RentalPlan, StagedDraft } from './run.ts';
import { daysFromHalves, sumHalves } from './time-sheet.ts';

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

/** R6: the generated lines are made again, those that a person typed stay behind them. */
export function drafted(drafting: Drafting): RentalPlan {
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
    daySheets: rental.daySheet
      ? billedSheets([{ month: work.month, ...work.range!, days: sheet.days }], generated)
      : [],
  });
  const outcome: RentalOutcome = {
    ...blank,
    state: existing ? 'updated' : 'made',
    reason: lines.length === 0 ? 'rental-no-work' : '',
    params: lines.length === 0 ? { no: rental.no, month: work.month } : {},
    reference,
    invoiceId: id,
    invoiceNo: existing?.invoice.no ?? 0,
    worked: draft.invoice.rental!.worked,
    minimum: daysFromHalves(Math.max(work.topUp, 0)),
    ...amountsOf(draft.invoice),
    openDays: '0',
    change: existing ? changeOf(existing, before, draft) : null,
  };
  if (existing && isSame(existing, draft)) return { outcome: { ...outcome, state: 'unchanged' } };
  const claimed = withClaim(sheet, id, claimsOf(draft.body.lines).get(sheet.id));
  const monthly = { ...sheet.monthly, invoiceId: id };
  return { outcome, write: { draft, sheet: { ...claimed, monthly } } };
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
