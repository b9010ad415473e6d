import type { Language } from '@domain/parties/parties.ts';
import { readTemplate } from '@domain/templates/read-template.ts';
import { templateFile } from '@domain/templates/template-file.ts';
import { templateOf } from '@domain/templates/template.ts';
import { fold, holds, wordsOf } from '@domain/texts/search.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { companyOf, noCompany, type Books } from '../books.ts';
import type {
  PreviewTarget,
  TemplateDesigns,
  TemplateInput,
  TemplatePreview,
  TemplateRow,
} from '../contracts/templates.ts';
import type { PageOf, PageQuery } from '../contracts/page.ts';
import { pageOfEntries, type SortKeys } from './page.ts';
import type { LongTask, RenderJob } from '../ports.ts';
import { sampleJob } from '../templates/sample-job.ts';
import { renderJob } from '../documents/render-job.ts';

/** Accents and case do not part what belongs together. */
function byFoldedName(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

const sortKeys: SortKeys<TemplateRow> = {
  name: ({ name }) => fold(name),
  customers: ({ customers }) => customers,
};

export async function listTemplates(books: Books, query: PageQuery = {}): Promise<PageOf<TemplateRow>> {
  const words = wordsOf(query.search);
  const found = (await allTemplates(books)).filter(({ name }) => holds(fold(name), words));
  return pageOfEntries(found, query, sortKeys, { sort: 'name', direction: 'asc' });
}

export async function allTemplates(books: Books): Promise<TemplateRow[]> {
  const [templates, company, customers] = await Promise.all([
    books.db.templates.toArray(),
    companyOf(books),
    books.columns.customers.entries(),
  ]);
  const counts = new Map<string, number>();
  for (const { record } of customers.values()) {
    counts.set(record.templateId, (counts.get(record.templateId) ?? 0) + 1);
  }
  return templates
    .map((template) => ({
      ...template,
      isDefault: company?.templateId === template.id,
      customers: counts.get(template.id) ?? 0,
    }))
    .sort((a, b) => byFoldedName(a.name, b.name));
}

/** Fetched with the first template that is opened: no other screen needs it. */
export async function templateDesigns(books: Books): Promise<TemplateDesigns> {
  const [{ themes }, { families, familyNames }, { variableNames }, company] = await Promise.all([
    import('@documents/themes/registry.ts'),
    import('@documents/layout/families.ts'),
    import('@documents/template/variable-names.ts'),
    companyOf(books),
  ]);
  const names = company ? variableNames(sampleJob(company)) : { document: [], line: [] };
  return {
    themes,
    families: families.map((id) => ({ id, name: familyNames[id] })),
    variables: names.document,
    lineVariables: names.line,
  };
}

/** A document as it would look with this template, whatever it was issued with. */
export async function previewTemplate(
  books: Books,
  input: TemplateInput,
  { invoiceId, language }: PreviewTarget = {},
  task?: LongTask,
): Promise<Result<TemplatePreview>> {
  const read = readTemplate(input);
  if (!read.ok) return read;
  const job = await jobFor(books, invoiceId, language);
  if (!job.ok) return job;
  const made = await books.deps.renderer.preview({ ...job.value, template: read.value }, task);
  if (!made.ok) return made;
  const { bytes, faults } = made.value;
  return ok({ file: new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), faults });
}

async function jobFor(books: Books, invoiceId = '', language?: Language): Promise<Result<RenderJob>> {
  if (invoiceId === '') {
    const company = await companyOf(books);
    return company ? ok(sampleJob(company, language)) : noCompany();
  }
  const invoice = await books.db.invoices.get(invoiceId);
  return invoice ? ok(await renderJob(books, invoiceId)) : refuse('NotFound', 'invoice-missing');
}

/** A file that `import` takes, here or on another device. */
export async function exportTemplate(
  books: Books,
  id: string,
): Promise<Result<{ file: Blob; fileName: string }>> {
  const stored = await books.db.templates.get(id);
  if (!stored) return refuse('NotFound', 'template-missing');
  const file = new Blob([templateFile(templateOf(stored))], { type: 'application/json' });
  const name = stored.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'template';
  return ok({ file, fileName: `${name}.quittance-template.json` });
}
