import type { Payment } from '@domain/receivables/payment.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../services-context.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { sizeOf } from './payment-words.ts';

/** A counter-entry, and why: what was recorded stays readable. */
export function TakeBackDialog({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const t = useText('receivables');
  const language = useLanguage();
  const services = useServices();
  const amount = formatMoney(sizeOf(payment), payment.currency, language);
  return (
    <ReasonDialog
      title={t('takeBackTitle', { no: payment.no })}
      act={t('takeBack')}
      onAct={(reason) => services.receivables.correctPayment(payment.id, { reason })}
      onDone={({ no }) => {
        showDone(t('takenBack', { no: payment.no, by: no }));
        onClose();
      }}
      onClose={onClose}
    >
      <p>{t('takeBackWords', { amount, count: payment.remittances.length })}</p>
    </ReasonDialog>
  );
}
