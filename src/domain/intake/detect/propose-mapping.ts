import type { Grid } from '../grid.ts';
import { keyFieldOf, type ImportKind, type TargetField } from '../kinds/kind.ts';
import { plainWords } from '../plain-words.ts';
import { columnProfile, contentFit, type ColumnProfile } from './column-profile.ts';
import { isNearlyUniqueColumn } from './unique-column.ts';

export interface MappingProposal {
  /** Grid column → field name, '' = none. */
  fields: string[];
  scores: number[];
}

/** Below this a match is a guess that costs more to undo than to make by hand. */
const LEAST_SCORE = 0.5;
const CONTENT_ONLY: Partial<Record<TargetField['type'], number>> = { email: 0.55, date: 0.52 };

/** Every pair of column and field by header words and content, the best first, each used once (rule I4). */
export function proposeMapping(
  grid: Grid,
  headerRow: number,
  headers: readonly string[],
  kind: ImportKind,
): MappingProposal {
  const profiles = headers.map((_, column) => columnProfile(grid, headerRow + 1, column));
  const words = headers.map(plainWords);
  const pairs = headers
    .flatMap((_, column) =>
      kind.fields.map((field, at) => ({
        column,
        at,
        score: Math.max(
          pairScore(field, words[column] ?? '', profiles[column]),
          kind.fieldOfHeading?.(headers[column] ?? '') === field.name ? OUTRIGHT : 0,
        ),
      })),
    )
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.column - b.column || a.at - b.at);
  const fields = headers.map(() => '');
  const scores = headers.map(() => 0);
  const key = keyFieldOf(kind)?.name;
  const taken = new Set<string>();
  for (const { column, at, score } of pairs) {
    const name = kind.fields[at]?.name ?? '';
    if (fields[column] !== '' || taken.has(name)) continue;
    // InvoiceNo repeats on every line of the invoice: it is no key of a transaction (rule I5).
    if (name === key && kind.id === 'transactions' && !isNearlyUniqueColumn(grid, headerRow + 1, column))
      continue;
    fields[column] = name;
    scores[column] = Math.round(score * 100) / 100;
    taken.add(name);
  }
  return { fields, scores };
}

function pairScore(field: TargetField, header: string, profile: ColumnProfile | undefined): number {
  if (!profile) return 0;
  const fit = contentFit(field.type, profile);
  const byContent = header === '' && profile.filled > 0 && fit > 0.9 ? (CONTENT_ONLY[field.type] ?? 0) : 0;
  const byWords = headerScore(field, header);
  return byWords === 0 ? byContent : byWords * (WORDS_SHARE + (1 - WORDS_SHARE) * Math.max(0, fit));
}

/** A header that says it outright stays a proposal even over cells that cannot be read: the findings then name them. */
const WORDS_SHARE = 0.56;

const synonymLists = new WeakMap<TargetField, { words: string; rank: number }[]>();

function synonymsOf(field: TargetField): { words: string; rank: number }[] {
  const known = synonymLists.get(field);
  if (known) return known;
  const list = Object.values(field.synonyms).flatMap((text) =>
    text === '' ? [] : text.split(', ').map((words, at) => ({ words, rank: at })),
  );
  synonymLists.set(field, list);
  return list;
}

/** 1 for the header's very words (a little less far down the list), less where they are only part of it. */
function headerScore(field: TargetField, header: string): number {
  if (header === '') return 0;
  const padded = ` ${header} `;
  let best = 0;
  for (const { words, rank } of synonymsOf(field)) {
    if (words === header) best = Math.max(best, 1 - Math.min(rank, 12) * 0.01);
    else if (words.length >= SHORTEST_PART && padded.includes(` ${words} `)) {
      best = Math.max(best, 0.5 + (0.35 * words.length) / header.length - Math.min(rank, 12) * 0.01);
    }
  }
  return best;
}

/** A heading that can mean nothing else. */
const OUTRIGHT = 0.95;
const SHORTEST_PART = 3;

/** All words that name a field of any kind: a row that holds them is a header. */
export const knownHeaderWords = (kinds: readonly ImportKind[]): Set<string> =>
  new Set(
    kinds.flatMap((kind) => kind.fields.flatMap((field) => synonymsOf(field).map(({ words }) => words))),
  );
