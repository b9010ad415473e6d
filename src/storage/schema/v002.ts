import { defineSchema, type AnyRecord } from './schema-version.ts';

/** Receivables, templates, the archive and received documents. */
export default defineSchema({
  version: 2,
  minAppVersion: 2,
  stores: {
    payments: 'id, rev, no, customerId, corrects',
    templates: 'id',
    templateSnapshots: 'id',
    purchases: 'id, rev, sha256',
    archive: 'id, rev, subject.id, sha256',
    archivedFiles: 'id',
    documentCache: 'id, invoiceId, [madeAt+size], [usedAt+size]',
    columnSnapshots: 'id',
  },
  upgrade: {
    company: (company) => ({ ...company, templateId: '' }),
    customers: (customer) => ({ ...customer, templateId: '' }),
    invoices: ({ credited: _credited, refunded: _refunded, ...invoice }) => ({
      ...(invoice as AnyRecord),
      creditNotes: [],
      creditOf: null,
      deliveries: [],
    }),
    invoiceBodies: (body) =>
      body['frozen'] ? { ...body, frozen: { ...body['frozen'], templateId: '' } } : body,
  },
});
