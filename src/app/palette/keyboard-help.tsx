import './palette.css';
import { Dialog } from '@ui/layers/dialog.tsx';
import { Kbd } from '@ui/signs/kbd.tsx';
import { useText } from '@ui/environment/use-text.ts';

const MOD = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

function Keys({ rows }: { rows: readonly (readonly [keys: string[], what: string])[] }) {
  return (
    <dl className="q-keys">
      {rows.map(([keys, what]) => (
        <div key={what}>
          <dt>
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Every key there is. */
export default function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const t = useText('shell');
  return (
    <Dialog title={t('keyboard')} onClose={onClose}>
      <h3>{t('keysEverywhere')}</h3>
      <Keys
        rows={[
          [[`${MOD} K`], t('keyFind')],
          [['/'], t('keySearch')],
          [['n'], t('keyNew')],
          [['?'], t('keyHelp')],
          [['Esc'], t('keyClose')],
        ]}
      />
      <h3>{t('keysLists')}</h3>
      <Keys
        rows={[
          [['j', 'k'], t('keyMove')],
          [[t('keyEnter')], t('keyOpen')],
          [['x'], t('keySelect')],
          [['Shift x'], t('keyRange')],
          [['←', '→'], t('keyNeighbours')],
        ]}
      />
    </Dialog>
  );
}
