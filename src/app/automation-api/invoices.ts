import type { Invoice, InvoiceStatus } from '@domain/invoicing/invoice.ts';
import { breather } from '@services/columns/breathe.ts';
import type { LongTask } from '@services/ports.ts';
import type { DraftInput, InvoiceQuery, Services } from '@services/services.ts';
import { major, withMajor } from './amounts.ts';
import { found, valueOf } from './automation-error.ts';
import { spokenDetail, spokenInvoice } from './spoken-invoice.ts';

type Query = Omit<InvoiceQuery, 'status'> & { status?: InvoiceStatus | InvoiceStatus[] };

export const invoicesApi = (services: () => Promise<Services>) => ({
  save: async (draft: DraftInput) => spokenInvoice(await valueOf((await services()).invoices.save(draft))),
  delete: async (draftId: string) => {
    await valueOf((await services()).invoices.remove([draftId]));
  },
  duplicate: async (id: string) => spokenInvoice(await valueOf((await services()).invoices.duplicate(id))),
  issue: async (id: string, options?: { issueDate?: string }) =>
    spokenInvoice((await valueOf((await services()).invoices.issue([id], options)))[0]!),
  issueMany: async (ids: string[], options?: { issueDate?: string }, task?: LongTask) => {
    const issued = await valueOf((await services()).invoices.issue(ids, options, task));
    const breathe = breather();
    const spoken: ReturnType<typeof spokenInvoice<Invoice>>[] = [];
    for (const invoice of issued) {
      await breathe();
      spoken.push(spokenInvoice(invoice));
    }
    return spoken;
  },
  list: async ({ status, ...query }: Query = {}) => {
    const statuses = typeof status === 'string' ? [status] : status;
    const page = await (await services()).invoices.list({ ...query, status: statuses });
    const sums = Object.entries(page.sums).map(([code, sum]) => [
      code,
      withMajor(sum, ['withTax', 'due'], code),
    ]);
    return {
      ...page,
      rows: page.rows.map((row) => ({ ...spokenInvoice(row), due: major(row.due, row.currency) })),
      sums: Object.fromEntries(sums),
    };
  },
  get: async (id: string) =>
    spokenDetail(await found((await services()).invoices.get(id), 'invoice-missing')),
});
