import { checkSetup } from '@domain/pipeline/check-setup.ts';
import type { LayoutSample } from '@domain/pipeline/job.ts';
import type { Result } from '@domain/result.ts';
import { companyOf, firstFault, noCompany, type Books } from '../books.ts';
import { newSetup } from './new-setup.ts';
import type { PipelineRunRequest, PipelineSetupInput } from '../contracts/pipeline.ts';
import { filesToRead } from './files-to-read.ts';
import { runsOf } from './stored-rows.ts';

/** Nothing is stored, and no order is spotted by it. */
export async function sampleLayout(
  books: Books,
  input: PipelineSetupInput,
  files: PipelineRunRequest['files'] = [],
): Promise<Result<LayoutSample>> {
  const company = await companyOf(books);
  if (!company) return noCompany();
  const setup = { ...newSetup(input.id ?? 'sample', company), ...input, rev: 0 };
  const fault = firstFault(checkSetup({ ...setup, name: setup.name || '-' }));
  if (fault) return fault;
  const read = await filesToRead(books, setup, files, await runsOf(books.db, setup.id));
  if (!read.ok) return read;
  return books.deps.pipelineReader.sample(setup, read.value, company.country);
}
