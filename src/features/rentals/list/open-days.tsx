import { useState } from 'react';
import { formatMoney } from '@i18n/format/money.ts';
import { formatDecimal } from '@i18n/format/numbers.ts';
import type { ListedRental } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useGo } from '../../use-view.ts';

/** C5: all days that worked and are on no invoice, of any month, in one draft. */
export function OpenDays({ rental }: { rental: ListedRental }) {
  const t = useText('rentals');
  const language = useLanguage();
  const services = useServices();
  const reasonOf = useRefusal();
  const go = useGo();
  const [busy, setBusy] = useState(false);
  const { data } = useLive(`open days ${rental.id}`, () => services.rentals.previewRental(rental.id));
  const generate = async () => {
    setBusy(true);
    const made = await services.rentals.generate(rental.id);
    setBusy(false);
    if (!made.ok) return showRefusal(made.error);
    showDone(t('drafted', { reference: made.value.reference ?? '' }));
    go(`/invoices?open=${made.value.id}`);
  };
  if (!data) return null;
  if (!data.ok) return <p className="q-muted q-small">{reasonOf(data.error)}</p>;
  const { rental: facts, totals, currency } = data.value;
  const worked = facts?.worked ?? '0';
  const amount = formatMoney(totals.withTax, currency, language);
  return (
    <Callout
      tone="plain"
      acts={
        <Button icon="generate" busy={busy} onClick={() => void generate()}>
          {t('billOpenDays')}
        </Button>
      }
    >
      {worked === '0'
        ? t('openMinimum', { amount })
        : t('openDays', { count: Number(worked), days: formatDecimal(worked, language), amount })}
    </Callout>
  );
}
