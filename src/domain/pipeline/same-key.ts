import type { PipelineSetup } from './setup.ts';

/** Whether both find an order line by the same columns. */
export function hasSameKey(a: Pick<PipelineSetup, 'sources'>, b: Pick<PipelineSetup, 'sources'>): boolean {
  const keyOf = ({ sources }: Pick<PipelineSetup, 'sources'>) =>
    JSON.stringify(sources.find(({ role }) => role === 'orders')?.key);
  return keyOf(a) === keyOf(b);
}
