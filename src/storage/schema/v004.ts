import { defineSchema } from './schema-version.ts';

/** Rentals and their time sheets: one record for a rental and month, found by the month. */
export default defineSchema({
  version: 4,
  minAppVersion: 4,
  stores: {
    rentals: 'id, rev, no',
    timeSheets: 'id, month',
  },
  upgrade: {
    invoices: (invoice) => ({ ...invoice, reference: '' }),
  },
});
