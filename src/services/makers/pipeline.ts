import type { Books } from '../books.ts';
import type { PipelineServices } from '../contracts/pipeline.ts';

export const pipelineServices = (_: Books): PipelineServices => {
  throw new Error('pipeline: not there yet');
};
