import type { MadeReport } from '@domain/reports/report.ts';
import { ok } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { hashed, stageBytes } from '../archive/leaving-files.ts';
import { nowOf, sign, type Books } from '../books.ts';

/** A report that was made and is kept, as what makes reports leaves it: the record, and its bytes in the archive. */
export async function keepReport(
  books: Books,
  { formats = ['pdf'], ...facts }: Partial<MadeReport> & { formats?: readonly ('pdf' | 'xlsx')[] },
): Promise<MadeReport> {
  const id = books.deps.ids.next();
  const files = await Promise.all(
    formats.map(async (format) => {
      const bytes = new TextEncoder().encode(`${format} of ${facts.kind ?? 'sales'} ${id}`);
      return { fileName: `Sales.${format}`, bytes, sha256: await hashed(bytes), format };
    }),
  );
  const types = {
    pdf: 'application/pdf',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
  const made = await commit(books.db, sign(books, 'make-report'), async (writer) => {
    await stageBytes(writer, files);
    return ok({
      value: writer.put('madeReports', {
        kind: 'sales',
        savedId: '',
        title: 'Sales by period',
        from: '2026-11-01',
        to: '2026-11-30',
        language: 'en',
        madeAt: nowOf(books),
        runId: '',
        figures: [{ id: 'sales', label: 'Sales', value: 125_000, currency: 'EUR', text: '€1,250.00' }],
        ...facts,
        id,
        files: files.map(({ fileName, bytes, sha256, format }) => ({
          fileName,
          contentType: types[format],
          sha256,
          size: bytes.length,
        })),
      }),
      subjects: [{ kind: 'report', id }],
      summary: { key: 'report-made', params: {} },
    });
  });
  if (!made.ok) throw new Error(made.error.reason);
  return made.value;
}
