import type { PlainMonth } from '../dates/plain-date.ts';
import { creditableOf } from '../invoicing/lifecycle.ts';
import type { Creditable, CreditExtent } from '../invoicing/credit.ts';
import type { Invoice } from '../invoicing/invoice.ts';
import { creditWorth, pricedCredit } from '../invoicing/price-credit.ts';
import type { DecimalString, Minor } from '../money/currency.ts';
import { minor, sum } from '../money/minor.ts';
import { creditDue } from './credit-due.ts';
import { daysFromHalves, type DayClaim } from './time-sheet.ts';

export interface CorrectionCredit {
  invoice: Invoice;
  days: DecimalString;
  withTax: Minor;
  extent: CreditExtent;
}

/**
 * R11: the credit that one invoice needs to bill no more than this of its months; null where credit notes made before
 * have given as much already. What was credited as an amount is counted in as an amount.
 */
export function correctionCredit(
  subject: Creditable,
  months: ReadonlyMap<PlainMonth, DayClaim>,
): CorrectionCredit | null {
  const { invoice, body, earlier } = subject;
  const credited = earlier.flatMap(({ lines }) => lines);
  const due = [...months].flatMap(([month, after]) => creditDue(body.lines, credited, after, month));
  if (due.length === 0) return null;
  const lines = due.map(({ lineId, halves }) => ({ lineId, quantity: daysFromHalves(halves) }));
  const days = daysFromHalves(due.reduce((total, { halves }) => total + halves, 0));
  const worth = creditWorth(subject, { lines });
  if (!worth.ok) return null;
  const amounts = sum(earlier.filter(isAmount).map(({ totals }) => totals.withTax));
  const withTax = minor(Math.min(worth.value - amounts, creditableOf(invoice)));
  if (withTax <= 0) return null;
  // As the lines they are, where that is what is left of them; V1 of the receivables.
  const asLines = amounts === 0 ? pricedCredit(subject, { lines }, noWords, noId) : null;
  return asLines?.ok
    ? { invoice, days, withTax: asLines.value.totals.withTax, extent: { lines } }
    : { invoice, days, withTax, extent: { amount: withTax } };
}

const noWords = { title: '', rounding: '' };
const noId = (): string => '';

const isAmount = ({ lines }: Creditable['earlier'][number]): boolean =>
  lines.some(({ creditsLineId }) => creditsLineId === undefined);
