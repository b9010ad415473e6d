import type { AutomationStep } from '@domain/automation/automation.ts';
import type { AutomationRun } from '@domain/automation/run.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { DropZone } from '@ui/files/drop-zone.tsx';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useRunActs } from '../../use-run-acts.ts';

const ACCEPTED = '.xlsx,.xls,.ods,.csv,.tsv,.txt';

/** D7: the run stands where only a person can move it on: with the file, or with a word. */
export function NeedsYou({ run }: { run: AutomationRun }) {
  const t = useText('automation');
  const reasonOf = useRefusal();
  const { goOn } = useRunActs();
  const at = run.steps.findIndex(({ state }) => state === 'needs-you');
  const fault = run.steps[at]?.fault;
  const step = run.chain[at];
  return (
    <div className="q-stack">
      {fault?.reason !== 'needs-file' && (
        <Callout
          tone="warning"
          live
          acts={
            <>
              <WayOut step={step} reason={fault?.reason ?? ''} />
              <Button onClick={() => void goOn(run, [])}>{t('goOn')}</Button>
            </>
          }
        >
          {fault ? reasonOf(fault) : t('needsYouText')}
        </Callout>
      )}
      {(step?.service === 'read-files' ||
        (step?.service === 'billing-report' && isOfFile(fault?.reason))) && (
        <DropZone
          accept={ACCEPTED}
          multiple
          choose={t('giveFile')}
          onFiles={(files) => void goOn(run, files)}
        >
          <b>{t('needsFileTitle')}</b>
          <br />
          {t('needsFileText')}
        </DropZone>
      )}
    </div>
  );
}

/** Of a billing report: whether a file that is given here moves it on. */
const isOfFile = (reason = ''): boolean => reason.startsWith('pipeline-file') || reason.startsWith('source-');

/** What a person can do about it before the run goes on. */
function WayOut({ step, reason }: { step: AutomationStep | undefined; reason: string }) {
  const t = useText('automation');
  const { automations } = useServices();
  if (reason === 'file-unknown-columns' || reason === 'file-rows-rejected')
    return <Button href="/import">{t('importByHand')}</Button>;
  if (reason !== 'source-not-allowed' || !step) return null;
  const allow = async () => {
    const asked = (await automations.watched()).filter(({ permission }) => permission === 'prompt');
    // A billing report looks at all that is watched.
    const ids = step.service === 'read-files' ? [step.options.sourceId] : asked.map(({ id }) => id);
    for (const id of ids) {
      const allowed = await automations.allowWatched(id);
      if (!allowed.ok) await showRefusal(allowed.error);
    }
  };
  return <Button onClick={() => void allow()}>{t('allowReading')}</Button>;
}
