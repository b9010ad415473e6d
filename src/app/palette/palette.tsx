import './palette.css';
import { useId, useState, type KeyboardEvent } from 'react';
import { Icon } from '@ui/signs/icon.tsx';
import { Kbd } from '@ui/signs/kbd.tsx';
import { Modal } from '@ui/layers/modal.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useGo } from '../../features/use-view.ts';
import type { Entry } from './find.ts';
import { optionId, PaletteList } from './palette-list.tsx';
import { useEntries } from './use-entries.ts';

/** Search or run a command: records, screens, actions, by keyboard alone. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const t = useText('shell');
  const go = useGo();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const entries = useEntries(typed);
  const at = Math.min(chosen, entries.length - 1);
  const pick = (entry: Entry) => {
    onClose();
    if (entry.href !== undefined) go(entry.href);
    else entry.act?.();
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const entry = entries[at];
    if (event.key === 'Enter') {
      if (entry) pick(entry);
    } else if (step === undefined) return;
    else setChosen((at + step + entries.length) % Math.max(1, entries.length));
    event.preventDefault();
  };
  return (
    <Modal className="q-palette" aria-label={t('find')} onClose={onClose}>
      <div className="q-palette-line">
        <Icon name="search" />
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to type
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={entries.length > 0 ? optionId(listId, at) : undefined}
          aria-label={t('find')}
          placeholder={t('findHint')}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={keys}
        />
        <Kbd>Esc</Kbd>
      </div>
      <PaletteList id={listId} entries={entries} at={at} onPick={pick} onPoint={setChosen} />
      {entries.length === 0 && <p className="q-palette-empty">{t('findNothing', { text: typed })}</p>}
    </Modal>
  );
}
