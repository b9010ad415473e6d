import './drop-zone.css';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button } from '../signs/button.tsx';
import { Icon } from '../signs/icon.tsx';

interface DropZoneProps {
  /** Like the `accept` of a file input: `.xlsx,.csv`. */
  accept: string;
  multiple?: boolean;
  /** What to drop and what happens then. */
  children: ReactNode;
  /** The word on the button. */
  choose: string;
  onFiles: (files: File[]) => void;
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
  variant = 'filled',
  busy = false,
}: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !busy) onFiles(multiple ? files : files.slice(0, 1));
  };
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
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
