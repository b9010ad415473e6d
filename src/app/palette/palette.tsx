import './palette.css';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from '@ui/icon.tsx';
import { Kbd } from '@ui/kbd.tsx';
import { useText } from '@ui/use-text.ts';
import { useGo } from '../../features/use-view.ts';
import type { Entry, Group } from './find.ts';
import { useEntries } from './use-entries.ts';

interface OptionProps {
  entry: Entry;
  id: string;
  isChosen: boolean;
  onPick: () => void;
  onPoint: () => void;
}

/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus, jsx-a11y/prefer-tag-over-role -- the input keeps the focus and has the keys; a select cannot be filtered by typing */
const Option = ({ entry, id, isChosen, onPick, onPoint }: OptionProps) => (
  <div
    id={id}
    role="option"
    aria-selected={isChosen}
    className="q-palette-item"
    onClick={onPick}
    onPointerMove={onPoint}
  >
    <Icon name={entry.icon} />
    <span className="q-cut">{entry.label}</span>
    {entry.hint && <span className="q-palette-hint">{entry.hint}</span>}
  </div>
);
/* oxlint-enable */

/** Search or run a command: records, screens, actions, by keyboard alone. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const t = useText('shell');
  const go = useGo();
  const box = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const entries = useEntries(typed);
  const at = Math.min(chosen, entries.length - 1);
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  useEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, at]);
  const pick = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    if (entry.href !== undefined) go(entry.href);
    else entry.act?.();
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') pick(entries[at]);
    else if (step === undefined) return;
    else setChosen((at + step + entries.length) % Math.max(1, entries.length));
    event.preventDefault();
  };
  const names: Record<Group, string> = {
    actions: t('groupActions'),
    screens: t('groupScreens'),
    customers: t('groupCustomers'),
    products: t('groupProducts'),
    invoices: t('groupInvoices'),
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a press on the backdrop closes; Escape does by itself
    <dialog
      ref={box}
      className="q-palette"
      aria-label={t('find')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === box.current && onClose()}
    >
      <div className="q-palette-line">
        <Icon name="search" />
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to type
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={entries.length > 0 ? `${listId}-${at}` : undefined}
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
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot be filtered by typing */}
      <div className="q-palette-list" role="listbox" id={listId} aria-label={t('find')}>
        {entries.map((entry, index) => (
          <div key={entry.id} role="presentation">
            {entries[index - 1]?.group !== entry.group && (
              <div className="q-palette-group" role="presentation">
                {names[entry.group]}
              </div>
            )}
            <Option
              entry={entry}
              id={`${listId}-${index}`}
              isChosen={index === at}
              onPick={() => pick(entry)}
              onPoint={() => setChosen(index)}
            />
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className="q-palette-empty">{t('findNothing', { text: typed })}</p>}
    </dialog>
  );
}
