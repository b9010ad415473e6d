import type { CurrencyCode, Minor } from '../money/currency.ts';
import { normaliseDecimal } from '../money/decimal.ts';
import { mantissa, minor, scale, settle, sum } from '../money/minor.ts';
import { roundRatio } from '../money/ratio.ts';
import { lineAmount, taxWithin, type TaxedLine } from './line.ts';
import { chargedRate } from './rate.ts';
import type { TaxCategory } from './tax.ts';

interface Member<T extends TaxedLine> {
  line: T;
  /** Position in the document. */
  index: number;
  /** As priced, with or without tax. */
  amount: Minor;
  net: Minor;
}

/** The lines of one tax group with what they add up to (rules T3, T5, T6 and T8). */
export interface LineGroup<T extends TaxedLine = TaxedLine> {
  category: TaxCategory;
  rate: string;
  exemptionReason?: string;
  members: Member<T>[];
  /** Σ of the prices that include tax; 0 when none does. */
  gross: Minor;
  /** Net of the lines priced with tax. */
  netWithin: Minor;
  /** Σ nets: what document allowances and charges start from. */
  lines: Minor;
}

type GroupHead = Pick<TaxedLine, 'taxCategory' | 'taxRate' | 'exemptionReason'>;

/**
 * Lines by category, numeric rate and exemption reason, in an order that no order of the lines changes. `also` names
 * groups that a document allowance or charge needs although no line is in them.
 */
export function groupLines<T extends TaxedLine>(
  lines: readonly T[],
  currency: CurrencyCode,
  also: readonly GroupHead[] = [],
): LineGroup<T>[] {
  const byKey = new Map<string, { head: GroupHead; members: Member<T>[] }>();
  for (const [index, line] of lines.entries()) {
    const key = groupKey(line);
    const group = byKey.get(key) ?? { head: line, members: [] };
    const amount = lineAmount(line, currency);
    group.members.push({ line, index, amount, net: amount });
    byKey.set(key, group);
  }
  for (const head of also) {
    const isThere = [...byKey.values()].some((group) => isSameRate(group.head, head));
    if (!isThere) byKey.set(groupKey(head), { head, members: [] });
  }
  return [...byKey.values()].map(({ head, members }) => groupOf(head, members)).sort(inPrintedOrder);
}

const groupKey = (head: GroupHead): string => `${rateKey(head)}|${head.exemptionReason ?? ''}`;

const rateKey = ({ taxCategory, taxRate }: Omit<GroupHead, 'exemptionReason'>): string =>
  `${taxCategory}|${normaliseDecimal(taxRate) ?? taxRate}`;

/** One category and rate, whatever the exemption reason. */
export const isSameRate = (
  a: Omit<GroupHead, 'exemptionReason'>,
  b: Omit<GroupHead, 'exemptionReason'>,
): boolean => rateKey(a) === rateKey(b);

/** BT-117, rounded once: the tax inside prices with tax and the tax on the rest, added before rounding. */
export function groupTax(group: LineGroup, taxable: Minor): Minor {
  const rate = chargedRate(group.category, group.rate);
  const share = BigInt(mantissa(rate));
  const hundred = 100n * 10n ** BigInt(scale(rate));
  const onTop = BigInt(taxable - group.netWithin) * share;
  const within = BigInt(group.gross) * share;
  return minor(Number(roundRatio(within * hundred + onTop * (hundred + share), hundred * (hundred + share))));
}

function groupOf<T extends TaxedLine>(head: GroupHead, members: Member<T>[]): LineGroup<T> {
  const rate = normaliseDecimal(head.taxRate) ?? head.taxRate;
  const charged = chargedRate(head.taxCategory, rate);
  const within = members.filter(({ line }) => line.priceIncludesTax);
  const gross = sum(within.map(({ amount }) => amount));
  const netWithin = minor(gross - taxWithin(gross, charged));
  const nets = netsWithin(within, netWithin, charged);
  within.forEach((member, position) => (member.net = nets[position] ?? member.amount));
  return {
    category: head.taxCategory,
    rate,
    ...(head.exemptionReason ? { exemptionReason: head.exemptionReason } : {}),
    members,
    gross,
    netWithin,
    lines: sum(members.map(({ net }) => net)),
  };
}

/** Nets of prices with tax, cut by largest remainder so that they add up to the group's. */
function netsWithin(members: readonly Member<TaxedLine>[], total: Minor, rate: string): Minor[] {
  const hundred = 100n * 10n ** BigInt(scale(rate));
  const denominator = hundred + BigInt(mantissa(rate));
  return settle(
    total,
    members.map(({ amount }) => ({ numerator: BigInt(amount) * hundred, denominator })),
  );
}

const CATEGORY_ORDER: TaxCategory[] = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'];

function inPrintedOrder(a: LineGroup, b: LineGroup): number {
  return (
    CATEGORY_ORDER.indexOf(a.category) - CATEGORY_ORDER.indexOf(b.category) ||
    Number(b.rate) - Number(a.rate) ||
    compareText(a.exemptionReason ?? '', b.exemptionReason ?? '')
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
