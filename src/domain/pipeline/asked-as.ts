import type { AskedAs, PipelineRun, PipelineSetup } from './setup.ts';

/** What a run made with this setup keeps of it. */
export const askedWith = ({ customerId, language, layout }: PipelineSetup): AskedAs => ({
  customerId,
  language,
  amountTitle: layout.columns.find(({ from }) => from === '@amount')?.title ?? '',
});

export const askedAs = (run: PipelineRun, setup: PipelineSetup): AskedAs => run.asked ?? askedWith(setup);
