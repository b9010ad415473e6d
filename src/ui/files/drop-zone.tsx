import './drop-zone.css';
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '../signs/button.tsx';
import { Icon } from '../signs/icon.tsx';
import { showRefused } from '../layers/toast-store.ts';
import { useText } from '../environment/use-text.ts';

interface DropZoneProps {
  /** Like the `accept` of a file input: `.xlsx,.csv`. */
  accept: string;
  multiple?: boolean;
  /** What to drop and what happens then. */
  children: ReactNode;
  /** The word on the button. */
  choose: string;
  onFiles: (files: File[]) => void;
  /** Who reads what is chosen once this screen has been left; without it that is refused with a word. */
  onLate?: (files: File[]) => void;
  variant?: 'filled' | 'default';
  /** What was given is being read: nothing more is taken meanwhile. */
  busy?: boolean;
}

/** Drop files or choose them with a button; the whole page takes a drop only where the screen says so. */
export function DropZone({
  accept,
  multiple = false,
  children,
  choose,
  onFiles,
  onLate,
  variant = 'filled',
  busy = false,
}: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const t = useText('words');
  const refuse = ([file]: File[]) => showRefused(t('chosenTooLate', { name: file?.name ?? '' }));
  const take = (list: FileList | null, receive = onFiles) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !busy) receive(multiple ? files : files.slice(0, 1));
  };
  // The browser's own window stays open when the screen is left: React does not hear an input that is gone.
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    field.onchange = () => {
      take(field.files, field.isConnected ? onFiles : (onLate ?? refuse));
      field.value = '';
    };
  });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is for the mouse; the button does the same
    <div
      className={isOver ? 'q-drop is-over' : 'q-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <Icon name="import" />
      <div className="q-drop-text">{children}</div>
      <Button variant={variant} busy={busy} onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <input ref={input} type="file" hidden accept={accept} multiple={multiple} />
    </div>
  );
}
