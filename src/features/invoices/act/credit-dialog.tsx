import { useState } from 'react';
import type { Creditable } from '@domain/invoicing/credit.ts';
import { creditableOf } from '@domain/invoicing/lifecycle.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { MoneyInput } from '@ui/fields/money-input.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { DocumentTotals } from '@ui/documents/document-totals.tsx';
import { ActDialog } from '../../money/act-dialog.tsx';
import { useSubmit } from '../../money/use-submit.ts';
import { IssueDateField } from '../../issue-date-field.tsx';
import { unwritten, useIssueDate } from '../../use-issue-date.ts';
import { useServices } from '../../services-context.ts';
import { blankCredit, creditTotals, extentOf, type CreditForm } from './credit-form.ts';
import { CreditLines } from './credit-lines.tsx';
import { ReleasedWriteOff } from './released-write-off.tsx';

interface CreditDialogProps {
  invoiceId: string;
  onCredited: (note: Invoice) => void;
  onClose: () => void;
}

/** B15: whole, by amount or by lines; the total follows the typing, the rows stay billed. */
export function CreditDialog({ invoiceId, onCredited, onClose }: CreditDialogProps) {
  const services = useServices();
  const { data } = useLive(`creditable ${invoiceId}`, () => services.receivables.creditable(invoiceId));
  return data ? <OpenCredit subject={data} onCredited={onCredited} onClose={onClose} /> : null;
}

function OpenCredit({
  subject,
  onCredited,
  onClose,
}: Omit<CreditDialogProps, 'invoiceId'> & { subject: Creditable }) {
  const t = useText('receivables');
  const language = useLanguage();
  const services = useServices();
  const reasonOf = useRefusal();
  const [form, setForm] = useState<CreditForm>(() => blankCredit(subject));
  const [reason, setReason] = useState('');
  const dated = useIssueDate([unwritten('credit-note')], subject.invoice.issueDate ?? '');
  const misdated = dated.ranges?.ok === false ? reasonOf(dated.ranges.error) : undefined;
  const { invoice } = subject;
  const { currency } = invoice;
  const money = (minor: number) => formatMoney(minor, currency, language);
  const done = (note: Invoice) => {
    showDone(t('credited', { number: note.number ?? '', amount: money(note.totals.withTax) }));
    onClose();
    onCredited(note);
  };
  const { busy, fault, errorAt, submit, forget } = useSubmit(['amount', 'reason'], done);
  const change = (patch: Partial<CreditForm>) => {
    forget();
    setForm({ ...form, ...patch });
  };
  const totals = creditTotals(form, subject);
  const extent = extentOf(form, subject);
  const wrong = totals.ok ? undefined : reasonOf(totals.error);
  const at = (field: string) => (!totals.ok && totals.error.field === field ? wrong : errorAt(field));
  return (
    <ActDialog
      title={t('creditTitle', { number: invoice.number ?? '' })}
      act={totals.ok ? t('creditAct', { amount: money(totals.value.withTax) }) : t('creditBare')}
      size="wide"
      busy={busy}
      fault={fault}
      unavailable={wrong ?? misdated ?? (reason.trim() === '' ? t('reasonFirst') : undefined)}
      onClose={onClose}
      onAct={() =>
        extent.ok &&
        void submit(() =>
          services.receivables.credit(invoice.id, { ...extent.value, reason, issueDate: dated.date }),
        )
      }
    >
      <p>{t('leftToCredit', { rest: money(creditableOf(invoice)), total: money(invoice.totals.withTax) })}</p>
      <SegmentedControl
        label={t('creditBy')}
        value={form.by}
        options={[
          { value: 'whole', label: t('creditWhole') },
          { value: 'amount', label: t('creditAmount') },
          { value: 'lines', label: t('creditLines') },
        ]}
        onChange={(by) => change({ by })}
      />
      {form.by === 'amount' && (
        <MoneyInput
          className="invoices-credit-amount"
          label={t('amountWithTax')}
          currency={currency}
          value={form.amount}
          error={at('amount')}
          onChange={(amount) => change({ amount })}
        />
      )}
      {form.by === 'lines' && (
        <CreditLines
          subject={subject}
          quantities={form.quantities}
          onQuantities={(quantities) => change({ quantities })}
          errorAt={at}
        />
      )}
      <TextInput
        label={t('reason')}
        hint={t('reasonPrinted')}
        value={reason}
        maxLength={300}
        error={errorAt('reason')}
        onChange={(text) => {
          forget();
          setReason(text);
        }}
      />
      <IssueDateField issue={dated} />
      <output className="invoices-credit-total">
        {totals.ok ? (
          <DocumentTotals totals={totals.value} currency={currency} />
        ) : (
          <p className="q-small">{wrong}</p>
        )}
      </output>
      <p>
        {t('creditIssued')} {t('creditKeepsRows')}
      </p>
      <ReleasedWriteOff invoice={invoice} />
    </ActDialog>
  );
}
