import { expose } from 'comlink';
import { readAnswer } from '@adapters/pipeline/answer-desk.ts';
import { lookAt } from '@adapters/pipeline/look-desk.ts';
import { makeRun, moved, type PipelineReport } from '@adapters/pipeline/pipeline-desk.ts';
import { pacedReport } from '@adapters/import-reader/paced-report.ts';
import { sampleOf } from '@adapters/pipeline/sample-desk.ts';
import type { AnswerJob, FileToRead, PipelineJob } from '@domain/pipeline/job.ts';
import type { PipelineSetup } from '@domain/pipeline/setup.ts';
import { billingSheetWords } from '@i18n/billing-sheet-words.ts';
import { openPress } from './pipeline-press.ts';

const desk = {
  look: lookAt,
  sample: (setup: PipelineSetup, files: FileToRead[], country: string) =>
    sampleOf(setup, files, country, billingSheetWords),
  run: async (job: PipelineJob, report: PipelineReport) =>
    moved(
      await makeRun(
        job,
        { wordsIn: billingSheetWords, print: openPress() },
        pacedReport(report, () => performance.now()),
      ),
    ),
  answer: (job: AnswerJob) => readAnswer(job, billingSheetWords),
};

export type PipelineWorker = typeof desk;

expose(desk);
