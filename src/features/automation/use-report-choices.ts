import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../services-context.ts';

/**
 * Every kind of report that needs no customer to be named, and every saved one that needs none or names it: `value` is
 * kind and saved id with a space between.
 */
export function useReportChoices() {
  const t = useText('reports');
  const { reports } = useServices();
  const { data: kinds = [] } = useLive('report kinds', () => reports.kinds());
  const { data: saved = [] } = useLive('saved reports', () => reports.saved());
  const general = kinds.filter(({ ofCustomer }) => !ofCustomer);
  const choices = [
    ...general.map(({ id }) => ({ value: `${id} `, label: t.loose(id) })),
    ...saved
      .filter(({ kind, customerId }) => customerId !== undefined || general.some(({ id }) => id === kind))
      .map(({ id, kind, name }) => ({ value: `${kind} ${id}`, label: name })),
  ];
  return { choices, first: { kind: general[0]?.id ?? '', savedId: '' } };
}
