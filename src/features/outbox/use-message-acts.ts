import type { OutboxRow } from '@services/services.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { canUndoWithdrawal } from '../mailing/message-state.ts';
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
  const withdraw = async (rows: readonly OutboxRow[]) => {
    const ids = rows.map(({ id }) => id);
    const cancelled = await outbox.cancel(ids);
    if (cancelled.ok) {
      const undo = async () => void (await retry(ids));
      const count = cancelled.value.length;
      showDone(t('withdrawn', { count }), rows.every(canUndoWithdrawal) ? undo : undefined);
    } else await showRefusal(cancelled.error);
    return cancelled.ok;
  };
  const settle = async (id: string, name: string) => {
    const settled = await outbox.settleUnknown(id);
    if (settled.ok)
      showDone(t(settled.value.refusedRecipients.length > 0 ? 'someLeft' : 'arrivedNoted', { name }));
    else await showRefusal(settled.error);
  };
  return { retry, withdraw, settle };
}
