import { canBeBy, unusualBasis } from '@domain/reports/basis.ts';
import { fittingLayout } from '@domain/reports/layout.ts';
import { reportOf } from '@domain/reports/registry.ts';
import type { SavedReport } from '@domain/reports/report.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';
import type { SavedReportInput } from '../contracts/reports.ts';

/** A layout of one's own under a name; without an id it is a new one. */
export async function saveReport(books: Books, input: SavedReportInput): Promise<Result<SavedReport>> {
  const newId = books.deps.ids.next();
  const name = input.name.trim();
  const definition = reportOf(input.kind);
  if (name === '') return refuse('ValidationError', 'report-name-missing', {}, 'name');
  if (!definition) return refuse('NotFound', 'report-unknown', { kind: input.kind }, 'kind');
  const { basis } = input;
  if (!canBeBy(definition, basis)) {
    return refuse('ValidationError', 'report-basis-unknown', { value: String(basis) }, 'basis');
  }
  const layout = fittingLayout(definition, input.layout, true);
  const { compare, customerId = '' } = input;
  const isCompared = definition.hasComparison && (compare === 'previous' || compare === 'year-before');
  return commit(books.db, sign(books, 'save-report'), async (writer) => {
    const current = input.id ? await writer.get('savedReports', input.id) : undefined;
    if (input.id && !current) return refuse('NotFound', 'saved-report-missing', {}, 'id');
    if (customerId !== '' && !(await writer.get('customers', customerId))) {
      return refuse('NotFound', 'customer-missing', {}, 'customerId');
    }
    const id = current?.id ?? newId;
    return ok({
      value: writer.put('savedReports', {
        id,
        name,
        kind: input.kind,
        layout,
        ...unusualBasis(definition, basis),
        ...(isCompared && { compare }),
        ...(customerId !== '' && { customerId }),
      }),
      subjects: [{ kind: 'report', id }],
      summary: { key: current ? 'report-layout-changed' : 'report-layout-saved', params: {} },
    });
  });
}

/** What was made with it stays; the record is handed back, so that it can be saved again. */
export async function removeReport(books: Books, id: string): Promise<Result<SavedReport>> {
  return commit(books.db, sign(books, 'remove-report'), async (writer) => {
    const value = await writer.get('savedReports', id);
    if (!value) return refuse('NotFound', 'saved-report-missing', {}, 'id');
    writer.remove('savedReports', id);
    return ok({
      value,
      subjects: [{ kind: 'report', id }],
      summary: { key: 'report-layout-removed', params: {} },
    });
  });
}
