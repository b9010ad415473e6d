import type { LongTask } from '@services/ports.ts';
import type { GenerateAllRequest, GenerationRequest, Services } from '@services/services.ts';
import { major, majors, spokenLine, spokenTotals, withMajor } from './amounts.ts';
import { raised, valueOf } from './automation-error.ts';
import { spokenInvoice } from './spoken-invoice.ts';
import { spokenRows } from './spoken-rows.ts';

export const generationApi = (services: () => Promise<Services>) => ({
  preview: async (request: GenerationRequest) => {
    const preview = await (await services()).invoices.preview(request);
    if (preview.refusal?.reason === 'customer-missing') {
      throw await raised({ name: 'NotFound', ...preview.refusal });
    }
    const { transactions, totals, lines, currency, older, ...rest } = preview;
    return {
      ...rest,
      currency,
      transactions: await spokenRows(await services(), transactions),
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
});
