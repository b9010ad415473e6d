import { useState } from 'react';
import type { BackupSummary } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { DropZone } from '@ui/files/drop-zone.tsx';
import { runTask } from '@ui/tasks/task-store.ts';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { sayRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { BackupFacts } from './backup-facts.tsx';

/** A backup that was looked into: this one is restored, whatever is chosen or typed since. */
interface Seen {
  file: File;
  passphrase: string;
  summary: BackupSummary;
}

function useRestore(onClose: () => void) {
  const t = useText('settings');
  const services = useServices();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [seen, setSeen] = useState<Seen | null>(null);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const tried = async (attempt: () => Promise<void>) => {
    setBusy(true);
    setFault('');
    await attempt().finally(() => setBusy(false));
  };
  const look = () =>
    tried(async () => {
      if (!file) return;
      const result = await services.backup.inspect(file, passphrase);
      if (result.ok) setSeen({ file, passphrase, summary: result.value });
      else setFault(await sayRefusal(result.error));
    });
  const restore = () =>
    tried(async () => {
      if (!seen) return;
      await runTask(t('restore'), async (task) => {
        const result = await services.backup.restore(seen.file, seen.passphrase, task);
        if (result.ok) {
          onClose();
          return { ok: true, result: t('restored', { name: result.value.companyName }) };
        }
        const said = await sayRefusal(result.error);
        setFault(said);
        return { ok: false, result: said };
      });
    });
  return { file, setFile, passphrase, setPassphrase, seen, fault, busy, look, restore };
}

/** File, passphrase, what is in it; only then the one act that cannot be undone. */
export function RestoreDialog({ onClose }: { onClose: () => void }) {
  const t = useText('settings');
  const words = useText('words');
  const state = useRestore(onClose);
  const missing =
    state.file === null ? t('fileMissing') : state.passphrase === '' ? t('passphraseMissing') : undefined;
  return (
    <Dialog
      title={t('restore')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          {state.seen ? (
            <Button variant="danger" busy={state.busy} onClick={() => void state.restore()}>
              {t('restoreNow')}
            </Button>
          ) : (
            <Button
              variant="filled"
              busy={state.busy}
              unavailable={missing}
              onClick={() => void state.look()}
            >
              {t('lookInside')}
            </Button>
          )}
        </>
      }
    >
      {state.seen ? (
        <>
          <p>{t('restoreWarning')}</p>
          <p>{t('restoreStops')}</p>
          <BackupFacts summary={state.seen.summary} />
        </>
      ) : (
        <>
          <DropZone
            accept=".quittance"
            choose={t('chooseBackup')}
            variant="default"
            onFiles={([file]) => state.setFile(file ?? null)}
          >
            {state.file?.name ?? t('dropBackup')}
          </DropZone>
          <TextInput
            type="password"
            label={t('passphrase')}
            autoComplete="current-password"
            value={state.passphrase}
            onChange={state.setPassphrase}
          />
        </>
      )}
      {state.fault !== '' && (
        <Callout tone="error" live>
          {state.fault}
        </Callout>
      )}
    </Dialog>
  );
}
