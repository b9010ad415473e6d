import { NativeSelect } from '@ui/fields/native-select.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { Button } from '@ui/signs/button.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../../say-refusal.ts';
import { useServices } from '../../../services-context.ts';
import type { OptionFields } from './option-fields.ts';

const kinds = ['transactions', 'customers', 'products', 'rentals', 'timesheets'] as const;

const canWatch = () => 'showOpenFilePicker' in globalThis;

/** D7: what this device looks at by itself, or a person hands over at each run. */
export function ReadFields({ options, onOptions }: OptionFields<'read-files'>) {
  const t = useText('automation');
  const { automations } = useServices();
  const { data: watched = [] } = useLive('watched', () => automations.watched());
  const watch = async (what: 'file' | 'folder') => {
    const chosen = await automations.watch(what);
    if (!chosen.ok) return showRefusal(chosen.error);
    onOptions({ sourceId: chosen.value.id });
    showDone(t('watchedNow', { name: chosen.value.name }));
  };
  const allow = async (id: string) => {
    const allowed = await automations.allowWatched(id);
    if (!allowed.ok) await showRefusal(allowed.error);
  };
  const unwatch = async ({ id, name }: { id: string; name: string }) => {
    await automations.unwatch(id);
    onOptions({ sourceId: '' });
    showDone(t('unwatched', { name }));
  };
  const source = watched.find(({ id }) => id === options.sourceId);
  const isElsewhere = options.sourceId !== '' && !source;
  return (
    <>
      <NativeSelect
        label={t('source')}
        hint={t(canWatch() ? 'sourceHint' : 'sourceByHandHint')}
        value={options.sourceId}
        options={[
          { value: '', label: t('sourceAsk') },
          ...watched.map(({ id, name, isFolder }) => ({
            value: id,
            label: t(isFolder ? 'folderNamed' : 'fileNamed', { name }),
          })),
          ...(isElsewhere ? [{ value: options.sourceId, label: t('sourceElsewhere') }] : []),
        ]}
        onChange={(sourceId) => onOptions({ sourceId })}
      />
      {canWatch() && (
        <div className="q-row is-wrapping">
          {source?.permission === 'prompt' && (
            <Button icon="eye" onClick={() => void allow(source.id)}>
              {t('allowReading')}
            </Button>
          )}
          <Button icon="file" onClick={() => void watch('file')}>
            {t('watchFile')}
          </Button>
          <Button icon="folder" onClick={() => void watch('folder')}>
            {t('watchFolder')}
          </Button>
          {source && (
            <Button variant="subtle" onClick={() => void unwatch(source)}>
              {t('unwatch')}
            </Button>
          )}
        </div>
      )}
      <div className="q-fields">
        <NativeSelect
          label={t('readAs')}
          value={options.kind}
          options={kinds.map((kind) => ({ value: kind as string, label: t(`kind-${kind}`) }))}
          onChange={(kind) => onOptions({ kind })}
        />
      </div>
      <SegmentedControl
        label={t('invalidRows')}
        value={options.invalid}
        options={[
          { value: 'skip', label: t('invalidSkip') },
          { value: 'refuse', label: t('invalidRefuse') },
        ]}
        onChange={(invalid) => onOptions({ invalid })}
      />
    </>
  );
}
