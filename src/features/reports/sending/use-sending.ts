import { useEffect, useRef, useState } from 'react';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { ReportQuery } from '@services/services.ts';
import type { ReportFor } from '@services/contracts/managers.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useOneAct } from '@ui/environment/use-one-at-a-time.ts';
import { runTask, type TaskHandle, type TaskOutcome } from '@ui/tasks/task-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sayRefusal, showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

/** What the tray says in the end; nothing where the screen shows it already. */
type Told = Omit<TaskOutcome, 'ok'>;

/**
 * Makes a report for managers and puts it into the outbox; what has not left can be taken back. One at a time, in the
 * tray: closing the question does not end it, cancelling there does, until it is in the outbox. Letters for a question that
 * was closed meanwhile are told of in the tray.
 */
export function useSending(what: ReportQuery | { madeId: string }, title: string) {
  const t = useText('reports');
  const { managers, outbox } = useServices();
  const [refusal, setRefusal] = useState('');
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  const inTray = async (work: (task: TaskHandle) => Promise<Result<Told>>): Promise<void> => {
    setRefusal('');
    await runTask(t('sendingTask', { title }), async (task) => {
      const done = await work(task);
      if (done.ok) return { ok: true, isSeen: true, ...done.value };
      const words = await sayRefusal(done.error);
      setRefusal(words);
      return { ok: false, result: words };
    });
  };

  const [make, isMaking] = useOneAct((ids: readonly string[], onMade: (letters: ReportFor[]) => void) =>
    inTray(async (task) => {
      const made = await managers.reportFor(what, ids, task);
      if (!made.ok) return made;
      const [first] = made.value;
      if (isOpen.current || !first) {
        onMade(made.value);
        return ok({ result: '' });
      }
      const result = t('handReady', { count: made.value.length });
      const link = { href: `/reports/made/${first.reportId}`, label: t('toMade') };
      return ok({ result, link, isSeen: false });
    }),
  );

  /** `onSent`: at least one is in the outbox. */
  const [send, isSending] = useOneAct((ids: readonly string[], onSent: () => void) =>
    inTray(async (task) => {
      const made = await managers.reportFor(what, ids, task);
      if (!made.ok) return made;
      if (task.signal.aborted) return refuse('Cancelled', 'cancelled');
      const sent = await outbox.enqueueMany(
        made.value.map(({ reportId, managerId }) => ({ kind: 'report', id: reportId, managerId })),
      );
      if (!sent.ok) return sent;
      const { queued, refused } = sent.value;
      const [first] = refused;
      if (queued.length === 0 && first) {
        const { reason, name } = first;
        return refuse('InvalidState', reason, { name, number: name });
      }
      const counts = { count: queued.length, left: refused.length };
      const words = t(refused.length === 0 ? 'sentAll' : 'sentSome', counts);
      showDone(words, async () => {
        const cancelled = await outbox.cancel(queued.map(({ id }) => id));
        if (!cancelled.ok) await showRefusal(cancelled.error);
      });
      onSent();
      return ok({ result: words });
    }),
  );
  return { make, send, busy: isMaking || isSending, refusal };
}
