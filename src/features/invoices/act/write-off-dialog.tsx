import { useState } from 'react';
import { amountIn } from '@domain/money/amount-in.ts';
import { toMajor } from '@domain/money/minor.ts';
import { formatMoney } from '@i18n/format/money.ts';
import type { InvoiceDetail } from '@services/services.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { MoneyInput } from '@ui/fields/money-input.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { ReasonDialog } from '../../money/reason-dialog.tsx';
import { useUndoPayments } from '../../money/use-undo-payment.ts';
import { useServices } from '../../services-context.ts';

/** A small rest or a bank fee is waived, with its reason (P4). */
export function WriteOffDialog({ invoice, onClose }: { invoice: InvoiceDetail; onClose: () => void }) {
  const t = useText('receivables');
  const language = useLanguage();
  const services = useServices();
  const reasonOf = useRefusal();
  const undo = useUndoPayments();
  const { currency, due, number } = invoice;
  const [typed, setTyped] = useState<string>(toMajor(due, currency));
  const amount = amountIn(typed, currency);
  const money = (minor: number) => formatMoney(minor, currency, language);
  return (
    <ReasonDialog
      title={t('writeOffTitle', { number: number ?? '' })}
      act={amount.ok ? t('writeOffAct', { amount: money(amount.value) }) : t('writeOffBare')}
      placeholder={t('writeOffExample')}
      onAct={async (reason) =>
        amount.ok ? services.receivables.writeOff(invoice.id, { amount: amount.value, reason }) : amount
      }
      onDone={(payment) => {
        showDone(t('writtenOff', { amount: money(payment.remittances[0]?.amount ?? 0) }), () =>
          undo([payment]),
        );
        onClose();
      }}
      onClose={onClose}
    >
      <p>{t('writeOffWords')}</p>
      <MoneyInput
        label={t('amount')}
        currency={currency}
        value={typed}
        error={amount.ok ? undefined : reasonOf(amount.error)}
        hint={t('dueHint', { amount: money(due) })}
        onChange={setTyped}
      />
    </ReasonDialog>
  );
}
