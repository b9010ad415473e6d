import { isZero } from '../money/decimal.ts';
import { ok, refuse, type Result } from '../result.ts';
import { taxFor } from '../products/default-tax.ts';
import { pricedDocument } from '../tax/totals.ts';
import type { Minor } from '../money/currency.ts';
import { claimsOf, withClaim, type NewSheet } from './billed-days.ts';
import type { LinesOf } from './billed-minimum.ts';
import { billedSheets } from './day-sheets.ts';
import { openMinimum, type MonthlyInvoice } from './minimum.ts';
import { monthLines, monthWork, type MonthWork } from './month-lines.ts';
import type { RentalContext, StagedDraft } from './run.ts';
import { rentalDraft } from './rental-draft.ts';
import type { Rental } from './rental.ts';
import { daysFromHalves, sumHalves } from './time-sheet.ts';

/** What the documents before say: the monthly ones, and the lines of those that bill a minimum. */
export interface BilledBefore {
  monthlyOf: (sheet: NewSheet) => MonthlyInvoice | undefined;
  linesOf: LinesOf;
}

export interface PerRentalPlan {
  draft: StagedDraft;
  sheets: NewSheet[];
}

/** C5: all worked days that are on no document, whatever the months; R9. */
export function planRental(
  rental: Rental,
  sheets: readonly NewSheet[],
  reference: string,
  context: RentalContext,
  { monthlyOf, linesOf }: BilledBefore,
): Result<PerRentalPlan> {
  const customer = context.customerOf(rental.customerId);
  if (!customer) return refuse('NotFound', 'rental-customer-missing', {}, 'customerId');
  const language = customer.language || context.company.documentLanguage;
  const terms = {
    tax: taxFor(context.company, rental, null, customer),
    wordsOf: (facts: Parameters<RentalContext['wordsOf']>[1]) => context.wordsOf(language, facts),
  };
  const months = sheets
    .map((sheet) => {
      const monthly = monthlyOf(sheet);
      const work = monthWork(rental, sheet, context.today, { monthly, linesOf });
      // R9, R17: a minimum belongs to the monthly run; here it is taken back, or what that left open is billed.
      const topUp = work.topUp < 0 ? work.topUp : openMinimum(rental, work, sheet, monthly);
      return { sheet, work: { ...work, topUp } };
    })
    .filter(({ work }) => work.range !== null && (sumHalves(work.open) > 0 || work.topUp !== 0))
    .sort((a, b) => (a.work.month < b.work.month ? -1 : 1));
  if (months.length === 0) return refuse('InvalidState', 'rental-nothing-open', { no: rental.no });
  const lines = months.flatMap(({ work }) => monthLines(rental, work, terms));
  if (lines.some(({ unitPrice }) => isZero(unitPrice))) {
    return refuse('InvalidState', 'rental-rate-zero', { no: rental.no });
  }
  const id = context.nextId();
  const generated = lines.map((line) => ({ ...line, id: context.nextId() }));
  const priced = pricedDocument(generated, [], { currency: rental.currency });
  if (priced.totals.withTax <= (0 as Minor)) {
    return refuse('InvalidState', 'rental-within-minimum', { no: rental.no });
  }
  const works = months.map(({ work }) => work);
  const draft = rentalDraft({
    id,
    reference,
    rental,
    customer,
    priced,
    facts: factsOf(works),
    period: { from: works[0]!.range!.from, to: works.at(-1)!.range!.to },
    daySheets: rental.daySheet
      ? billedSheets(
          months.map(({ sheet, work }) => ({ month: sheet.month, ...work.range!, days: sheet.days })),
          generated,
        )
      : [],
    context,
  });
  const claims = claimsOf(draft.body.lines);
  return ok({ draft, sheets: months.map(({ sheet }) => withClaim(sheet, id, claims.get(sheet.id))) });
}

function factsOf(works: readonly MonthWork[]) {
  const halves = works.reduce((sum, { open }) => sum + sumHalves(open), 0);
  return {
    month: works.at(-1)!.month,
    worked: daysFromHalves(halves),
    other: works.reduce((sum, { counts }) => sum + counts.other, 0),
  };
}
