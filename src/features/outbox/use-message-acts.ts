import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../say-refusal.ts';
import { useServices } from '../services-context.ts';

/** What is done to messages from the list and from one of them; each says how it went. */
export function useMessageActs() {
  const t = useText('outbox');
  const { outbox } = useServices();
  const retry = async (ids: readonly string[]) => {
    const retried = await outbox.retry(ids);
    if (retried.ok) showDone(t('retried', { count: retried.value.length }));
    else await showRefusal(retried.error);
    return retried.ok;
  };
  const withdraw = async (ids: readonly string[]) => {
    const cancelled = await outbox.cancel(ids);
    if (cancelled.ok) {
      showDone(t('withdrawn', { count: cancelled.value.length }), async () => void (await retry(ids)));
    } else await showRefusal(cancelled.error);
    return cancelled.ok;
  };
  const settle = async (id: string, name: string) => {
    const settled = await outbox.settleUnknown(id);
    if (settled.ok) showDone(t('arrivedNoted', { name }));
    else await showRefusal(settled.error);
  };
  return { retry, withdraw, settle };
}
