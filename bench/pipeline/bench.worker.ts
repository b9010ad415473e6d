import { wrap, type Remote } from 'comlink';
import { makeRun } from '@adapters/pipeline/pipeline-desk.ts';
import { readFile } from '@adapters/pipeline/read-files.ts';
import type { Grid } from '@domain/intake/grid.ts';
import type { FileToRead, PipelineJob } from '@domain/pipeline/job.ts';
import type { PipelineSetup } from '@domain/pipeline/setup.ts';
import { billingSheetWords } from '@i18n/billing-sheet-words.ts';
import type { PressWorker } from '../../workers/press.worker.ts';

export interface Question {
  what: 'scan' | 'cells' | 'run';
  setup: PipelineSetup;
  period: string;
  files: FileToRead[];
}

const seller = {
  id: 'company',
  name: 'Bench Ltd',
  country: 'FR',
  logo: null,
  legal: {},
  taxIds: [],
  address: { line1: '', line2: '', city: '', state: '', zip: '', country: 'FR' },
  email: '',
  phone: '',
  iban: '',
  bic: '',
  footerNote: '',
} as unknown as PipelineJob['paper']['seller'];

async function gridsOf(files: FileToRead[]): Promise<Grid[]> {
  const grids: Grid[] = [];
  for (const file of files) {
    const made = await readFile(file);
    if (!made.ok) throw new Error(made.error.reason);
    grids.push(made.value.grid);
  }
  return grids;
}

/** The same files by the same readers, which find every cell and make none of them a value yet. */
async function scan({ files }: Question) {
  const start = performance.now();
  const grids = await gridsOf(files);
  return { ms: performance.now() - start, rows: grids.reduce((sum, { rowCount }) => sum + rowCount, 0) };
}

/** What reading a file means to most: afterwards every cell is a value. */
async function cells({ files }: Question) {
  const start = performance.now();
  let values = 0;
  for (const grid of await gridsOf(files)) {
    for (let row = 0; row < grid.rowCount; row += 1) {
      for (let column = 0; column < grid.columnCount; column += 1) {
        if (grid.value(row, column) !== null) values += 1;
      }
    }
  }
  if (values === 0) throw new Error('nothing was read');
  return { ms: performance.now() - start, values };
}

let press: Remote<PressWorker>;

/** Files to files, as the worker of the app does it; with the time at which each phase began. */
async function run({ files, setup, period }: Question) {
  const job: PipelineJob = {
    setup: { ...setup, id: 'bench', rev: 1, customerId: '', discountIs: 'fraction', startsIn: '' },
    period,
    runId: 'run',
    files,
    book: [],
    isFirst: true,
    replaces: [],
    customer: null,
    country: 'FR',
    expected: {},
    paper: { seller, madeAt: '2025-12-31T12:00:00.000Z', made: { date: '2025-12-31', time: '12:00' } },
  };
  const start = performance.now();
  const phases: Record<string, number> = {};
  const made = await makeRun(
    job,
    { wordsIn: billingSheetWords, print: (paper) => press.print(paper) },
    (phase) => {
      phases[phase] ??= performance.now() - start;
    },
  );
  const ms = performance.now() - start;
  if (!made.ok) throw new Error(made.error.reason);
  const { stages } = made.value;
  const stopped = stages.find(({ state }) => state === 'stopped');
  if (stopped) throw new Error(`Stopped at ${stopped.id}`);
  return {
    ms,
    phases,
    lines: stages[4]!.control.out.rows,
    sizes: Object.fromEntries(made.value.files.map(({ role, bytes }) => [role, bytes.length])),
  };
}

const questions = { scan, cells, run };

onmessage = async ({ data }: MessageEvent<Question | MessagePort>) => {
  if (data instanceof MessagePort) {
    press = wrap<PressWorker>(data);
    return;
  }
  try {
    postMessage({ value: await questions[data.what](data) });
  } catch (error) {
    postMessage({ error: error instanceof Error ? `${error.message} ${error.stack ?? ''}` : String(error) });
  }
};
