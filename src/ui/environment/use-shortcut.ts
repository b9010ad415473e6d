import { useLayoutEffect, useRef } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const isBlocked = () => document.querySelector('dialog[open]') !== null;

/**
 * A single key while nothing is typed and no dialog is open. `mod+k` means Ctrl or ⌘ and works everywhere.
 */
export function useShortcut(key: string, act: (event: KeyboardEvent) => void, active = true) {
  const latest = useRef(act);
  // With the paint that shows the act, not after it: a key pressed at once would be lost.
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    if (!active) return;
    const withMod = key.startsWith('mod+');
    const wanted = withMod ? key.slice('mod+'.length) : key;
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== wanted.toLowerCase() || event.defaultPrevented) return;
      if ((event.ctrlKey || event.metaKey) !== withMod || event.altKey) return;
      if (!withMod && (isTyping(event.target) || isBlocked())) return;
      event.preventDefault();
      latest.current(event);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [key, active]);
}
