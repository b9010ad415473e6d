import { expose, wrap, type Remote } from 'comlink';
import { readAnswer } from '@adapters/pipeline/answer-desk.ts';
import { lookAt } from '@adapters/pipeline/look-desk.ts';
import { makeRun, moved, type PipelineReport } from '@adapters/pipeline/pipeline-desk.ts';
import { pacedReport } from '@adapters/import-reader/paced-report.ts';
import { sampleOf } from '@adapters/pipeline/sample-desk.ts';
import type { ReportJob } from '@documents/job.ts';
import type { AnswerJob, FileToRead, PipelineJob } from '@domain/pipeline/job.ts';
import type { PipelineSetup } from '@domain/pipeline/setup.ts';
import { billingSheetWords } from '@i18n/billing-sheet-words.ts';
import type { PressWorker } from './press.worker.ts';

/** Held as long as the worker lives: a line that nobody holds is closed, and what was asked on it is not answered. */
let press: Remote<PressWorker>;

const desk = {
  look: lookAt,
  sample: (setup: PipelineSetup, files: FileToRead[], country: string) =>
    sampleOf(setup, files, country, billingSheetWords),
  /** `line` leads to the worker that prints. */
  run: async (job: PipelineJob, report: PipelineReport, line: MessagePort) => {
    press = wrap<PressWorker>(line);
    const tools = { wordsIn: billingSheetWords, print: (paper: ReportJob) => press.print(paper) };
    return moved(
      await makeRun(
        job,
        tools,
        pacedReport(report, () => performance.now()),
      ),
    );
  },
  answer: (job: AnswerJob) => readAnswer(job, billingSheetWords),
};

export type PipelineWorker = typeof desk;

expose(desk);
