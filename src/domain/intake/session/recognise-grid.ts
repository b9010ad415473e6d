import type { Grid } from '../grid.ts';
import type { ImportKind } from '../kinds/kind.ts';
import { allKinds } from '../kinds/registry.ts';
import { columnStyle } from '../detect/column-style.ts';
import { findHeaderRow } from '../detect/header-row.ts';
import { headersOf, recognise, signatureOf } from '../detect/headers.ts';
import { knownHeaderWords, proposeMapping } from '../detect/propose-mapping.ts';
import { plainWords } from '../plain-words.ts';
import type { ColumnMapping, ImportPreview, IntakeContext } from '../plan.ts';

export interface Recognition extends Pick<
  ImportPreview,
  'headers' | 'head' | 'mapping' | 'scores' | 'certain' | 'signature' | 'recognised'
> {}

const HEAD_ROWS = 25;

/** What a person confirms before anything is read: header row, mapping, date order, decimal mark (gate A). */
export function recogniseGrid(
  grid: Grid,
  isText: boolean,
  kind: ImportKind,
  context: IntakeContext,
  wanted: { headerRow?: number; mapping?: Partial<ColumnMapping> },
): Recognition {
  const known = knownHeaderWords(allKinds());
  const asked = wanted.headerRow ?? wanted.mapping?.headerRow;
  const row = asked ?? rowOfHeadings(grid, kind);
  const guess = row === undefined ? findHeaderRow(grid, isText, known) : { row, isCertain: true };
  const headers = headersOf(grid, guess.row, isText);
  const recognised = recognise(kind, headers, context.savedMappings);
  const proposal = proposeMapping(grid, guess.row, headers, kind);
  const fields = chosenFields(wanted.mapping, recognised, proposal.fields, headers);
  const style = columnStyle(grid, guess.row + 1, fields, kind, context.country);
  const saved = recognised.saved?.mapping;
  const mapping: ColumnMapping = {
    kind: kind.id,
    // The file itself decides; where it leaves both readings open, what a person confirmed last time.
    dateOrder: style.certain.dateOrder ? style.dateOrder : (saved?.dateOrder ?? style.dateOrder),
    decimal: style.certain.decimal ? style.decimal : (saved?.decimal ?? style.decimal),
    currency: saved?.currency ?? context.currency,
    pricesIncludeTax: saved?.pricesIncludeTax ?? taxInHeaders(headers, fields) ?? context.pricesIncludeTax,
    ...wanted.mapping,
    headerRow: guess.row,
    fields,
  };
  return {
    headers,
    head: headRows(grid),
    mapping,
    scores: fields.map((field, at) =>
      field !== '' && field === proposal.fields[at] ? (proposal.scores[at] ?? 0) : field === '' ? 0 : 1,
    ),
    certain: { header: guess.isCertain, ...style.certain },
    signature: signatureOf(kind.id, headers),
    recognised: {
      state: recognised.state,
      name: recognised.saved?.name ?? '',
      usedAt: recognised.saved?.usedAt ?? '',
      added: recognised.added,
      missing: recognised.missing,
    },
  };
}

/** So many different days side by side are the head of a grid, though they are no words. */
const FEWEST_DAYS = 3;

function rowOfHeadings(grid: Grid, kind: ImportKind): number | undefined {
  const row = headRows(grid).findIndex((cells) => {
    const named = cells.flatMap((text) => kind.fieldOfHeading?.(text) ?? []);
    return named.length >= FEWEST_DAYS && new Set(named).size === named.length;
  });
  return row === -1 ? undefined : row;
}

/** A person's choice, else the saved mapping by column name (new columns by proposal), else the proposal. */
function chosenFields(
  wanted: Partial<ColumnMapping> | undefined,
  recognised: ReturnType<typeof recognise>,
  proposed: string[],
  headers: string[],
): string[] {
  if (wanted?.fields) return headers.map((_, column) => wanted.fields?.[column] ?? '');
  const { saved } = recognised;
  if (!saved) return proposed;
  if (recognised.state === 'known') return [...saved.mapping.fields];
  const fieldOf = new Map(
    saved.headers.map((header, at) => [plainWords(header), saved.mapping.fields[at] ?? '']),
  );
  const used = new Set(fieldOf.values());
  return headers.map((header, column) => {
    const own = fieldOf.get(plainWords(header));
    const offered = proposed[column] ?? '';
    return own ?? (used.has(offered) ? '' : offered);
  });
}

const WITH_TAX =
  /\b(ttc|incl|inkl|brutto|gross|com iva|iva incluido|iva incluida|c iva|tax included|avec tva|with tax)\b/;
const WITHOUT_TAX = /\b(ht|excl|netto|net|sem iva|sin iva|hors taxe|s iva)\b/;

/** Whether the mapped price columns say so themselves: "PU TTC", "Preço c/ IVA". */
function taxInHeaders(headers: readonly string[], fields: readonly string[]): boolean | undefined {
  const words = headers
    .filter((_, column) => ['unitPrice', 'price', 'total'].includes(fields[column] ?? ''))
    .map(plainWords);
  if (words.some((word) => WITH_TAX.test(word))) return true;
  return words.some((word) => WITHOUT_TAX.test(word)) ? false : undefined;
}

const headRows = (grid: Grid): string[][] =>
  Array.from({ length: Math.min(grid.rowCount, HEAD_ROWS) }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_cell, column) => grid.text(row, column)),
  );
