import type { AllowanceCharge } from '../invoicing/invoice.ts';
import type { CurrencyCode, Minor } from '../money/currency.ts';
import { allocate, sum, toMajor } from '../money/minor.ts';
import { groupKey, type GroupedLines } from './groups.ts';
import { allowanceAmount, signOf } from './line.ts';

/** One allowance or charge of the document within one tax group (BG-20, BG-21). Amounts are without tax. */
export interface GroupAllowance {
  type: AllowanceCharge['type'];
  reason: string;
  percent: AllowanceCharge['percent'];
  /** Position of its group. */
  group: number;
  amount: Minor;
}

/**
 * EN 16931 wants one category and rate on each document allowance. One that names none concerns all groups: its
 * amount is computed once on the sum of the lines and then shared out, so the shares add up to it (rule T7).
 */
export function shareAllowances(
  allowances: readonly AllowanceCharge[],
  groups: readonly GroupedLines[],
  currency: CurrencyCode,
): GroupAllowance[] {
  return allowances.flatMap((item) => {
    const concerned = groupsOf(item, groups);
    const bases = concerned.map((index) => groups[index]?.lines ?? (0 as Minor));
    const total = allowanceAmount(item, toMajor(sum(bases), currency), currency);
    const amounts = allocate(total, bases);
    return concerned
      .map((group, index) => ({
        type: item.type,
        reason: item.reason,
        percent: item.percent,
        group,
        amount: amounts[index] as Minor,
      }))
      .filter(({ amount }) => amount !== 0);
  });
}

/** The tax groups that document allowances and charges name themselves. */
export const groupsNamed = (allowances: readonly AllowanceCharge[]) =>
  allowances.flatMap(({ taxCategory, taxRate = '0' }) =>
    taxCategory === undefined ? [] : [{ taxCategory, taxRate }],
  );

/** What the allowances and charges add to the taxable amount of a group: negative for allowances. */
export const correctionOf = (shares: readonly GroupAllowance[], group: number): number =>
  shares.reduce((total, share) => (share.group === group ? total + signOf(share) * share.amount : total), 0);

function groupsOf(item: AllowanceCharge, groups: readonly GroupedLines[]): number[] {
  const all = groups.map((_, index) => index);
  const [named] = groupsNamed([item]);
  if (!named) return all;
  const key = groupKey(named);
  return all.filter((index) => {
    const group = groups[index] as GroupedLines;
    return groupKey({ taxCategory: group.category, taxRate: group.rate }) === key;
  });
}
