import type { Invoice, InvoiceStatus } from '@domain/invoicing/invoice.ts';
import { toMinor } from '@domain/money/minor.ts';
import { breather } from '@services/columns/breathe.ts';
import type { LongTask } from '@services/ports.ts';
import type { DraftInput, ExportFormat, InvoiceQuery, Services } from '@services/services.ts';
import { major, withMajor } from './amounts.ts';
import { found, valueOf } from './automation-error.ts';
import { spokenDetail, spokenInvoice } from './spoken-invoice.ts';

type Status = InvoiceStatus | 'overdue';
/** Amounts are in major units of `currency`, or of the company's. */
type Query = Omit<InvoiceQuery, 'status' | 'amountFrom' | 'amountTo'> & {
  status?: Status | Status[];
  amountFrom?: string;
  amountTo?: string;
};

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
  list: async (query: Query = {}) => {
    const page = await pageOf(query, await services());
    const rows = await (await services()).invoices.records(page.rows.map(({ id }) => id));
    return {
      ...page,
      rows: rows.map((row) => ({ ...spokenInvoice(row), due: major(row.due, row.currency) })),
    };
  },
  listed: async (query: Query = {}) => {
    const { rows, ...page } = await pageOf(query, await services());
    return {
      ...page,
      rows: rows.map(({ totals, ...row }) => ({
        ...withMajor(row, ['due'], row.currency),
        totals: withMajor(totals, ['withTax'], row.currency),
      })),
    };
  },
  exportView: async (query: Query = {}, format: ExportFormat = 'xlsx', task?: LongTask) => {
    const { invoices } = await services();
    return valueOf(invoices.exportView(await heardQuery(query, await services()), format, task));
  },
  get: async (id: string) =>
    spokenDetail(await found((await services()).invoices.get(id), 'invoice-missing')),
});

async function pageOf(query: Query, services: Services) {
  const { sums, ...page } = await services.invoices.list(await heardQuery(query, services));
  const spoken = Object.entries(sums).map(([code, sum]) => [code, withMajor(sum, ['withTax', 'due'], code)]);
  return { ...page, sums: Object.fromEntries(spoken) as Record<string, unknown> };
}

async function heardQuery(
  { status, amountFrom, amountTo, ...query }: Query,
  services: Services,
): Promise<InvoiceQuery> {
  const statuses = typeof status === 'string' ? [status] : status;
  const heard: InvoiceQuery = { ...query, ...(statuses && { status: statuses }) };
  if (amountFrom === undefined && amountTo === undefined) return heard;
  const currency = query.currency ?? (await services.company.get())?.currency ?? 'EUR';
  return {
    ...heard,
    currency,
    ...(amountFrom !== undefined && { amountFrom: toMinor(amountFrom, currency) }),
    ...(amountTo !== undefined && { amountTo: toMinor(amountTo, currency) }),
  };
}
