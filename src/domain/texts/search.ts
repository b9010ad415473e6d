const plain = /^[\x20-\x7e]*$/;

/** Lower case without accents: `Élan` is found by `elan`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return plain.test(lower)
    ? lower
    : lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/ß/g, 'ss');
}

/** Every word of the search must stand somewhere in the text. */
export const wordsOf = (search: string | undefined): string[] =>
  fold(search ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');

export const holds = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));
