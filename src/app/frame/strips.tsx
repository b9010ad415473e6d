import { lazy, Suspense } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { useTasks } from '@ui/tasks/task-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { openOwnBooks, useBooksName } from '../../features/books-choice.ts';
import { removeSample } from '../../features/remove-sample.ts';
import { useServices } from '../../features/services-context.ts';
import { postponeUpdate, startUpdate, useUpdate } from '../update/update-store.ts';

/** Only where the browser gives folders, and not before the first screen. */
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

/** The new version is offered, never forced: it waits until no long work runs. */
function UpdateStrip() {
  const t = useText('shell');
  const isBusy = useTasks().some((task) => task.state === 'running');
  return (
    <section className="q-strip is-plain" aria-live="polite">
      <Icon name="refresh" small />
      <span>{t(isBusy ? 'updateWaits' : 'updateReady')}</span>
      {!isBusy && (
        <Button variant="subtle" onClick={startUpdate}>
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
  return (
    <>
      {isSample && <SampleStrip />}
      {hasUpdate && <UpdateStrip />}
      {'showDirectoryPicker' in globalThis && (
        <Suspense>
          <FolderStrip />
        </Suspense>
      )}
    </>
  );
}
