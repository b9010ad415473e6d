import type { PipelineRun } from '@domain/pipeline/setup.ts';
import { Status } from '@ui/signs/status.tsx';
import type { Sign } from '@ui/signs/status-sign.tsx';
import { useText } from '@ui/environment/use-text.ts';

const signs: Record<PipelineRun['state'], Sign> = {
  done: 'issued',
  stopped: 'overdue',
  answered: 'partly',
  invoiced: 'paid',
  replaced: 'void',
};

export function RunState({ state }: { state: PipelineRun['state'] }) {
  const t = useText('billing-reports');
  return <Status sign={signs[state]}>{t(`state-${state}`)}</Status>;
}
