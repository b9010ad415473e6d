import { useState } from 'react';
import type { ListedInvoice } from '@services/services.ts';
import { Callout } from '@ui/page/callout.tsx';
import { ConfirmDialog } from '@ui/layers/confirm-dialog.tsx';
import { Link } from '@ui/signs/link.tsx';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { runTask } from '@ui/tasks/task-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { addressWords } from '../../mailing/message-words.ts';
import { useRelay } from '../../mailing/use-around.ts';
import { sayRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useCustomers } from '../../use-customers.ts';
import { bulkMails, type BulkMail } from './bulk-mail.ts';

interface BulkMailDialogProps {
  invoices: readonly ListedInvoice[];
  onQueued: () => void;
  onClose: () => void;
}

type Going = Extract<BulkMail, { to: unknown }>;
type Staying = Extract<BulkMail, { why: unknown }>;

/** Who gets what and who cannot, before anything leaves. */
export function BulkMailDialog({ invoices, onQueued, onClose }: BulkMailDialogProps) {
  const t = useText('outbox');
  const relay = useRelay();
  const queue = useQueueMany();
  // The rows may change under the dialog: what was chosen is what is sent.
  const [chosen] = useState(invoices);
  const mails = bulkMails(chosen, useCustomers());
  const going = mails.filter((mail): mail is Going => 'to' in mail);
  const staying = mails.filter((mail): mail is Staying => 'why' in mail);
  const count = going.length;
  return (
    <ConfirmDialog
      title={t('bulkTitle', { count })}
      size="wide"
      confirm={t('bulkConfirm', { count })}
      unavailable={count === 0 ? t('bulkNone') : undefined}
      onConfirm={() => {
        void queue(going);
        onQueued();
      }}
      onClose={onClose}
    >
      <p>{t('bulkWords')}</p>
      {relay === null && <Callout tone="warning">{t('bulkNoRelay')}</Callout>}
      {relay?.isTestMailbox && <Callout tone="warning">{t('testMailbox')}</Callout>}
      {count > 0 && (
        <SimpleTable
          label={t('bulkGoes')}
          head={[{ text: t('document') }, { text: t('recipient') }, { text: t('bulkGoes'), isFill: true }]}
          rows={going.map(({ invoice, to }) => ({
            key: invoice.id,
            cells: [invoice.number, invoice.customerName, addressWords(t, { to, way: null })],
          }))}
        />
      )}
      {staying.length > 0 && (
        <>
          <p className="q-strong">{t('bulkCannot', { count: staying.length })}</p>
          <SimpleTable
            label={t('bulkCannot', { count: staying.length })}
            head={[{ text: t('document') }, { text: t('recipient') }, { text: t('next'), isFill: true }]}
            rows={staying.map(({ invoice, why }) => ({
              key: invoice.id,
              cells: [
                invoice.number ?? '–',
                <Link key="customer" href={`/customers?open=${invoice.customerId}`}>
                  {invoice.customerName}
                </Link>,
                t(`cannot-${why}`),
              ],
            }))}
          />
        </>
      )}
    </ConfirmDialog>
  );
}

/** In the tray: each document is made and queued; what stays behind is told. */
function useQueueMany() {
  const t = useText('outbox');
  const { outbox } = useServices();
  return (going: readonly Going[]) =>
    runTask(t('queueing', { count: going.length }), async (task) => {
      const outcome = await outbox.enqueueMany(
        going.map(({ target }) => target),
        task,
      );
      if (!outcome.ok) return { ok: false, result: await sayRefusal(outcome.error) };
      const { queued, refused } = outcome.value;
      const link = { href: '/outbox', label: t('toOutbox') };
      if (refused.length === 0) return { ok: true, result: t('queuedMany', { count: queued.length }), link };
      const [first] = refused;
      const why = first
        ? await sayRefusal({ reason: first.reason, params: { name: first.name, number: first.name } })
        : '';
      const result = t('queuedSome', { count: queued.length, left: refused.length });
      return { ok: queued.length > 0, result: `${result}. ${why}`, link };
    });
}
