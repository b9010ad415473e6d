import { recordOf, sealedText } from '@domain/records/document-record.ts';
import { ok } from '@domain/result.ts';
import type { PaperFile } from '../contracts/papers.ts';
import type { RenderJob } from '../ports.ts';
import type { Services } from '../services.ts';
import { openFrenchBooks, testDeps } from './open-books.ts';
import { addCustomer, addRow, november, valueOf } from './outcomes.ts';

/** A test document is its own record. */
export const recordDeps = () => {
  const deps = testDeps();
  const pdf = async ([job]: RenderJob[]) => {
    const record = job && recordOf(job);
    return ok(new TextEncoder().encode(record ? sealedText(record, job.anchor ?? null) : 'pro forma'));
  };
  return { ...deps, renderer: { ...deps.renderer, pdf } };
};

/** A French shop with an issued invoice for each of its customers. */
export async function shop(names: readonly string[]) {
  const open = await openFrenchBooks(undefined, recordDeps());
  await open.services.company.update({ taxIds: [{ scheme: 'SIREN', value: '123456782' }], iban: '' });
  for (const name of names) {
    const { id } = await addCustomer(open.services, name, { taxId: '' });
    await addRow(open.services, id, '2026-11-10');
  }
  const { made } = valueOf(await open.services.invoices.generateAll({ ...november, issue: true }));
  return { ...open, ids: made };
}

/** The PDFs of documents, as they were downloaded. */
export async function filesOf(services: Services, ids: readonly string[]): Promise<PaperFile[]> {
  const files: PaperFile[] = [];
  for (const id of ids) {
    const { file, fileName } = valueOf(await services.invoices.takeOut(id, 'downloaded'));
    files.push({ name: fileName, blob: file });
  }
  return files;
}
