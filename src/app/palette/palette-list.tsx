import { useEffect } from 'react';
import { Icon } from '@ui/signs/icon.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { Entry, Group } from './find.ts';

interface PaletteListProps {
  id: string;
  entries: readonly Entry[];
  /** The place of the chosen entry. */
  at: number;
  onPick: (entry: Entry) => void;
  onPoint: (index: number) => void;
}

export const optionId = (listId: string, index: number) => `${listId}-${index}`;

/** What was found, group by group; the chosen one stays in sight. */
export function PaletteList({ id, entries, at, onPick, onPoint }: PaletteListProps) {
  const t = useText('shell');
  useEffect(() => {
    document.getElementById(optionId(id, at))?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const names: Record<Group, string> = {
    actions: t('groupActions'),
    screens: t('groupScreens'),
    customers: t('groupCustomers'),
    products: t('groupProducts'),
    invoices: t('groupInvoices'),
  };
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot be filtered by typing
    <div className="q-palette-list" role="listbox" id={id} aria-label={t('find')}>
      {entries.map((entry, index) => (
        <div key={entry.id} role="presentation">
          {entries[index - 1]?.group !== entry.group && (
            <div className="q-palette-group" role="presentation">
              {names[entry.group]}
            </div>
          )}
          <Option
            entry={entry}
            id={optionId(id, index)}
            isChosen={index === at}
            onPick={() => onPick(entry)}
            onPoint={() => onPoint(index)}
          />
        </div>
      ))}
    </div>
  );
}

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
