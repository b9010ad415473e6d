import { packOf } from '@domain/countries/registry.ts';
import type { NumberSeries } from '@domain/invoicing/invoice.ts';
import { checkSeries } from '@domain/invoicing/numbering.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { noCompany, sign, type Books } from '../books.ts';
import { seriesFor } from '../invoicing/series-for.ts';

export type SeriesInput = Partial<NumberSeries> & { kind: NumberSeries['kind'] };

/** Pattern, free start and yearly reset of the series this device numbers in. */
export async function saveSeries(books: Books, input: SeriesInput): Promise<Result<NumberSeries>> {
  const newId = books.deps.ids.next();
  return commit(books.db, sign(books, 'save-series'), async (writer) => {
    const company = await writer.get('company', 'company');
    const device = await books.db.metaRow('device');
    if (!company || !device) return noCompany();
    const stored = input.id
      ? await writer.get('numberSeries', input.id)
      : await seriesFor(writer.db, input.kind);
    if (input.id && !stored) return refuse('NotFound', 'series-missing');
    if (stored && stored.kind !== input.kind)
      return refuse('ValidationError', 'series-kind-fixed', {}, 'kind');
    const pack = packOf(company.country);
    const pattern = input.kind === 'invoice' ? pack.numberPattern : pack.creditNotePattern;
    const series = checkSeries(
      {
        ...(stored ?? { id: newId, rev: 0, kind: input.kind, year: 0, lastIssueDate: '' }),
        deviceId: stored?.deviceId ?? device.id,
        pattern: (input.pattern ?? stored?.pattern ?? pattern).trim(),
        next: input.next ?? stored?.next ?? 1,
        yearlyReset: input.yearlyReset ?? stored?.yearlyReset ?? pattern.includes('{YY'),
      },
      stored,
      await writer.db.numberSeries.toArray(),
    );
    if (!series.ok) return series;
    return ok({
      value: writer.put('numberSeries', series.value),
      subjects: [{ kind: 'number-series', id: series.value.id }],
      summary: { key: 'series-changed', params: { pattern: series.value.pattern, next: series.value.next } },
    });
  });
}
