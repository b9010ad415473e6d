import './field.css';
import './search-field.css';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '../signs/icon-button.tsx';
import { Icon } from '../signs/icon.tsx';
import { Kbd } from '../signs/kbd.tsx';
import { useShortcut } from '../environment/use-shortcut.ts';
import { useText } from '../environment/use-text.ts';
import { onSearchDropped } from './typed-search.ts';

const PAUSE = 120;

/** Search inside the screen; `/` jumps here. What is typed is handed over after a short pause. */
export function SearchField({
  value,
  onChange,
  label,
  shortcut = '/',
}: {
  value: string;
  onChange: (value: string) => void;
  /** What can be searched: placeholder and name. */
  label: string;
  /** `''` = none, for a second search on the same screen. */
  shortcut?: string;
}) {
  const t = useText('words');
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  /** Handed over and not come back yet: letters typed since are newer. */
  const [sent, setSent] = useState<readonly string[]>([]);
  // The address changed by itself (Back, a filter taken away): the field follows.
  if (value !== known) {
    setKnown(value);
    setSent(sent.slice(sent.indexOf(value) + 1));
    if (!sent.includes(value)) setTyped(value);
  }
  useEffect(() => {
    const stop = onSearchDropped(() => {
      clearTimeout(timer.current);
      setSent([]);
      setTyped('');
    });
    return () => {
      stop();
      clearTimeout(timer.current);
    };
  }, []);
  // A filter may be pressed before the pause is over: what was typed is added to it.
  const newest = useRef({ value, onChange });
  useEffect(() => {
    newest.current = { value, onChange };
  }, [value, onChange]);
  useShortcut(shortcut, () => input.current?.focus(), shortcut !== '');
  const type = (text: string, pause: number) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (text !== newest.current.value)
        setSent((before) => (before.at(-1) === text ? before : [...before, text]));
      newest.current.onChange(text);
    }, pause);
  };
  return (
    <span className="q-input q-search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => type(event.currentTarget.value, PAUSE)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') type(typed, 0);
          if (event.key === 'Escape') input.current?.blur();
        }}
      />
      {typed ? (
        <IconButton icon="close" label={t('clearSearch')} onClick={() => type('', 0)} />
      ) : (
        shortcut !== '' && <Kbd>{shortcut}</Kbd>
      )}
    </span>
  );
}
