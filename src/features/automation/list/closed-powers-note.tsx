import { useState } from 'react';
import type { ClosedPowers } from '@services/services.ts';
import { Section } from '@ui/page/section.tsx';
import { useInstall } from '@ui/environment/install.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { Button } from '@ui/signs/button.tsx';
import { Status } from '@ui/signs/status.tsx';
import { useServices } from '../../services-context.ts';
import { closedVerdict } from './closed-verdict.ts';

/** A4: what happens on this device while no window is open, and what does not. */
export function ClosedPowersNote() {
  const t = useText('automation');
  const { automations } = useServices();
  const { offer } = useInstall();
  const { data: powers } = useLive('closed powers', () => automations.closedPowers());
  if (!powers) return null;
  const verdict = closedVerdict(powers);
  return (
    <Section title={t('whileClosed')}>
      <div className="automation-closed">
        <p className="q-row is-wrapping">
          <Status sign={verdict === 'wakes' ? 'paid' : 'partly'}>{t(`${verdict}Sign`)}</Status>
          <span className="q-spacer" />
          {verdict === 'notInstalled' && offer && <Button onClick={offer}>{t('install')}</Button>}
        </p>
        <p className="q-prose">{t(verdict)}</p>
        {verdict === 'wakes' && <Reminders reminders={powers.reminders} />}
        <ul className="automation-truths">
          <li>{t('truthCatchUp')}</li>
          <li>{t('truthOpen')}</li>
          <li>{t('truthSealed')}</li>
        </ul>
      </div>
    </Section>
  );
}

/** Whether the woken app may tell what is due. */
function Reminders({ reminders }: Pick<ClosedPowers, 'reminders'>) {
  const t = useText('automation');
  const { automations } = useServices();
  const [now, setNow] = useState(reminders);
  const ask = async () => setNow(await automations.askReminders());
  if (now === 'prompt')
    return (
      <p className="q-row is-wrapping">
        <Button onClick={() => void ask()}>{t('remindMe')}</Button>
      </p>
    );
  return <p className="q-muted">{t(now === 'granted' ? 'reminds' : 'mayNotRemind')}</p>;
}
