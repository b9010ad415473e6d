import './money.css';
import { useState } from 'react';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { amountIn } from '@domain/money/amount-in.ts';
import type { CurrencyCode, Minor } from '@domain/money/currency.ts';
import { toMajor } from '@domain/money/minor.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { refuse } from '@domain/result.ts';
import { formatMoney } from '@i18n/format/money.ts';
import type { RefundInput } from '@services/services.ts';
import { DateField } from '@ui/fields/date-field.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { MoneyInput } from '@ui/fields/money-input.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../services-context.ts';
import { useToday } from '../use-company.ts';
import { ActDialog } from './act-dialog.tsx';
import { MethodField } from './methods.tsx';
import { useSubmit } from './use-submit.ts';
import { useUndoPayments } from './use-undo-payment.ts';

/** What money is given back from: an invoice that received it, or a customer's credit. */
export interface RefundSource {
  from: { invoiceId: string } | { customerId: string };
  title: string;
  currency: CurrencyCode;
  /** At most this is given back … */
  most: Minor;
  /** … and this is what usually is. */
  usual: Minor;
}

interface RefundDialogProps {
  source: RefundSource;
  onClose: () => void;
}

interface Typed {
  method: string;
  date: PlainDate | '';
  amount: string;
  reference: string;
}

/** Money given back, or kept as the customer's credit: recorded at once, with the way back in the toast. */
export function RefundDialog({ source, onClose }: RefundDialogProps) {
  const t = useText('receivables');
  const language = useLanguage();
  const services = useServices();
  const reasonOf = useRefusal();
  const undo = useUndoPayments();
  const today = useToday();
  const { currency, most } = source;
  const [typed, setTyped] = useState<Typed>({
    method: 'bank-transfer',
    date: today,
    amount: toMajor(source.usual, currency),
    reference: '',
  });
  const money = (minor: number) => formatMoney(minor, currency, language);
  const amount = checkedAmount(typed.amount, source);
  const keeps = typed.method === 'credit';
  const done = (payment: Payment) => {
    const said = { amount: money(amount.ok ? amount.value : 0), no: payment.no };
    showDone(t(keeps ? 'kept' : 'refunded', said), () => undo([payment]));
    onClose();
  };
  const { busy, fault, errorAt, submit, forget } = useSubmit(['amount', 'date', 'method'], done);
  const change = (patch: Partial<Typed>) => {
    forget();
    setTyped({ ...typed, ...patch });
  };
  const wrong = amount.ok ? undefined : reasonOf(amount.error);
  const { date, ...rest } = typed;
  const given = (value: Minor): RefundInput => ({
    ...source.from,
    ...rest,
    currency,
    amount: value,
    ...(date && { date }),
  });
  return (
    <ActDialog
      title={source.title}
      act={amount.ok ? t(keeps ? 'keepAct' : 'refundAct', { amount: money(amount.value) }) : t('refundBare')}
      busy={busy}
      fault={fault}
      unavailable={wrong}
      onClose={onClose}
      onAct={() => amount.ok && void submit(() => services.receivables.refund(given(amount.value)))}
    >
      <div className="money-fields">
        <MoneyInput
          label={t('amount')}
          currency={currency}
          value={typed.amount}
          error={wrong ?? errorAt('amount')}
          hint={t('atMost', { amount: money(most) })}
          onChange={(text) => change({ amount: text })}
        />
        <MethodField
          label={t('method')}
          value={typed.method}
          error={errorAt('method')}
          credit={'invoiceId' in source.from ? t('keepAsCredit') : undefined}
          onChange={(method) => change({ method })}
        />
        <DateField
          label={t('date')}
          today={today}
          max={today}
          value={date}
          error={errorAt('date')}
          onChange={(day) => change({ date: day })}
        />
        <TextInput
          label={t('reference')}
          value={typed.reference}
          maxLength={140}
          onChange={(reference) => change({ reference })}
        />
      </div>
      <p>{t(keeps ? 'keepWords' : 'refundWords')}</p>
    </ActDialog>
  );
}

function checkedAmount(text: string, { currency, most }: RefundSource) {
  const amount = amountIn(text, currency);
  if (!amount.ok) return amount;
  if (amount.value <= 0) return refuse('ValidationError', 'amount-not-positive', {}, 'amount');
  return amount.value > most ? refuse('ValidationError', 'refund-above-received', {}, 'amount') : amount;
}
