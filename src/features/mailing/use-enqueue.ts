import { useState } from 'react';
import type { ComposedMessage } from '@services/mail/composed.ts';
import type { MessageTarget } from '@services/services.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sayRefusal, showRefusal } from '../say-refusal.ts';
import { useServices } from '../services-context.ts';
import { useCompany } from '../use-company.ts';
import { changesOf, type MailForm } from './mail-form.ts';
import { useAround } from './use-around.ts';

/** Queues a mail as a person left it; it can be taken back while it has not left. */
export function useEnqueue(target: MessageTarget, name: string, onQueued: () => void) {
  const t = useText('outbox');
  const { outbox, customers } = useServices();
  const zone = useCompany()?.timeZone ?? 'UTC';
  const { isOnline, when } = useAround();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const said = (notBefore: string | null) => {
    if (notBefore !== null) return t('queuedFor', { name, date: when(notBefore) });
    return t(isOnline ? 'queued' : 'queuedOffline', { name });
  };
  const keepAddress = async (customerId: string, address: string) => {
    const customer = await customers.get(customerId);
    if (!customer) return;
    const saved = await customers.save({ ...customer, email: address });
    if (!saved.ok) await showRefusal(saved.error);
  };
  const enqueue = async (form: MailForm, composed: ComposedMessage, keepsAddress: boolean) => {
    setBusy(true);
    const queued = await outbox.enqueue(target, changesOf(form, composed, zone));
    setBusy(false);
    if (!queued.ok) return setRefusal(await sayRefusal(queued.error));
    const { id, notBefore, to } = queued.value;
    const [first] = to;
    if (keepsAddress && first) await keepAddress(composed.customerId, first.address);
    showDone(said(notBefore), async () => {
      const cancelled = await outbox.cancel([id]);
      if (!cancelled.ok) await showRefusal(cancelled.error);
    });
    onQueued();
  };
  return { enqueue, busy, refusal };
}
