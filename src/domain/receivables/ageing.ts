import { addDays, daysBetween } from '../dates/calendar.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { Minor } from '../money/currency.ts';
import { minor } from '../money/minor.ts';
import type { OpenInvoice } from './remit.ts';

/** By how many days a debt is late, from what is not due yet to what is lost sight of (P7). */
export const ageingSteps = ['not-due', '1-30', '31-60', '61-90', 'more'] as const;
export type AgeingStep = (typeof ageingSteps)[number];

export type Ageing = Record<AgeingStep, Minor>;

const lastDays: readonly (readonly [AgeingStep, number])[] = [
  ['not-due', 0],
  ['1-30', 30],
  ['31-60', 60],
  ['61-90', 90],
];

/** The day it is due on is still in time. */
export function ageOf(dueDate: PlainDate, day: PlainDate): AgeingStep {
  const late = daysBetween(dueDate, day);
  return lastDays.find(([, last]) => late <= last)?.[0] ?? 'more';
}

/** The first due date of each step, for many dates that are compared with one day; empty = however long ago. */
export const firstDueDates = (day: PlainDate): readonly (readonly [AgeingStep, PlainDate | ''])[] => [
  ...lastDays.map(([step, last]) => [step, addDays(day, -last)] as const),
  ['more', ''],
];

export function ageingOf(debts: readonly Pick<OpenInvoice, 'dueDate' | 'due'>[], day: PlainDate): Ageing {
  const ageing = Object.fromEntries(ageingSteps.map((step) => [step, minor(0)])) as Ageing;
  for (const { dueDate, due } of debts) {
    const step = ageOf(dueDate, day);
    ageing[step] = minor(ageing[step] + due);
  }
  return ageing;
}
