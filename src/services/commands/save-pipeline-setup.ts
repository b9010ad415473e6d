import { checkSetup } from '@domain/pipeline/check-setup.ts';
import type { PipelineSetup } from '@domain/pipeline/setup.ts';
import { fixedIdentity } from '@domain/pipeline/row-columns.ts';
import { hasSameKey } from '@domain/pipeline/same-key.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { firstFault, noCompany, sign, type Books } from '../books.ts';
import type { PipelineSetupInput } from '../contracts/pipeline.ts';
import { newSetup } from '../pipeline/new-setup.ts';
import { runsOf } from '../pipeline/stored-rows.ts';

/** A setup that has spotted orders keeps the key it found them by: with another one each would be new again (BR2). */
export async function savePipelineSetup(
  books: Books,
  input: PipelineSetupInput,
): Promise<Result<PipelineSetup>> {
  const newId = books.deps.ids.next();
  return commit(books.db, sign(books, 'save-billing-report'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const current = input.id ? await writer.get('pipelineSetups', input.id) : undefined;
    if (input.id && !current) return refuse('NotFound', 'pipeline-setup-missing');
    const {
      rev: _rev,
      identity: _identity,
      ...setup
    } = { ...(current ?? newSetup(newId, company)), ...input };
    const whole = { ...setup, id: current?.id ?? newId, name: setup.name.trim() };
    const fault = firstFault(checkSetup({ ...whole, rev: 0 }));
    if (fault) return fault;
    if (setup.customerId !== '' && !(await writer.get('customers', setup.customerId))) {
      return refuse('NotFound', 'customer-missing', {}, 'customerId');
    }
    const isUsed = current && (await runsOf(writer.db, current.id)).some(({ state }) => state !== 'stopped');
    if (isUsed && !hasSameKey(current, whole))
      return refuse('InvalidState', 'pipeline-key-fixed', {}, 'sources');
    if (isUsed && current.currency !== whole.currency)
      return refuse('InvalidState', 'pipeline-currency-fixed', { currency: current.currency }, 'currency');
    const identity = isUsed ? fixedIdentity(current) : null;
    return ok({
      value: writer.put('pipelineSetups', identity ? { ...whole, identity } : whole),
      subjects: [{ kind: 'billing-report', id: whole.id }],
      summary: { key: current ? 'billing-report-changed' : 'billing-report-created', params: {} },
    });
  });
}

/** Only one that never spotted anything: with its lines it would forget what it billed. */
export async function removePipelineSetup(books: Books, id: string): Promise<Result<PipelineSetup>> {
  return commit(books.db, sign(books, 'remove-billing-report'), async (writer) => {
    const setup = await writer.get('pipelineSetups', id);
    if (!setup) return refuse('NotFound', 'pipeline-setup-missing');
    const runs = await runsOf(writer.db, id);
    if (runs.some(({ state }) => state !== 'stopped')) {
      return refuse('InvalidState', 'pipeline-setup-rows', { name: setup.name });
    }
    for (const run of runs) writer.remove('pipelineRuns', run.id);
    writer.remove('pipelineSetups', id);
    return ok({
      value: setup,
      subjects: [{ kind: 'billing-report', id }],
      summary: { key: 'billing-report-removed', params: {} },
    });
  });
}
