import type { LongTask } from '@services/ports.ts';
import type { Services } from '@services/services.ts';
import { valueOf } from './automation-error.ts';

export const documentsApi = (services: () => Promise<Services>) => ({
  /** To look at: what `pdf` hands out has left the house and is in the archive. */
  previewPdf: async (id: string, task?: LongTask) =>
    valueOf((await services()).invoices.previewPdf(id, task)),
  pdf: async (ids: string | string[], task?: LongTask) =>
    valueOf((await services()).invoices.pdf([ids].flat(), task)),
  pdfZip: async (ids: string[], task?: LongTask) => valueOf((await services()).invoices.pdfZip(ids, task)),
  /** A draft for any mail program, the PDF attached. */
  eml: async (id: string) => (await valueOf((await services()).outbox.eml({ kind: 'invoice', id }))).file,
  fileName: async (id: string) => (await services()).invoices.fileName(id),
});
