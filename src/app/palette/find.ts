import type { IconName } from '@ui/signs/icons.ts';
import { fold, holds, wordsOf } from '@domain/texts/search.ts';

export type Group = 'actions' | 'screens' | 'customers' | 'products' | 'invoices';

export interface Entry {
  id: string;
  group: Group;
  label: string;
  hint?: string;
  icon: IconName;
  /** Where it leads … */
  href?: string;
  /** … or what it does. */
  act?: () => void;
}

const startsWord = (text: string, word: string) => text.startsWith(word) || text.includes(` ${word}`);

/** 0 = no match; a match at the start of a word stands before one in the middle. */
function rank(label: string, words: readonly string[]): number {
  const text = fold(label);
  if (!holds(text, words)) return 0;
  return words.every((word) => startsWord(text, word)) ? 2 : 1;
}

/** The entries that match every typed word, the best first within their own order. */
export function matchEntries(entries: readonly Entry[], typed: string, limit = 8): Entry[] {
  const words = wordsOf(typed);
  if (words.length === 0) return entries.slice(0, limit);
  return entries
    .map((entry) => ({ entry, rank: rank(entry.label, words) }))
    .filter((match) => match.rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .slice(0, limit)
    .map((match) => match.entry);
}
