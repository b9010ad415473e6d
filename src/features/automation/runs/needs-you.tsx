import type { AutomationRun } from '@domain/automation/run.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { DropZone } from '@ui/files/drop-zone.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useRunActs } from '../use-run-acts.ts';

const ACCEPTED = '.xlsx,.xls,.ods,.csv,.tsv,.txt';

/** D7: the run stands where only a person can move it on: with the file, or with a word. */
export function NeedsYou({ run }: { run: AutomationRun }) {
  const t = useText('automation');
  const { goOn } = useRunActs();
  const waiting = run.steps.find(
    ({ state }) => state === 'stopped' || state === 'running' || state === 'waiting',
  );
  if (waiting?.service === 'read-files' || waiting?.service === 'billing-report') {
    return (
      <DropZone
        accept={ACCEPTED}
        multiple
        choose={t('giveFile')}
        onFiles={(files) => void goOn(run.id, run.name, files)}
      >
        <b>{t('needsFileTitle')}</b>
        <br />
        {t('needsFileText')}
      </DropZone>
    );
  }
  return (
    <Callout
      tone="warning"
      acts={
        <Button variant="filled" onClick={() => void goOn(run.id, run.name, [])}>
          {t('goOn')}
        </Button>
      }
    >
      {t('needsYouText')}
    </Callout>
  );
}
