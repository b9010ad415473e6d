import { lazy, Suspense, useEffect, useState } from 'react';
import { useIsAfterFirstScreen } from '@ui/environment/first-screen.ts';
import { Button } from '@ui/signs/button.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { useHasWork } from '@ui/tasks/work-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { openOwnBooks, useBooksName } from '../../features/books-choice.ts';
import { removeSample } from '../../features/remove-sample.ts';
import { useServices } from '../../features/services-context.ts';
import { postponeUpdate, startUpdate, useUpdate } from '../update/update-store.ts';
import { isWorkElsewhere } from '../update/work-in-windows.ts';

/** Only where the browser gives folders. */
const FolderStrip = lazy(() => import('./folder-strip.tsx'));

function SampleStrip() {
  const t = useText('shell');
  const services = useServices();
  return (
    <div className="q-strip" role="note">
      <Icon name="note" small />
      <span>{t('sampleBar')}</span>
      <Button variant="subtle" onClick={openOwnBooks}>
        {t('leaveSample')}
      </Button>
      <Button variant="subtle" onClick={() => void removeSample(services)}>
        {t('removeSample')}
      </Button>
    </div>
  );
}

/** How often the other windows are asked while a new version waits. */
const ASK_EVERY = 1000;

/** The new version is offered, never forced: it waits until no window has work that it would end. */
function UpdateStrip() {
  const t = useText('shell');
  const isHere = useHasWork();
  const [isElsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    const ask = () => void isWorkElsewhere().then(setElsewhere);
    ask();
    const timer = setInterval(ask, ASK_EVERY);
    return () => clearInterval(timer);
  }, []);
  const take = async () => {
    const isTaken = await isWorkElsewhere();
    setElsewhere(isTaken);
    if (!isTaken) startUpdate();
  };
  const says = isHere ? 'updateWaits' : isElsewhere ? 'updateWaitsElsewhere' : 'updateReady';
  return (
    <section className="q-strip is-plain" aria-live="polite">
      <Icon name="refresh" small />
      <span>{t(says)}</span>
      {says === 'updateReady' && (
        <Button variant="subtle" onClick={() => void take()}>
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
