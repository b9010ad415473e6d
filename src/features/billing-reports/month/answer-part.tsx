import { useState } from 'react';
import type { PipelineRun } from '@domain/pipeline/setup.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { DropZone } from '@ui/files/drop-zone.tsx';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { Callout } from '@ui/page/callout.tsx';
import { Section } from '@ui/page/section.tsx';
import { Button } from '@ui/signs/button.tsx';
import { runTask } from '@ui/tasks/task-store.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useOneAct } from '@ui/environment/use-one-at-a-time.ts';
import { useText } from '@ui/environment/use-text.ts';
import { MissingMentions } from '../../missing-mentions.tsx';
import { sayRefusal, showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

/** What the customer answers, and what becomes of it. */
export function AnswerPart({ run }: { run: PipelineRun }) {
  const t = useText('billing-reports');
  const services = useServices();
  const stage = run.stages.find(({ id }) => id === 'answer');
  const [take, isReading] = useOneAct(async ([file]: File[]) => {
    if (!file) return;
    await runTask(t('answerTask', { file: file.name }), async (task) => {
      const answered = await services.pipeline.answer(run.id, file, task);
      if (answered.ok) {
        showDone(t('answerTaken'));
        return { ok: true, result: t('answerTaken'), isSeen: true };
      }
      if (answered.error.name !== 'Cancelled') await showRefusal(answered.error);
      return { ok: false, result: await sayRefusal(answered.error) };
    });
  });
  const money = (side: 'out' | 'held') =>
    formatMoney(stage?.control[side].amounts[run.currency] ?? 0, run.currency, t.language);
  return (
    <Section title={t('answerTitle')}>
      {run.state === 'invoiced' ? (
        <Invoiced run={run} />
      ) : (
        <DropZone
          accept=".xlsx,.xls,.ods,.csv"
          choose={t('chooseAnswer')}
          variant="default"
          busy={isReading}
          onFiles={(files) => void take(files)}
        >
          <h3>{t('answerDrop')}</h3>
          <p className="q-muted q-small">{t('answerHint')}</p>
        </DropZone>
      )}
      {run.answer && stage && run.state === 'answered' && (
        <>
          <p className="billing-verdict">
            <b>{t('acceptedSum', { count: stage.control.out.rows, amount: money('out') })}</b>
            <span>{t('heldSum', { count: stage.control.held.rows, amount: money('held') })}</span>
          </p>
          <InvoiceAccepted run={run} count={stage.control.out.rows} amount={money('out')} />
        </>
      )}
    </Section>
  );
}

function InvoiceAccepted({ run, count, amount }: { run: PipelineRun; count: number; amount: string }) {
  const t = useText('billing-reports');
  const services = useServices();
  const [isAsking, setIsAsking] = useState(false);
  const [issue, setIssue] = useState(false);
  const invoice = async () => {
    await runTask(t('invoiceTask', { name: run.name }), async (task) => {
      const done = await services.pipeline.invoice(run.id, { issue }, task);
      if (!done.ok) {
        await showRefusal(done.error);
        return { ok: false, result: await sayRefusal(done.error) };
      }
      const made = done.value.run.invoiceIds.length;
      return {
        ok: done.value.left.length === 0,
        result: t('invoiceDone', { count: made }),
        link: { href: invoicesHref(done.value.run), label: t('open') },
      };
    });
  };
  return (
    <>
      <div className="q-row is-wrapping">
        <Button
          variant="filled"
          icon="generate"
          unavailable={count === 0 ? t('nothingAccepted') : undefined}
          onClick={() => setIsAsking(true)}
        >
          {t('invoiceAccepted')}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog title={t('invoiceAccepted')} onConfirm={invoice} onClose={() => setIsAsking(false)}>
          <p>{t('invoiceSaid', { count, amount })}</p>
          <Checkbox checked={issue} onChange={setIssue} label={t('issueNow')} hint={t('issueHint')} />
          {issue && <MissingMentionsOf runId={run.id} />}
        </ConfirmDialog>
      )}
    </>
  );
}

/** Issuing asks here as it does everywhere. */
function MissingMentionsOf({ runId }: { runId: string }) {
  const services = useServices();
  const buyers = useLive(`billed by ${runId}`, () => services.pipeline.buyers(runId));
  return buyers.data ? <MissingMentions {...buyers.data} /> : null;
}

/** A single document is opened; of several the list shows exactly those. */
const invoicesHref = ({ id, invoiceIds: [first, ...more] }: PipelineRun): string =>
  first !== undefined && more.length === 0 ? `/invoices?open=${first}` : `/invoices?billingRun=${id}`;

function Invoiced({ run }: { run: PipelineRun }) {
  const t = useText('billing-reports');
  return (
    <Callout tone="good" acts={<Button href={invoicesHref(run)}>{t('toInvoices')}</Button>}>
      {t('invoiced', { count: run.invoiceIds.length })}
    </Callout>
  );
}
