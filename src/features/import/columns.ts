import { kindOf } from '@domain/intake/kinds/registry.ts';
import type { FieldType } from '@domain/intake/kinds/kind.ts';
import type { ImportPreview } from '@domain/intake/plan.ts';

/** The letter that spreadsheets give a column: A … Z, AA … */
export function letterOf(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return (before < 0 ? '' : letterOf(before)) + String.fromCharCode(65 + (index % 26));
}

export interface MappedColumn {
  field: string;
  letter: string;
  header: string;
  type: FieldType;
}

/** The columns that are imported, in the order of the file. */
export function mappedColumns({ mapping, headers }: ImportPreview): MappedColumn[] {
  const fields = kindOf(mapping.kind)?.fields ?? [];
  return mapping.fields.flatMap((name, index) => {
    const field = fields.find((known) => known.name === name);
    return field
      ? [{ field: name, letter: letterOf(index), header: headers[index] ?? '', type: field.type }]
      : [];
  });
}

export const isNumeric = (type: FieldType): boolean => type === 'decimal' || type === 'rate';

/** Required fields that no column and no substitute is mapped to. */
export function missingFields({ mapping }: Pick<ImportPreview, 'mapping'>): string[] {
  const mapped = new Set(mapping.fields);
  const fields = kindOf(mapping.kind)?.fields ?? [];
  return fields
    .filter(({ name, required, unless }) => required && !mapped.has(name) && !unless.some((other) => mapped.has(other)))
    .map(({ name }) => name);
}

/** A mapping where `field` sits on column `index` and nowhere else. */
export const mappedTo = (fields: readonly string[], index: number, field: string): string[] =>
  fields.map((name, at) => {
    if (at === index) return field;
    return field !== '' && name === field ? '' : name;
  });
