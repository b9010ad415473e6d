import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Section } from '@ui/page/section.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { CreateBackup } from './create-backup.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { SafetyFacts } from './safety-facts.tsx';

/** Are the books safe: what protects them now, a proven copy, the way back. */
export default function BackupsPart() {
  const t = useText('settings');
  const services = useServices();
  const [restores, setRestores] = useState(false);
  const { data: safety } = useLive('safety', () => services.storage.status());
  if (!safety) return null;
  const tone = { safe: 'good', attention: 'warning', danger: 'error' } as const;
  const verdict = { safe: t('levelSafe'), attention: t('levelAttention'), danger: t('levelDanger') }[
    safety.level
  ];
  return (
    <>
      <Callout tone={tone[safety.level]}>
        <b className="q-mid">{verdict}</b>
        {safety.reasons.map((reason) => (
          <p key={reason} className="q-small q-muted">
            {t.loose(`reason-${reason}`)}
          </p>
        ))}
      </Callout>
      <Section title={t('makeBackup')} note={t('makeBackupNote')}>
        <CreateBackup />
      </Section>
      <Section title={t('restore')}>
        <div className="q-stack">
          <p className="q-small q-muted q-prose">{t('restoreHint')}</p>
          <div>
            <Button onClick={() => setRestores(true)}>{t('restoreFrom')}</Button>
          </div>
        </div>
      </Section>
      <Section title={t('device')}>
        <SafetyFacts safety={safety} />
      </Section>
      {restores && <RestoreDialog onClose={() => setRestores(false)} />}
    </>
  );
}
