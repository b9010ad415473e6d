import type { AllowanceCharge } from './tax.ts';
import type { CurrencyCode, Minor } from '../money/currency.ts';
import { allocate, sum, toMajor } from '../money/minor.ts';
import { isSameRate, type LineGroup } from './groups.ts';
import { allowanceAmount, signOf } from './line.ts';

/** The part of a document allowance or charge (BG-20, BG-21) that falls to one tax group. Amounts are without tax. */
export interface AllowanceShare {
  type: AllowanceCharge['type'];
  group: LineGroup;
  amount: Minor;
}

/**
 * EN 16931 wants one category and rate on each document allowance. One that names none concerns all groups: its
 * amount is computed once on the sum of the lines and then shared out, so the shares add up to it (rule T7).
 */
export function shareAllowances(
  allowances: readonly AllowanceCharge[],
  groups: readonly LineGroup[],
  currency: CurrencyCode,
): AllowanceShare[] {
  return allowances.flatMap((item) => {
    const concerned = groupsOf(item, groups);
    const bases = concerned.map(({ lines }) => lines);
    const total = allowanceAmount(item, toMajor(sum(bases), currency), currency);
    const amounts = allocate(total, bases).values();
    return concerned.flatMap((group): AllowanceShare[] => {
      const amount = amounts.next().value;
      return amount ? [{ type: item.type, group, amount }] : [];
    });
  });
}

/** The tax groups that document allowances and charges name themselves. */
export const groupsNamed = (allowances: readonly AllowanceCharge[]) =>
  allowances.flatMap(({ taxCategory, taxRate = '0' }) =>
    taxCategory === undefined ? [] : [{ taxCategory, taxRate }],
  );

/** What the allowances and charges add to the taxable amount of a group: negative for allowances. */
export const correctionOf = (shares: readonly AllowanceShare[], group: LineGroup): number =>
  shares.reduce((total, share) => (share.group === group ? total + signOf(share) * share.amount : total), 0);

function groupsOf(item: AllowanceCharge, groups: readonly LineGroup[]): readonly LineGroup[] {
  const [named] = groupsNamed([item]);
  if (!named) return groups;
  return groups.filter(({ category, rate }) => isSameRate({ taxCategory: category, taxRate: rate }, named));
}
