import type { PlainMonth } from '../dates/plain-date.ts';
import { creditableOf } from '../invoicing/lifecycle.ts';
import type { Creditable, CreditExtent } from '../invoicing/credit.ts';
import type { Invoice } from '../invoicing/invoice.ts';
import { creditWorth, pricedCredit } from '../invoicing/price-credit.ts';
import type { DecimalString, Minor } from '../money/currency.ts';
import { add } from '../money/decimal.ts';
import { minor, sum } from '../money/minor.ts';
import { ok, type Result } from '../result.ts';
import { creditDue, type DueLine } from './credit-due.ts';
import type { DayClaim } from './time-sheet.ts';

export interface CorrectionCredit {
  invoice: Invoice;
  days: DecimalString;
  withTax: Minor;
  extent: CreditExtent;
  /** What its money did not suffice for. */
  short: Minor;
}

/** What an invoice bills of its months: those that are corrected now, and the others as they stand. */
interface BilledMonths {
  corrected: ReadonlyMap<PlainMonth, DayClaim>;
  others: ReadonlyMap<PlainMonth, DayClaim>;
}

/**
 * R11: the credit that one invoice needs to bill no more than this of its months; null where credit notes made before
 * have given as much already. What was credited as an amount is counted in as an amount, but for what corrections of
 * its other months used up.
 */
export function correctionCredit(
  subject: Creditable,
  { corrected, others }: BilledMonths,
): Result<CorrectionCredit | null> {
  const { invoice, earlier } = subject;
  const lines = dueIn(subject, corrected);
  if (lines.length === 0) return ok(null);
  const days = lines.reduce((total, { quantity }) => add(total, quantity), '0');
  const worth = creditWorth(subject, { lines });
  if (!worth.ok) return worth;
  const amounts = sum(earlier.filter(isAmount).map(({ totals }) => totals.withTax));
  const used = amounts === 0 ? ok(minor(0)) : worthOf(subject, dueIn(subject, others));
  if (!used.ok) return used;
  const counted = Math.max(amounts - used.value, 0);
  const wanted = worth.value - counted;
  const withTax = minor(Math.min(wanted, creditableOf(invoice)));
  const beyondRest = wanted - creditableOf(invoice);
  // A cent for each line may be rounding.
  const short = minor(beyondRest > lines.length ? beyondRest : 0);
  if (withTax <= 0) return ok(null);
  // As the lines they are, where that is what is left of them; V1 of the receivables.
  const asLines = amounts === 0 ? pricedCredit(subject, { lines }, noWords, noId) : null;
  return ok(
    asLines?.ok
      ? { invoice, days, withTax: asLines.value.totals.withTax, extent: { lines }, short }
      : { invoice, days, withTax, extent: { amount: withTax }, short },
  );
}

const dueIn = ({ body, earlier }: Creditable, months: ReadonlyMap<PlainMonth, DayClaim>): DueLine[] => {
  const credited = earlier.flatMap(({ lines }) => lines);
  return [...months].flatMap(([month, after]) => creditDue(body.lines, credited, after, month));
};

const worthOf = (subject: Creditable, lines: DueLine[]): Result<Minor> =>
  lines.length === 0 ? ok(minor(0)) : creditWorth(subject, { lines });

const noWords = { title: '', rounding: '' };
const noId = (): string => '';

const isAmount = ({ lines }: Creditable['earlier'][number]): boolean =>
  lines.some(({ creditsLineId }) => creditsLineId === undefined);
