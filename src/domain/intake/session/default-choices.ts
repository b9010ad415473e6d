import type { ImportChoices } from '../plan.ts';

/** What a preview counts with until a person chooses. */
export const DEFAULT_CHOICES: ImportChoices = {
  invalid: 'skip',
  duplicates: 'update',
  unknownCustomers: 'create',
  noCustomer: 'unassigned',
};
