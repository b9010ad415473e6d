import { sha256Hex } from '../../journal/canonical.ts';
import type { Grid } from '../grid.ts';
import { cleanText } from '../coerce/clean-text.ts';
import { plainWords } from '../plain-words.ts';
import type { ImportKind } from '../kinds/kind.ts';
import type { SavedMapping } from '../plan.ts';

/** How far above the header row a name may stand whose cell was merged over several rows. */
const MERGED_ABOVE = 3;

/** Column names; where the head has several rows they are read from top to bottom. Without a header: ''. */
export function headersOf(grid: Grid, headerRow: number, isText: boolean): string[] {
  const width = isText && headerRow >= 0 ? grid.width(headerRow) : grid.columnCount;
  if (headerRow < 0)
    return Array.from({ length: isText && grid.rowCount > 0 ? usualWidth(grid) : width }, () => '');
  const above = isText ? 0 : headBlock(grid, headerRow);
  return Array.from({ length: width }, (_, column) =>
    Array.from({ length: above + 1 }, (_row, at) => cleanText(grid.text(headerRow - above + at, column)))
      .filter((text) => text !== '')
      .join(' ')
      .replace(/\s+/g, ' '),
  );
}

/** Rows above a last head row that begins blank, as merged cells do; a title has one cell. */
function headBlock(grid: Grid, headerRow: number): number {
  if (cleanText(grid.text(headerRow, 0)) !== '') return 0;
  let rows = 0;
  while (rows < MERGED_ABOVE && headerRow - rows - 1 >= 0 && filledIn(grid, headerRow - rows - 1) >= 2)
    rows += 1;
  return rows;
}

const filledIn = (grid: Grid, row: number): number =>
  Array.from({ length: grid.columnCount }, (_, column) => cleanText(grid.text(row, column))).filter(
    (text) => text !== '',
  ).length;

function usualWidth(grid: Grid): number {
  const counts = new Map<number, number>();
  for (let row = 0; row < Math.min(grid.rowCount, 200); row += 1) {
    const width = grid.width(row);
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as [number, number])[0];
}

/** What a saved mapping is found by: the kind and its column names, whatever their case and punctuation. */
export const signatureOf = (kindId: string, headers: readonly string[]): string =>
  sha256Hex([kindId, ...headers.map(plainWords)].join('\n'));

/** A file like a saved one: most of its columns are there. */
const LIKE = 0.6;

/** The saved mapping for these headers, exactly or nearly, and what has changed since (rule I6). */
export function recognise(
  kind: ImportKind,
  headers: readonly string[],
  saved: readonly SavedMapping[],
): { state: 'new' | 'known' | 'drifted'; saved: SavedMapping | null; added: string[]; missing: string[] } {
  const ofKind = saved.filter((one) => one.mapping.kind === kind.id);
  const signature = signatureOf(kind.id, headers);
  const own = headers.map(plainWords);
  const exact = ofKind.find((one) => one.id === signature || sameHeaders(one, own));
  if (exact) return { state: 'known', saved: exact, added: [], missing: [] };
  const nearest = ofKind
    .map((one) => ({ one, likeness: commonShare(one.headers.map(plainWords), own) }))
    .reduce<{ one: SavedMapping; likeness: number } | null>(
      (best, next) => (best && best.likeness >= next.likeness ? best : next),
      null,
    );
  if (!nearest || nearest.likeness < LIKE) return { state: 'new', saved: null, added: [], missing: [] };
  const before = nearest.one.headers;
  const words = new Set(before.map(plainWords));
  return {
    state: 'drifted',
    saved: nearest.one,
    added: headers.filter((header) => !words.has(plainWords(header))),
    missing: before.filter((header) => !own.includes(plainWords(header))),
  };
}

const sameHeaders = (saved: SavedMapping, own: readonly string[]): boolean =>
  saved.headers.length === own.length && saved.headers.every((header, at) => plainWords(header) === own[at]);

function commonShare(a: readonly string[], b: readonly string[]): number {
  const rest = [...b];
  let common = 0;
  for (const word of a) {
    const at = rest.indexOf(word);
    if (at === -1 || word === '') continue;
    rest.splice(at, 1);
    common += 1;
  }
  return common / Math.max(1, a.length, b.length);
}
