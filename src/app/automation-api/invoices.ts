import type { Invoice, InvoiceStatus } from '@domain/invoicing/invoice.ts';
import { creditedOf, receivedFor, refundedOf } from '@domain/invoicing/lifecycle.ts';
import { breather } from '@services/columns/breathe.ts';
import type { LongTask } from '@services/ports.ts';
import type {
  DraftInput,
  GenerateAllRequest,
  GenerationRequest,
  InvoiceDetail,
  InvoiceQuery,
  Services,
} from '@services/services.ts';
import { major, majors, spokenLine, spokenTotals, spokenTransaction, withMajor } from './amounts.ts';
import { found, raised, valueOf } from './automation-error.ts';

type Query = Omit<InvoiceQuery, 'status'> & { status?: InvoiceStatus | InvoiceStatus[] };

const spokenInvoice = <I extends Invoice>(invoice: I) => ({
  ...invoice,
  paid: major(receivedFor(invoice), invoice.currency),
  credited: major(creditedOf(invoice), invoice.currency),
  refunded: major(refundedOf(invoice), invoice.currency),
  creditNotes: invoice.creditNotes.map((note) => withMajor(note, ['amount'], invoice.currency)),
  totals: spokenTotals(invoice.totals, invoice.currency),
  payments: invoice.payments.map((payment) => withMajor(payment, ['amount'], invoice.currency)),
});

function spokenDetail({ body, due, ...detail }: InvoiceDetail) {
  return {
    ...spokenInvoice(detail),
    due: major(due, detail.currency),
    lines: body.lines.map((line) => spokenLine(line, detail.currency)),
    taxBreakdown: spokenTotals(detail.totals, detail.currency).groups,
    allowances: body.allowances,
    note: body.note,
    frozen: body.frozen,
  };
}

export const invoicesApi = (services: () => Promise<Services>) => ({
  ...makingApi(services),
  ...readingApi(services),
  ...printingApi(services),
});

const makingApi = (services: () => Promise<Services>) => ({
  preview: async (request: GenerationRequest) => {
    const preview = await (await services()).invoices.preview(request);
    if (preview.refusal?.reason === 'customer-missing') {
      throw await raised({ name: 'NotFound', ...preview.refusal });
    }
    const { transactions, totals, lines, currency, older, ...rest } = preview;
    return {
      ...rest,
      currency,
      transactions: transactions.map(spokenTransaction),
      lines: lines.map((line) => spokenLine(line, currency)),
      subTotal: major(totals.withoutTax, currency),
      tax: major(totals.tax, currency),
      total: major(totals.withTax, currency),
      taxBreakdown: spokenTotals(totals, currency).groups,
      older: { ...older, amounts: majors(older.amounts) },
    };
  },
  generate: async (request: GenerationRequest) =>
    spokenInvoice(await valueOf((await services()).invoices.generate(request))),
  generateAll: async (request: GenerateAllRequest, task?: LongTask) => {
    const { made, skipped, totals } = await valueOf((await services()).invoices.generateAll(request, task));
    return {
      made,
      skipped: skipped.map((skip) => withMajor(skip, ['amount'], skip.currency)),
      totals: Object.fromEntries(
        Object.entries(totals).map(([code, sum]) => [code, spokenTotals(sum, code)]),
      ),
    };
  },
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
});

const readingApi = (services: () => Promise<Services>) => ({
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
  stats: async () => {
    const stats = await (await services()).invoices.stats();
    const figures = Object.entries(stats.figures).map(([code, four]) => [
      code,
      Object.fromEntries(
        Object.entries(four).map(([name, figure]) => [name, withMajor(figure, ['amount'], code)]),
      ),
    ]);
    const open = { ...stats.openTransactions, amounts: majors(stats.openTransactions.amounts) };
    return { ...stats, figures: Object.fromEntries(figures), openTransactions: open };
  },
});

const printingApi = (services: () => Promise<Services>) => ({
  pdf: async (ids: string | string[], task?: LongTask) =>
    valueOf((await services()).invoices.pdf([ids].flat(), task)),
  pdfZip: async (ids: string[], task?: LongTask) => valueOf((await services()).invoices.pdfZip(ids, task)),
  fileName: async (id: string) => (await services()).invoices.fileName(id),
});
