import './money.css';
import { useState } from 'react';
import type { Payment } from '@domain/receivables/payment.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { classNames } from '@ui/signs/class-names.ts';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Menu } from '@ui/layers/menu.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useMethodName } from './methods.tsx';
import { entryKey, shareFor, sizeOf, takenBackIn } from './payment-words.ts';
import { SettledInvoices } from './settled-invoices.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { SendDialog } from '../mailing/send-dialog.tsx';
import { useReceipt } from './use-receipt.ts';

interface PaymentListProps {
  payments: readonly Payment[];
  /** Shows the share of this invoice; else the whole entry. */
  invoiceId?: string;
  /** Shows no more than these; what strikes them is found among all. */
  most?: number;
  label: string;
}

/** Money that came in or went out: by whom it was recorded nothing is hidden, a counter-entry strikes what it takes back. */
export function PaymentList({ payments, invoiceId, most = payments.length, label }: PaymentListProps) {
  const [taken, setTaken] = useState<Payment | null>(null);
  const [sending, setSending] = useState<Payment | null>(null);
  const t = useText('receivables');
  const struck = takenBackIn(payments);
  return (
    <>
      <ul className="money-list" aria-label={label}>
        {payments.slice(0, most).map((payment) => (
          <PaymentEntry
            key={payment.id}
            payment={payment}
            corrected={payments.find(({ id }) => id === payment.corrects)}
            invoiceId={invoiceId}
            isStruck={struck.has(payment.id)}
            onTakeBack={() => setTaken(payment)}
            onSend={() => setSending(payment)}
          />
        ))}
      </ul>
      {taken && <TakeBackDialog payment={taken} onClose={() => setTaken(null)} />}
      {sending && (
        <SendDialog
          target={{ kind: 'receipt', id: sending.id }}
          name={t('receiptName', { no: sending.no })}
          onClose={() => setSending(null)}
        />
      )}
    </>
  );
}

interface EntryProps {
  payment: Payment;
  corrected: Payment | undefined;
  invoiceId: string | undefined;
  isStruck: boolean;
  onTakeBack: () => void;
  onSend: () => void;
}

function PaymentEntry({ payment, corrected, invoiceId, isStruck, onTakeBack, onSend }: EntryProps) {
  const t = useText('receivables');
  const receipt = useReceipt();
  const { no, currency } = payment;
  const isFinal = payment.corrects !== null ? t('counterFinal') : isStruck ? t('takenAlready') : undefined;
  const noReceipt = payment.type === 'write-off' ? t('receiptNone') : undefined;
  const menu = [
    { label: t('receiptPdf'), icon: 'download', onAct: () => void receipt(payment, 'save') },
    { label: t('receiptPrint'), icon: 'print', onAct: () => void receipt(payment, 'print') },
    { label: t('receiptSend'), icon: 'send', unavailable: noReceipt, onAct: onSend },
    { label: t('takeBack'), icon: 'undo', unavailable: isFinal, onAct: onTakeBack },
  ] as const;
  return (
    <li className={classNames(isStruck && 'is-struck')}>
      <span>
        <b>{t(entryKey(payment), { no, corrects: corrected?.no ?? '' })}</b>
        <PaymentDetails payment={payment} invoiceId={invoiceId} />
      </span>
      <Amount
        minor={shareFor(payment, invoiceId)}
        currency={currency}
        withCurrency={invoiceId === undefined}
      />
      <Menu
        label={t('actsFor', { no })}
        items={menu.map((item) => ({ ...item }))}
        trigger={(button) => <IconButton icon="more" label={t('actsFor', { no })} {...button} />}
      />
    </li>
  );
}

/** When, how, with which reference; of how much when only a share stands here; why. */
function PaymentDetails({ payment, invoiceId }: Pick<EntryProps, 'payment' | 'invoiceId'>) {
  const t = useText('receivables');
  const language = useLanguage();
  const nameOf = useMethodName();
  const { date, method, reference, reason, remittances, currency } = payment;
  const isShare = invoiceId !== undefined && remittances.length > 1;
  const facts = [formatDate(date, language, 'short'), nameOf(method), reference, reason];
  return (
    <small>
      {facts.filter((fact) => fact !== '').join(' · ')}
      {invoiceId === undefined && <SettledInvoices payment={payment} />}
      {isShare && (
        <>
          {' · '}
          {t('shareOfMany', { count: remittances.length })}{' '}
          <Amount minor={sizeOf(payment)} currency={currency} withCurrency />
        </>
      )}
    </small>
  );
}
