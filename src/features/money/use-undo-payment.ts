import type { Payment } from '@domain/receivables/payment.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../say-refusal.ts';
import { useServices } from '../services-context.ts';

/** Undo of money that was just recorded: a counter-entry for each, so that nothing is rubbed out (P3). */
export function useUndoPayments(): (payments: readonly Payment[]) => Promise<void> {
  const t = useText('receivables');
  const services = useServices();
  return async (payments) => {
    for (const { id } of payments) {
      const undone = await services.receivables.correctPayment(id, { reason: t('undoReason') });
      if (!undone.ok) return showRefusal(undone.error);
    }
    showDone(t('undone', { count: payments.length }));
  };
}
