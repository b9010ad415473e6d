import './money.css';
import { useState } from 'react';
import type { Payment } from '@domain/receivables/payment.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
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
import { PayOutcome } from './pay-outcome.tsx';
import {
  blankPayment,
  dueOf,
  payEffect,
  payInput,
  usingCredit,
  type Account,
  type PayForm,
} from './pay-form.ts';
import { sizeOf } from './payment-words.ts';
import { PayShares } from './pay-shares.tsx';
import { useSubmit } from './use-submit.ts';
import { useUndoPayments } from './use-undo-payment.ts';

interface PayDialogProps {
  account: Account;
  onClose: () => void;
}

/** Money that came in, on one invoice or on several: recorded at once, with the way back in the toast. */
export function PayDialog({ account, onClose }: PayDialogProps) {
  const t = useText('receivables');
  const language = useLanguage();
  const services = useServices();
  const reasonOf = useRefusal();
  const undo = useUndoPayments();
  const today = useToday();
  const [form, setForm] = useState(() => blankPayment(account, today));
  const { currency, debts, name } = account;
  const money = (minor: number) => formatMoney(minor, currency, language);
  const done = (payment: Payment) => {
    showDone(t('paid', { amount: money(sizeOf(payment)), no: payment.no }), () => undo([payment]));
    onClose();
  };
  const { busy, fault, errorAt, submit, forget } = useSubmit(['amount', 'date', 'method'], done);
  const change = (patch: Partial<PayForm>) => {
    forget();
    setForm((before) => ({ ...before, ...patch }));
  };
  const effect = payEffect(form, account);
  const typedFault = effect.ok ? undefined : reasonOf(effect.error);
  const at = (field: string) => (effect.ok || effect.error.field !== field ? errorAt(field) : typedFault);
  const only = debts.length === 1 ? debts[0] : undefined;
  return (
    <ActDialog
      title={only ? t('payTitle', { number: only.number }) : t('paySeveralTitle', { name })}
      act={effect.ok ? t('payAct', { amount: money(effect.value.amount) }) : t('payActBare')}
      size={only ? 'narrow' : 'wide'}
      busy={busy}
      fault={fault}
      unavailable={typedFault}
      onClose={onClose}
      onAct={() =>
        effect.ok && void submit(() => services.receivables.pay(payInput(form, effect.value, account)))
      }
    >
      {account.credit > 0 && form.method !== 'credit' && (
        <Callout
          tone="plain"
          acts={<Button onClick={() => setForm(usingCredit(form, account))}>{t('useCredit')}</Button>}
        >
          {t('hasCredit', { name, amount: money(account.credit) })}
        </Callout>
      )}
      <div className="money-fields">
        <MoneyInput
          label={t('amount')}
          currency={currency}
          value={form.amount}
          error={at('amount')}
          hint={t('dueHint', { amount: money(dueOf(debts)) })}
          onChange={(amount) => change({ amount })}
        />
        <MethodField
          label={t('method')}
          value={form.method}
          error={errorAt('method')}
          credit={account.credit > 0 ? t('method-credit') : undefined}
          onChange={(method) => change({ method })}
        />
        <DateField
          label={t('date')}
          today={today}
          max={today}
          value={form.date}
          error={errorAt('date')}
          onChange={(date) => change({ date })}
        />
        <TextInput
          label={t('reference')}
          hint={t('referenceHint')}
          value={form.reference}
          maxLength={140}
          onChange={(reference) => change({ reference })}
        />
      </div>
      {!only && <PayShares account={account} form={form} effect={effect} onForm={setForm} errorAt={at} />}
      <PayOutcome account={account} effect={effect} />
    </ActDialog>
  );
}
