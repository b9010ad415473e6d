import type { BooksSource, PipelineRun, PipelineSetup, PipelineStage } from '@domain/pipeline/setup.ts';
import { amountIn } from '@domain/money/amount-in.ts';
import type { LongTask } from '@services/ports.ts';
import type { PipelineSetupInput, Services } from '@services/services.ts';
import { major, majors } from './amounts.ts';
import { found, valueOf } from './automation-error.ts';

interface RunRequest {
  setupId?: string;
  /** In its place: the first setup of this customer; without either the first one of all. */
  customerId?: string;
  period: string;
  files?: { source: string; file: File }[];
  expected?: { rows?: number; amount?: string };
}

/** Reference 003: from orders of several files to the file that the customer answers, and to invoices (D1 to D6). */
export function pipelineApi(services: () => Promise<Services>) {
  const pipeline = async () => (await services()).pipeline;
  const setupFor = async ({ setupId, customerId }: Partial<RunRequest>): Promise<PipelineSetup> => {
    if (setupId !== undefined) return found((await pipeline()).setup(setupId), 'pipeline-setup-missing');
    const all = await (await pipeline()).setups();
    const own = all.find((setup) => customerId === undefined || setup.customerId === customerId);
    return found(Promise.resolve(own), 'pipeline-setup-missing');
  };
  const withFile = async (run: PipelineRun) => {
    const made = run.filesOut.find(({ role }) => role === 'consolidated');
    return {
      ...spokenRun(run),
      file: made ? await valueOf((await pipeline()).file(run.id, made.sha256)) : null,
    };
  };
  return {
    setups: async () => (await pipeline()).setups(),
    save: async (setup: PipelineSetupInput) => valueOf((await pipeline()).save(setup)),
    delete: async (id: string): Promise<void> => {
      await valueOf((await pipeline()).remove(id));
    },
    look: async (file: File | BooksSource) => valueOf((await pipeline()).look(file)),
    sample: async (setup: PipelineSetupInput, files?: RunRequest['files']) =>
      valueOf((await pipeline()).sample(setup, files)),
    run: async (request: RunRequest, task?: LongTask) => {
      const setup = await setupFor(request);
      const { amount, rows } = request.expected ?? {};
      const expected = {
        ...(rows === undefined ? {} : { rows }),
        ...(amount === undefined
          ? {}
          : {
              amount: await valueOf(Promise.resolve(amountIn(amount, setup.currency, 'expected.amount'))),
            }),
      };
      const { period, files = [] } = request;
      const run = await valueOf((await pipeline()).run({ setupId: setup.id, period, files, expected }, task));
      return withFile(run);
    },
    runs: async (setupId?: string) => (await (await pipeline()).runs(setupId)).map(spokenRun),
    file: async (runId: string, sha256: string) => valueOf((await pipeline()).file(runId, sha256)),
    answer: async (runId: string, file: File, task?: LongTask) =>
      spokenRun(await valueOf((await pipeline()).answer(runId, file, task))),
    invoice: async (runId: string, options?: { issue?: boolean }, task?: LongTask) => {
      const { run, left } = await valueOf((await pipeline()).invoice(runId, options, task));
      return { ...spokenRun(run), left };
    },
  };
}

const spokenRun = (run: PipelineRun) => ({
  ...run,
  stages: run.stages.map((stage) => spokenStage(stage, run.currency)),
});

const spokenStage = ({ control, parts, ...stage }: PipelineStage, currency: string) => {
  const flow = ({ rows, amounts }: PipelineStage['control']['in']) => ({ rows, amounts: majors(amounts) });
  return {
    ...stage,
    control: {
      in: flow(control.in),
      out: flow(control.out),
      rejected: flow(control.rejected),
      held: flow(control.held),
    },
    parts: parts.map((part) => ({ ...part, amount: major(part.amount, currency) })),
  };
};
