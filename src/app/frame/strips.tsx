import { lazy, Suspense, useEffect, useState } from 'react';
import { useIsAfterFirstScreen } from '@ui/environment/first-screen.ts';
import { Button } from '@ui/signs/button.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { leaveThen } from '@ui/tasks/half-typed.ts';
import { useHasWork } from '@ui/tasks/work-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { openOwnBooks, useBooksName } from '../../features/books-choice.ts';
import { removeSample } from '../../features/remove-sample.ts';
import { useServices } from '../../features/services-context.ts';
import { askWindows } from '../update/ask-windows.ts';
import { postponeUpdate, useUpdate } from '../update/update-store.ts';

/** Only where the browser gives folders. */
const FolderStrip = lazy(() => import('./folder-strip.tsx'));

function SampleStrip() {
  const t = useText('shell');
  const services = useServices();
  return (
    <div className="q-strip" role="note">
      <Icon name="note" small />
      <span>{t('sampleBar')}</span>
      <Button variant="subtle" onClick={() => void leaveThen(openOwnBooks)}>
        {t('leaveSample')}
      </Button>
      <Button variant="subtle" onClick={() => void leaveThen(() => void removeSample(services))}>
        {t('removeSample')}
      </Button>
    </div>
  );
}

/** The new version is offered, never forced: it waits until no window has work that it would end, and says so. */
function UpdateStrip() {
  const t = useText('shell');
  const isHere = useHasWork();
  const [isElsewhere, setElsewhere] = useState(false);
  const [isWanted, setWanted] = useState(false);
  useEffect(() => askWindows(isWanted, setElsewhere), [isWanted]);
  const waits = isHere ? 'updateWaits' : isElsewhere ? 'updateWaitsElsewhere' : null;
  const says = waits === null ? 'updateReady' : isWanted ? 'updateComes' : waits;
  return (
    <section className="q-strip is-plain" aria-live="polite">
      <Icon name="refresh" small />
      <span>{t(says)}</span>
      {says === 'updateReady' && (
        <Button variant="subtle" onClick={() => setWanted(true)}>
          {t('updateNow')}
        </Button>
      )}
      <Button variant="subtle" onClick={postponeUpdate}>
        {t('updateLater')}
      </Button>
    </section>
  );
}

/** One line under the header, only where something must be known on every screen. */
export function Strips() {
  const hasUpdate = useUpdate();
  const isSample = useBooksName() === 'sample';
  const isLater = useIsAfterFirstScreen(0);
  return (
    <>
      {isSample && <SampleStrip />}
      {hasUpdate && <UpdateStrip />}
      {isLater && 'showDirectoryPicker' in globalThis && (
        <Suspense>
          <FolderStrip />
        </Suspense>
      )}
    </>
  );
}
