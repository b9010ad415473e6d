import type { ImportPreview } from '@domain/intake/plan.ts';
import type { OpenImportOptions } from '@domain/intake/open-options.ts';

/** A choice about how the file is read. What rests on an older choice is found out again. */
export type ReadingChange =
  | { kind: string }
  | { sheet: string }
  | { headerRow: number }
  | { encoding: string }
  | { delimiter: string }
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
  return { ...base, headerRow, mapping: { ...preview.mapping, ...change.mapping } };
}
