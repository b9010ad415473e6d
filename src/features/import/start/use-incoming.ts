import { useEffect, useState } from 'react';
import type { ImportFile } from '../desk/desk.ts';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA'].includes(target.tagName));

/** The whole window takes a drop; a drop zone inside keeps what falls on it. True while something is held over it. */
export function useWindowDrop(onFile: (file: ImportFile) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (event.defaultPrevented || !file) return;
      event.preventDefault();
      onFile({ blob: file, name: file.name });
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFile]);
  return isOver;
}

/** Files and copied cells pasted anywhere but into a field or the mend grid. */
export function useWindowPaste(onFile: (file: ImportFile) => void, pastedName: string) {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file) onFile({ blob: file, name: file.name });
      else if (text.trim().includes('\n')) onFile({ blob: new Blob([text]), name: `${pastedName}.tsv` });
    };
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, [onFile, pastedName]);
}
