import { kinds, statuses } from './invoice-facts.ts';

/** Rows of one currency, kind and status are counted together: one number for the three. */
export const groupOf = (currency: number, kind: number, state: number): number =>
  (currency * kinds.length + kind) * statuses.length + state;

export const stateOfGroup = (group: number): number => group % statuses.length;

export const kindOfGroup = (group: number): number => Math.floor(group / statuses.length) % kinds.length;

export const currencyOfGroup = (group: number): number =>
  Math.floor(group / (statuses.length * kinds.length));
