import { useState } from 'react';
import { addDays, firstOfMonth } from '@domain/dates/calendar.ts';
import type { Manager } from '@domain/managers/manager.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { DateField } from '@ui/fields/date-field.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sayRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';

/** Last month by default: what a manager asks for in the first days of the next. */
const lastMonth = (today: PlainDate): { from: PlainDate | ''; to: PlainDate | '' } => {
  const to = addDays(firstOfMonth(today), -1);
  return { from: firstOfMonth(to), to };
};

/** A7: what one manager is subscribed to, made and queued at once. */
export function SendNowDialog({ manager, onClose }: { manager: Manager; onClose: () => void }) {
  const t = useText('people');
  const words = useText('words');
  const { managers } = useServices();
  const today = useToday();
  const [{ from, to }, setPeriod] = useState(() => lastMonth(today));
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const isWrong = from === '' || to === '' || from > to;
  const send = async () => {
    setBusy(true);
    const sent = await managers.sendNow(manager.id, { from, to });
    setBusy(false);
    if (!sent.ok) return setRefusal(await sayRefusal(sent.error));
    const { queued, held } = sent.value;
    showDone(t(held === 0 ? 'sent' : 'sentHeld', { name: manager.name, count: queued, held }));
    onClose();
  };
  return (
    <Dialog
      title={t('sendTitle', { name: manager.name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button
            variant="filled"
            busy={busy}
            unavailable={isWrong ? t('faultPeriod') : undefined}
            onClick={() => void send()}
          >
            {t('sendNow')}
          </Button>
        </>
      }
    >
      <p>{t('sendWords', { email: manager.email })}</p>
      {refusal !== '' && (
        <Callout tone="error" live>
          {refusal}
        </Callout>
      )}
      <div className="q-fields is-paired">
        <DateField
          label={t('from')}
          today={today}
          value={from}
          onChange={(day) => setPeriod((now) => ({ ...now, from: day }))}
        />
        <DateField
          label={t('to')}
          today={today}
          value={to}
          onChange={(day) => setPeriod((now) => ({ ...now, to: day }))}
        />
      </div>
    </Dialog>
  );
}
