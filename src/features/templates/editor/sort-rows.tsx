import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from '@ui/signs/class-names.ts';
import { Icon } from '@ui/signs/icon.tsx';
import { useText } from '@ui/environment/use-text.ts';

interface SortRowsProps<T extends { id: string }> {
  rows: readonly T[];
  nameOf: (row: T) => string;
  onMove: (from: number, to: number) => void;
  /** Rows that keep their place: the last ones of the list. */
  fixed?: number;
  children: (row: T, index: number) => ReactNode;
  isCurrent?: (row: T) => boolean;
}

/** Rows in an order that a person gives them: dragged by the handle, or moved by the arrow keys on it. */
export function SortRows<T extends { id: string }>({
  rows,
  nameOf,
  onMove,
  fixed = 0,
  children,
  isCurrent,
}: SortRowsProps<T>) {
  const t = useText('templates');
  const [dragged, setDragged] = useState(-1);
  const [over, setOver] = useState(-1);
  const last = rows.length - fixed;
  const move = (from: number, to: number) => {
    if (to >= 0 && to < last && from !== to) onMove(from, to);
  };
  const press = (event: KeyboardEvent<HTMLButtonElement>, index: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    move(index, index + step);
  };
  const drop = (event: DragEvent, index: number) => {
    event.preventDefault();
    if (dragged !== -1) move(dragged, Math.min(index, last - 1));
    setDragged(-1);
    setOver(-1);
  };
  return (
    <ul className="q-sort">
      {rows.map((row, index) => (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is for the mouse; the keys do the same
        <li
          key={row.id}
          className={classNames(
            'q-sort-row',
            isCurrent?.(row) && 'is-current',
            over === index && dragged !== -1 && 'is-over',
          )}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(index);
          }}
          onDrop={(event) => drop(event, index)}
        >
          {children(row, index)}
          {index < last && (
            <button
              type="button"
              className="q-sort-handle"
              aria-label={t('drag', { name: nameOf(row) })}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                setDragged(index);
              }}
              onDragEnd={() => {
                setDragged(-1);
                setOver(-1);
              }}
              onKeyDown={(event) => press(event, index)}
            >
              <Icon name="drag" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
