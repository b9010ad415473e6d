import { useState } from 'react';
import { Button } from '@ui/button.tsx';
import { Callout } from '@ui/callout.tsx';
import { saveFile } from '@ui/save-file.ts';
import { runTask } from '@ui/task-store.ts';
import { TextInput } from '@ui/text-input.tsx';
import { useText } from '@ui/use-text.ts';
import type { BackupSummary } from '@services/services.ts';
import { sayRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { BackupFacts } from './backup-facts.tsx';

/** A passphrase typed twice, a file in the downloads, and what was proven by reading it back. */
export function CreateBackup() {
  const t = useText('settings');
  const services = useServices();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const [proof, setProof] = useState<BackupSummary | null>(null);
  const differs = second !== '' && first !== second;
  const make = async () => {
    setBusy(true);
    setFault('');
    await runTask(t('makeBackup'), async (task) => {
      const result = await services.backup.create(first, task);
      if (!result.ok) {
        const said = await sayRefusal(result.error);
        setFault(said);
        return { ok: false, result: said };
      }
      saveFile(result.value.file, result.value.fileName);
      setProof(result.value.summary);
      setFirst('');
      setSecond('');
      return { ok: true, result: result.value.fileName };
    }).finally(() => setBusy(false));
  };
  const missing =
    first === '' ? t('passphraseMissing') : first !== second ? t('passphraseDiffers') : undefined;
  return (
    <form
      className="q-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === undefined && !busy) void make();
      }}
    >
      <div className="q-fields">
        <TextInput
          type="password"
          label={t('passphrase')}
          hint={t('passphraseHint')}
          autoComplete="new-password"
          value={first}
          error={fault || undefined}
          onChange={setFirst}
        />
        <TextInput
          type="password"
          label={t('passphraseAgain')}
          autoComplete="new-password"
          value={second}
          error={differs ? t('passphraseDiffers') : undefined}
          onChange={setSecond}
        />
      </div>
      <div>
        <Button variant="filled" type="submit" icon="download" busy={busy} unavailable={missing}>
          {t('makeBackupNow')}
        </Button>
      </div>
      {proof && (
        <Callout tone="good" live>
          <b className="q-mid">{t('backupProven')}</b>
          <BackupFacts summary={proof} />
        </Callout>
      )}
    </form>
  );
}
