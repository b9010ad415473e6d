import type { ColumnMapping, ImportPreview } from '@domain/intake/plan.ts';
import type { OpenImportOptions } from '@domain/intake/open-options.ts';
import { mappedTo } from '../columns/columns.ts';

/** A choice about how the file is read. What rests on an older choice is found out again. */
export type ReadingChange =
  | { kind: string }
  | { sheet: string }
  | { headerRow: number }
  | { encoding: string }
  | { delimiter: string }
  | { column: number; field: string }
  | { mapping: NonNullable<OpenImportOptions['mapping']> };

function textOptions(preview: ImportPreview): Partial<OpenImportOptions> {
  const { dialect } = preview;
  return dialect ? { encoding: dialect.encoding, delimiter: dialect.delimiter } : {};
}

export function optionsAfter(preview: ImportPreview, change: ReadingChange): OpenImportOptions {
  const base: OpenImportOptions = {
    kind: preview.mapping.kind,
    sheet: preview.sheet,
    ...textOptions(preview),
  };
  if ('sheet' in change) return { kind: base.kind, sheet: change.sheet };
  if ('encoding' in change) return { kind: base.kind, ...textOptions(preview), encoding: change.encoding };
  if ('delimiter' in change) return { ...base, delimiter: change.delimiter };
  if ('headerRow' in change) return { ...base, headerRow: change.headerRow };
  const headerRow = preview.mapping.headerRow;
  if ('kind' in change) return { ...base, headerRow, kind: change.kind };
  return { ...base, headerRow, mapping: mappingAfter(preview.mapping, change) };
}

const mappingAfter = (
  mapping: ColumnMapping,
  change: Extract<ReadingChange, { column: number } | { mapping: object }>,
): ColumnMapping =>
  'column' in change
    ? { ...mapping, fields: mappedTo(mapping.fields, change.column, change.field) }
    : { ...mapping, ...change.mapping };

/** False where the columns that a choice was about are no longer those of the file: another sheet, other headings. */
export function stillMeant(seen: ImportPreview, now: ImportPreview, change: ReadingChange): boolean {
  if (!('column' in change) && !('headerRow' in change)) return true;
  const same = seen.sheet === now.sheet && seen.dialect?.delimiter === now.dialect?.delimiter;
  if ('headerRow' in change) return same;
  const [before, after] = [seen.mapping, now.mapping];
  return same && before.kind === after.kind && before.headerRow === after.headerRow;
}

/** False where a cell of the file as it was seen is no longer the same cell: it was read otherwise since. */
export function sameCells(seen: ImportPreview, now: ImportPreview): boolean {
  return (
    seen.sheet === now.sheet &&
    seen.dialect?.encoding === now.dialect?.encoding &&
    seen.dialect?.delimiter === now.dialect?.delimiter &&
    seen.mapping.kind === now.mapping.kind &&
    seen.mapping.headerRow === now.mapping.headerRow
  );
}

/** The file as it will be read once the choices that wait are: for the fields that show them. */
export function asChosen(preview: ImportPreview, asked: readonly ReadingChange[]): ImportPreview {
  return asked.reduce<ImportPreview>((shown, change) => {
    if ('column' in change || 'mapping' in change)
      return { ...shown, mapping: mappingAfter(shown.mapping, change) };
    if ('sheet' in change) return { ...shown, sheet: change.sheet };
    if (shown.dialect && ('encoding' in change || 'delimiter' in change))
      return { ...shown, dialect: { ...shown.dialect, ...change } };
    return shown;
  }, preview);
}
