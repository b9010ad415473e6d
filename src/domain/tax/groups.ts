import type { CurrencyCode, Minor } from '../money/currency.ts';
import { normaliseDecimal } from '../money/decimal.ts';
import { mantissa, minor, scale, settle, sum } from '../money/minor.ts';
import { roundRatio } from '../money/ratio.ts';
import { lineAmount, taxWithin, type TaxedLine } from './line.ts';
import { chargedRate } from './rate.ts';
import type { TaxCategory } from './tax.ts';

/** The lines of one tax group with what they add up to (rules T3, T5, T6 and T8). */
export interface GroupedLines {
  category: TaxCategory;
  rate: string;
  exemptionReason?: string;
  /** Positions of its lines in the document. */
  indexes: number[];
  /** Line net amounts in the order of `indexes`. */
  nets: Minor[];
  /** Σ of the prices that include tax; 0 when none does. */
  gross: Minor;
  /** Net of the lines priced with tax. */
  netWithin: Minor;
  /** Σ nets: what document allowances and charges start from. */
  lines: Minor;
}

const CATEGORY_ORDER: TaxCategory[] = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'];

type GroupHead = Pick<TaxedLine, 'taxCategory' | 'taxRate' | 'exemptionReason'>;

/**
 * Lines by category, numeric rate and exemption reason, in an order that no order of the lines changes. `also` names
 * groups that a document allowance or charge needs although no line is in them.
 */
export function groupLines(
  lines: readonly TaxedLine[],
  currency: CurrencyCode,
  also: readonly GroupHead[] = [],
): GroupedLines[] {
  const byKey = new Map<string, { head: GroupHead; indexes: number[] }>();
  lines.forEach((line, index) => {
    const key = groupKey(line);
    const members = byKey.get(key);
    if (members) members.indexes.push(index);
    else byKey.set(key, { head: line, indexes: [index] });
  });
  for (const head of also)
    if (!isThere(byKey.values(), head)) byKey.set(groupKey(head), { head, indexes: [] });
  return [...byKey.values()]
    .map(({ head, indexes }) => groupOf(head, indexes, lines, currency))
    .sort(inPrintedOrder);
}

const isThere = (groups: Iterable<{ head: GroupHead }>, { taxCategory, taxRate }: GroupHead): boolean =>
  [...groups].some(
    ({ head }) => groupKey({ ...head, exemptionReason: '' }) === groupKey({ taxCategory, taxRate }),
  );

export const groupKey = ({ taxCategory, taxRate, exemptionReason = '' }: GroupHead): string =>
  `${taxCategory}|${rateOf(taxRate)}|${exemptionReason}`;

/** BT-117, rounded once: the tax inside prices with tax and the tax on the rest, added before rounding. */
export function groupTax(group: GroupedLines, taxable: Minor): Minor {
  const rate = chargedRate(group.category, group.rate);
  const share = BigInt(mantissa(rate));
  const hundred = 100n * 10n ** BigInt(scale(rate));
  const onTop = BigInt(taxable - group.netWithin) * share;
  const within = BigInt(group.gross) * share;
  return minor(Number(roundRatio(within * hundred + onTop * (hundred + share), hundred * (hundred + share))));
}

function groupOf(
  head: GroupHead,
  indexes: number[],
  lines: readonly TaxedLine[],
  currency: CurrencyCode,
): GroupedLines {
  const members = indexes.map((index) => lines[index] as TaxedLine);
  const rate = rateOf(head.taxRate);
  const amounts = members.map((line) => lineAmount(line, currency));
  const gross = sum(amounts.filter((_, index) => members[index]?.priceIncludesTax));
  const charged = chargedRate(head.taxCategory, rate);
  const netWithin = minor(gross - taxWithin(gross, charged));
  const nets = netAmounts(members, amounts, netWithin, charged);
  return {
    category: head.taxCategory,
    rate,
    ...(head.exemptionReason ? { exemptionReason: head.exemptionReason } : {}),
    indexes,
    nets,
    gross,
    netWithin,
    lines: sum(nets),
  };
}

/** The nets of lines priced with tax are cut so that they add up to the group's, by largest remainder. */
function netAmounts(members: TaxedLine[], amounts: Minor[], netWithin: Minor, rate: string): Minor[] {
  const within = amounts.filter((_, index) => members[index]?.priceIncludesTax);
  if (within.length === 0) return amounts;
  const hundred = 100n * 10n ** BigInt(scale(rate));
  const denominator = hundred + BigInt(mantissa(rate));
  const shares = settle(
    netWithin,
    within.map((amount) => ({ numerator: BigInt(amount) * hundred, denominator })),
  );
  let next = 0;
  return amounts.map((amount, index) =>
    members[index]?.priceIncludesTax ? (shares[next++] as Minor) : amount,
  );
}

const rateOf = (rate: string): string => normaliseDecimal(rate) ?? rate;

function inPrintedOrder(a: GroupedLines, b: GroupedLines): number {
  return (
    CATEGORY_ORDER.indexOf(a.category) - CATEGORY_ORDER.indexOf(b.category) ||
    Number(b.rate) - Number(a.rate) ||
    compareText(a.exemptionReason ?? '', b.exemptionReason ?? '')
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
