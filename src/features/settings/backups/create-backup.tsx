import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { saveFile } from '@ui/files/save-file.ts';
import { runTask } from '@ui/tasks/task-store.ts';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { MadeBackup } from '@services/services.ts';
import { sayRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { BackupFacts } from './backup-facts.tsx';

type Proof = Pick<MadeBackup, 'summary' | 'isNoted'>;

function useMakeBackup() {
  const t = useText('settings');
  const services = useServices();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const [proof, setProof] = useState<Proof | null>(null);
  /** True once the file is saved and proven. */
  const make = async (passphrase: string): Promise<boolean> => {
    setBusy(true);
    setFault('');
    const outcome = await runTask(t('makeBackup'), async (task) => {
      const made = await services.backup.create(passphrase, task);
      if (!made.ok) {
        const said = await sayRefusal(made.error);
        setFault(said);
        return { ok: false, result: said };
      }
      saveFile(made.value.file, made.value.fileName);
      setProof(made.value);
      return { ok: true, result: made.value.fileName };
    }).finally(() => setBusy(false));
    return outcome.ok;
  };
  return { make, busy, fault, proof };
}

/** A passphrase typed twice, a file in the downloads, and what was proven by reading it back. */
export function CreateBackup() {
  const t = useText('settings');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const { make, busy, fault, proof } = useMakeBackup();
  const differs = second !== '' && first !== second;
  const submit = async () => {
    if (!(await make(first))) return;
    setFirst('');
    setSecond('');
  };
  const missing =
    first === '' ? t('passphraseMissing') : first !== second ? t('passphraseDiffers') : undefined;
  return (
    <form
      className="q-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === undefined && !busy) void submit();
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
          <BackupFacts summary={proof.summary} />
          {!proof.isNoted && <p>{t('backupNotNoted')}</p>}
        </Callout>
      )}
    </form>
  );
}
