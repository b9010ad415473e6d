import type { Books } from '../books.ts';
import { answerPipeline } from '../commands/answer-pipeline.ts';
import { invoicePipeline } from '../commands/invoice-pipeline.ts';
import { runPipeline } from '../commands/run-pipeline.ts';
import { removePipelineSetup, savePipelineSetup } from '../commands/save-pipeline-setup.ts';
import { lookAtSource } from '../pipeline/books-file.ts';
import { sampleLayout } from '../pipeline/sample-layout.ts';
import type { PipelineServices } from '../contracts/pipeline.ts';
import {
  pipelineBuyers,
  pipelineFile,
  pipelineRun,
  pipelineRuns,
  pipelineSetup,
  pipelineSetups,
} from '../queries/pipeline.ts';
import { asking, doing } from './asking.ts';

export const pipelineServices = (books: Books): PipelineServices => ({
  setups: asking(books, pipelineSetups),
  setup: asking(books, pipelineSetup),
  save: doing(books, savePipelineSetup),
  remove: doing(books, removePipelineSetup),
  look: doing(books, lookAtSource),
  sample: doing(books, sampleLayout),
  run: doing(books, runPipeline),
  runs: asking(books, pipelineRuns),
  runOf: asking(books, pipelineRun),
  file: asking(books, pipelineFile),
  answer: doing(books, answerPipeline),
  buyers: asking(books, pipelineBuyers),
  invoice: doing(books, invoicePipeline),
});
