import { readTemplate } from '@domain/templates/read-template.ts';
import type { TemplateInput } from '../contracts/templates.ts';
import { needsWriter } from '@domain/templates/texts.ts';
import { templateFromFile } from '@domain/templates/template-file.ts';
import type { DocumentTemplate, StoredTemplate, TemplateFault } from '@domain/templates/template.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { companyOf, noCompany, sign, type Books } from '../books.ts';
import { sampleJob } from '../templates/sample-job.ts';

/**
 * Stored as it is, with what is wrong in its texts: a person who writes is not stopped, but nothing is issued with a
 * faulty template. Its texts are tried before the transaction, which waits for no worker.
 */
export async function saveTemplate(books: Books, input: TemplateInput): Promise<Result<StoredTemplate>> {
  const read = readTemplate(input);
  if (!read.ok) return read;
  const faults = await faultsOf(books, read.value);
  if (!faults.ok) return faults;
  const id = input.id ?? books.deps.ids.next();
  return commit(books.db, sign(books, 'save-template'), async (writer) => {
    const current = await writer.get('templates', id);
    if (input.id !== undefined && !current) return refuse('NotFound', 'template-missing');
    if (current && input.rev !== undefined && input.rev !== current.rev) {
      return refuse('Conflict', 'template-changed-elsewhere', { name: current.name });
    }
    return ok({
      value: writer.put('templates', { ...read.value, id, faults: faults.value }),
      subjects: [{ kind: 'template', id }],
      summary: { key: current ? 'template-changed' : 'template-created', params: {} },
    });
  });
}

async function faultsOf(books: Books, template: DocumentTemplate): Promise<Result<TemplateFault[]>> {
  if (!needsWriter(template)) return ok([]);
  const company = await companyOf(books);
  return company ? books.deps.renderer.check(template, sampleJob(company)) : noCompany();
}

/** A copy under another name, to change without fear. */
export async function duplicateTemplate(
  books: Books,
  id: string,
  name: string,
): Promise<Result<StoredTemplate>> {
  const stored = await books.db.templates.get(id);
  if (!stored) return refuse('NotFound', 'template-missing');
  const { id: _id, rev: _rev, faults: _faults, ...template } = stored;
  return saveTemplate(books, { ...template, name });
}

const LARGEST_FILE = 4_000_000;

/** A template from its file: taken in only if a document can be made with it. */
export async function importTemplate(books: Books, file: Blob): Promise<Result<StoredTemplate>> {
  if (file.size > LARGEST_FILE) return refuse('Unreadable', 'template-unreadable');
  const read = templateFromFile(await file.text());
  if (!read.ok) return read;
  const company = await companyOf(books);
  if (!company) return noCompany();
  const tried = await books.deps.renderer
    .preview({ ...sampleJob(company), template: read.value })
    .catch(() => refuse('Unreadable', 'template-unreadable'));
  return tried.ok ? saveTemplate(books, read.value) : tried;
}
