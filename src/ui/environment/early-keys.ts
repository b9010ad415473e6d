/** What moves and opens rows, see `use-row-keys.ts`. */
const keysOfLists: ReadonlySet<string> = new Set(['j', 'k', 'x', 'enter']);
/** A list that comes later than this surprises whoever pressed. */
const LASTS = 5000;

interface EarlyKey {
  key: string;
  shiftKey: boolean;
  at: number;
}

let early: EarlyKey[] = [];
/** Lists on the screen that take their keys themselves. */
let standing = 0;

function note({ key, shiftKey, ctrlKey, metaKey, altKey, target }: KeyboardEvent) {
  const isForList =
    standing === 0 &&
    keysOfLists.has(key.toLowerCase()) &&
    !(ctrlKey || metaKey || altKey) &&
    target === document.body;
  // Whoever does something else meanwhile has given up on the rows.
  early = isForList ? [...early, { key, shiftKey, at: performance.now() }] : [];
}

/** From the start of the app on: whoever knows the keys presses them while the list is still on its way. */
export function keepEarlyKeys() {
  addEventListener('keydown', note);
  addEventListener('pointerdown', () => (early = []));
}

/** For a list whose rows stand: what was pressed before comes now, in its order. Returns how the list leaves. */
export function takeEarlyKeys(): () => void {
  const keys = early.filter(({ at }) => performance.now() - at < LASTS);
  early = [];
  standing += 1;
  // Not within the drawing of the rows: each key draws again before the next one.
  queueMicrotask(() => {
    for (const { key, shiftKey } of keys)
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }),
      );
  });
  return () => {
    standing -= 1;
  };
}
