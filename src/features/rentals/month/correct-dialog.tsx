import { useState } from 'react';
import { formatMoney } from '@i18n/format/money.ts';
import { formatDecimal } from '@i18n/format/numbers.ts';
import type { DayChange, DayCorrection } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';

interface CorrectProps {
  changes: DayChange[];
  onClose: () => void;
}

/** Days that are billed do not change silently: what is too much is credited, in the same act. */
export function CorrectDialog({ changes, onClose }: CorrectProps) {
  const t = useText('rentals');
  const words = useText('words');
  const services = useServices();
  const reasonOf = useRefusal();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const { data } = useLive(`correction ${JSON.stringify(changes)}`, () =>
    services.rentals.proposeCorrection(changes),
  );
  const correct = async () => {
    setBusy(true);
    const done = await services.rentals.correctDays(changes, { reason });
    setBusy(false);
    if (!done.ok) return setFault(reasonOf(done.error));
    showDone(t('corrected', { count: done.value.creditNotes.length }));
    onClose();
  };
  return (
    <Dialog
      title={t('correctTitle', { count: changes.length })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button
            variant="filled"
            busy={busy}
            unavailable={data?.ok ? undefined : t('correctWaits')}
            onClick={() => void correct()}
          >
            {t('correctAct')}
          </Button>
        </>
      }
    >
      <p>{t('correctWhy')}</p>
      {data && !data.ok && <Callout tone="error">{reasonOf(data.error)}</Callout>}
      {data?.ok && <Proposal correction={data.value} />}
      {fault !== '' && (
        <Callout tone="error" live>
          {fault}
        </Callout>
      )}
      <TextInput label={t('correctReason')} required value={reason} onChange={setReason} />
    </Dialog>
  );
}

function Proposal({ correction }: { correction: DayCorrection }) {
  const t = useText('rentals');
  const language = useLanguage();
  const days = (value: string) => formatDecimal(value, language);
  return (
    <ul className="rentals-proposal">
      {correction.credits.map(({ invoiceId, number, days: credited, currency, withTax }) => (
        <li key={invoiceId}>
          {t('correctCredit', {
            number,
            count: Number(credited),
            days: days(credited),
            amount: formatMoney(withTax, currency, language),
          })}
        </li>
      ))}
      {correction.earlier.map(({ number, notes }) => (
        <li key={`earlier ${number}`}>{t('correctEarlier', { number, notes: notes.join(', ') })}</li>
      ))}
      {correction.complementDays !== '0' && (
        <li>
          {t('correctComplement', {
            count: Number(correction.complementDays),
            days: days(correction.complementDays),
          })}
        </li>
      )}
      {correction.draftDays !== '0' && (
        <li>
          {t('correctDraft', { count: Number(correction.draftDays), days: days(correction.draftDays) })}
        </li>
      )}
    </ul>
  );
}
