import { useLive } from '@ui/environment/use-live.ts';
import { useServices } from '../services-context.ts';

/** Every kind of report and every one that was saved: `value` is kind and saved id with a space between. */
export function useReportChoices() {
  const { reports } = useServices();
  const { data: kinds = [] } = useLive('report kinds', () => reports.kinds());
  const { data: saved = [] } = useLive('saved reports', () => reports.saved());
  const choices = [
    ...kinds.map(({ id }) => ({ value: `${id} `, label: id })),
    ...saved.map(({ id, kind, name }) => ({ value: `${kind} ${id}`, label: name })),
  ];
  return { choices, first: { kind: kinds[0]?.id ?? '', savedId: '' } };
}
