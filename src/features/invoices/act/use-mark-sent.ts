import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

/** The documents reached their customer by hand or by post. */
export function useMarkSent(): (ids: string[]) => Promise<void> {
  const t = useText('receivables');
  const services = useServices();
  return async (ids) => {
    const marked = await services.receivables.markDelivered(ids, 'by-hand');
    if (!marked.ok) return showRefusal(marked.error);
    const notes = marked.value.map(({ id, deliveries }) => ({ id, at: deliveries.at(-1)?.at ?? '' }));
    showDone(t('markedSent'), async () => {
      const undone = await services.receivables.undoDelivered(notes);
      if (!undone.ok) await showRefusal(undone.error);
    });
  };
}
