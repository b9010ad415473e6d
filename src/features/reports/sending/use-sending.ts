import { useState } from 'react';
import type { ReportQuery } from '@services/services.ts';
import type { ReportFor } from '@services/contracts/managers.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sayRefusal, showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

/** Makes a report for managers and puts it into the outbox; what has not left can be taken back. */
export function useSending(what: ReportQuery | { madeId: string }) {
  const t = useText('reports');
  const { managers, outbox } = useServices();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const refuse = async (error: Parameters<typeof sayRefusal>[0]) => setRefusal(await sayRefusal(error));

  const make = async (ids: readonly string[]): Promise<ReportFor[]> => {
    setBusy(true);
    setRefusal('');
    const made = await managers.reportFor(what, ids);
    setBusy(false);
    if (made.ok) return made.value;
    await refuse(made.error);
    return [];
  };

  /** True: at least one is in the outbox. */
  const send = async (ids: readonly string[]): Promise<boolean> => {
    const made = await make(ids);
    if (made.length === 0) return false;
    setBusy(true);
    const sent = await outbox.enqueueMany(
      made.map(({ reportId, managerId }) => ({ kind: 'report', id: reportId, managerId })),
    );
    setBusy(false);
    if (!sent.ok) {
      await refuse(sent.error);
      return false;
    }
    const { queued, refused } = sent.value;
    const [first] = refused;
    if (queued.length === 0 && first) {
      const { reason, name } = first;
      await refuse({ reason, params: { name, number: name } });
      return false;
    }
    const counts = { count: queued.length, left: refused.length };
    showDone(t(refused.length === 0 ? 'sentAll' : 'sentSome', counts), async () => {
      const cancelled = await outbox.cancel(queued.map(({ id }) => id));
      if (!cancelled.ok) await showRefusal(cancelled.error);
    });
    return true;
  };
  return { make, send, busy, refusal };
}
