import { useState } from 'react';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { formatEach } from '@i18n/format/money.ts';
import type { InvoiceRow } from '@services/services.ts';
import { DateField } from '@ui/fields/date-field.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { TextInput } from '@ui/fields/text-input.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { ActDialog } from '../../money/act-dialog.tsx';
import { MethodField } from '../../money/methods.tsx';
import { useSubmit } from '../../money/use-submit.ts';
import { useUndoPayments } from '../../money/use-undo-payment.ts';
import { IssueDateField } from '../../issue-date-field.tsx';
import { MissingMentions } from '../../missing-mentions.tsx';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import { useIssueDate } from '../../use-issue-date.ts';
import { RangeWords } from '../issue/range-words.tsx';
import { sumsByCurrency } from '../sums.ts';

interface PayManyDialogProps {
  /** To be paid; those that are drafts are issued with it. */
  invoices: readonly InvoiceRow[];
  /** Chosen with them but not to be paid. */
  left: number;
  onPaid: () => void;
  onClose: () => void;
}

/** Chosen invoices are paid in full: one payment per customer and currency, with the way back in the toast. C6: drafts are issued first. */
export function PayManyDialog({ invoices, left, onPaid, onClose }: PayManyDialogProps) {
  const t = useText('receivables');
  const language = useLanguage();
  const services = useServices();
  const reasonOf = useRefusal();
  const undo = useUndoPayments();
  const today = useToday();
  const [method, setMethod] = useState('bank-transfer');
  const [date, setDate] = useState<PlainDate | ''>(today);
  const [reference, setReference] = useState('');
  const count = invoices.length;
  const drafts = invoices.filter(({ number }) => number === null);
  const isIssuing = drafts.length > 0;
  const dated = useIssueDate(drafts);
  const { ranges } = dated;
  const sums = sumsByCurrency(invoices, ({ due }) => due);
  const amounts = formatEach(sums, language).join(', ');
  const done = (payments: readonly Payment[]) => {
    showDone(t('paidMany', { count, payments: payments.length }), () => undo(payments));
    onPaid();
    onClose();
  };
  const { busy, fault, errorAt, submit, forget } = useSubmit(['date', 'method'], done);
  const issuing = { issue: true, ...(dated.date !== '' && { issueDate: dated.date }) };
  const how = { method, reference, ...(date !== '' && { date }), ...(isIssuing && issuing) };
  const ids = invoices.map(({ id }) => id);
  return (
    <ActDialog
      title={t(isIssuing ? 'payDraftsTitle' : 'payManyTitle', { count })}
      act={t(isIssuing ? 'payDraftsAct' : 'payAct', { amount: amounts })}
      busy={busy}
      fault={fault}
      unavailable={ranges && !ranges.ok ? reasonOf(ranges.error) : undefined}
      onClose={onClose}
      onAct={() => void submit(() => services.receivables.payInFull(ids, how))}
    >
      {isIssuing && (
        <>
          {ranges?.ok &&
            ranges.value.map((range) => <RangeWords key={range.first} range={range} date={dated.date} />)}
          <MissingMentions customerIds={drafts.map(({ customerId }) => customerId)} />
          <p>{t('payDraftsFrozen')}</p>
        </>
      )}
      <p className="q-strong">{t('payManyWords', { count, amounts })}</p>
      {left > 0 && <p>{t('payManySkips', { count: left })}</p>}
      <div className="money-fields">
        <MethodField label={t('method')} value={method} error={errorAt('method')} onChange={setMethod} />
        <DateField
          label={t(isIssuing ? 'dateOfPayment' : 'date')}
          today={today}
          max={today}
          value={date}
          error={errorAt('date')}
          onChange={(day) => {
            forget();
            setDate(day);
          }}
        />
        <TextInput label={t('reference')} value={reference} maxLength={140} onChange={setReference} />
      </div>
      {isIssuing && <IssueDateField issue={dated} />}
    </ActDialog>
  );
}
