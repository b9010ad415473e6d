import { defineSchema } from './schema-version.ts';

/**
 * Few indexes on purpose: an index entry costs more than the record (docs/decisions), and lists and
 * searches work on columns in memory. `rev` feeds incremental backups and sync.
 */
export default defineSchema({
  version: 1,
  minAppVersion: 1,
  stores: {
    company: 'id',
    customers: 'id, rev, no, key',
    products: 'id, rev, no, key',
    transactionBlocks: 'id, rev, batchId, *customerIds',
    invoices: 'id, rev, customerId, &number',
    invoiceBodies: 'id, rev',
    sellers: 'id',
    numberSeries: 'id',
    importBatches: 'id, rev',
    columnMappings: 'id',
    counters: 'id',
    journal: '[deviceId+seq], *subjectIds',
    meta: 'key',
  },
  upgrade: {},
});
