import { Button } from '@ui/signs/button.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

const canWatch = () => 'showOpenFilePicker' in globalThis;

/** D7: what this device watches, where an automation finds the files of the month by their names. */
export function WatchedPlaces() {
  const t = useText('billing-reports');
  const { automations } = useServices();
  const { data: watched = [] } = useLive('watched', () => automations.watched());
  if (!canWatch()) return <p className="q-small q-muted">{t('watchingNotOffered')}</p>;
  const watch = async () => {
    const chosen = await automations.watch('folder');
    if (!chosen.ok) return showRefusal(chosen.error);
    showDone(t('watchedNow', { name: chosen.value.name }), () => automations.unwatch(chosen.value.id));
  };
  const names = watched.map(({ name }) => name).join(', ');
  return (
    <div className="q-row is-wrapping billing-watched">
      <Button icon="folder" onClick={() => void watch()}>
        {t('watchFolder')}
      </Button>
      <span className="q-small q-muted">{names === '' ? t('watchesNothing') : t('watches', { names })}</span>
    </div>
  );
}
