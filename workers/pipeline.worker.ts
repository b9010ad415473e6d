import { expose } from 'comlink';
import { readAnswer } from '@adapters/pipeline/answer-desk.ts';
import { lookAt } from '@adapters/pipeline/look-desk.ts';
import { makeRun, moved, type PipelineReport } from '@adapters/pipeline/pipeline-desk.ts';
import { pacedReport } from '@adapters/import-reader/paced-report.ts';
import type { AnswerJob, PipelineJob } from '@domain/pipeline/job.ts';
import { billingSheetWords } from '@i18n/billing-sheet-words.ts';

const desk = {
  look: lookAt,
  run: async (job: PipelineJob, report: PipelineReport) =>
    moved(
      await makeRun(
        job,
        billingSheetWords,
        pacedReport(report, () => performance.now()),
      ),
    ),
  answer: (job: AnswerJob) => readAnswer(job, billingSheetWords),
};

export type PipelineWorker = typeof desk;

expose(desk);
