import { columnLetter } from '@domain/intake/session/column-letter.ts';
import { kindOf } from '@domain/intake/kinds/registry.ts';
import type { FieldType } from '@domain/intake/kinds/kind.ts';
import type { ImportPreview } from '@domain/intake/plan.ts';

export interface MappedColumn {
  field: string;
  letter: string;
  header: string;
  type: FieldType;
}

/**
 * The columns that are imported, in the order of the file; then fields that no column holds but that rows
 * are at fault for, so that they can be filled by hand.
 */
export function gridColumns({ mapping, headers, groups }: ImportPreview): MappedColumn[] {
  const fields = kindOf(mapping.kind)?.fields ?? [];
  const column = (name: string, index: number): MappedColumn[] => {
    const field = fields.find((known) => known.name === name);
    return field
      ? [{ field: name, letter: columnLetter(index), header: headers[index] ?? '', type: field.type }]
      : [];
  };
  const faulty = groups.filter(({ severity }) => severity === 'error').map(({ field }) => field);
  const absent = [...new Set(faulty)].filter((field) => !mapping.fields.includes(field));
  return [...mapping.fields.flatMap(column), ...absent.flatMap((name) => column(name, -1))];
}

export const isNumeric = (type: FieldType): boolean => type === 'decimal' || type === 'rate';

/** Required fields that no column and no substitute is mapped to. */
export function missingFields({ mapping }: Pick<ImportPreview, 'mapping'>): string[] {
  const mapped = new Set(mapping.fields);
  const fields = kindOf(mapping.kind)?.fields ?? [];
  return fields
    .filter(
      ({ name, required, unless }) =>
        required && !mapped.has(name) && !unless.some((other) => mapped.has(other)),
    )
    .map(({ name }) => name);
}

/** A mapping where `field` sits on column `index` and nowhere else. */
export const mappedTo = (fields: readonly string[], index: number, field: string): string[] =>
  fields.map((name, at) => {
    if (at === index) return field;
    return field !== '' && name === field ? '' : name;
  });

/** From a tenth of the rows on, faults of a column look like a wrong mapping rather than like wrong cells. */
const DOUBT = 0.1;

export function isDoubtful(
  { groups, rowCount }: Pick<ImportPreview, 'groups' | 'rowCount'>,
  field: string,
): boolean {
  if (field === '') return false;
  const faults = groups
    .filter((group) => group.field === field && group.severity === 'error')
    .reduce((sum, group) => sum + group.count, 0);
  return rowCount > 0 && faults / rowCount >= DOUBT;
}

/** The first filled cell of a column: a mapped one as it is read, any other as it stands under the headings. */
export function sampleOf({ sample, head, mapping }: ImportPreview, index: number): string {
  const field = mapping.fields[index] ?? '';
  const cells =
    field === ''
      ? head.slice(mapping.headerRow + 1).map((row) => row[index])
      : sample.map((row) => row[field]);
  return cells.find((cell) => cell !== undefined && cell !== '') ?? '';
}

/** A cell of the first column of this type, as it stands in the file. */
export function exampleOf(preview: ImportPreview, type: FieldType): string {
  const fields = kindOf(preview.mapping.kind)?.fields ?? [];
  const index = preview.mapping.fields.findIndex((name) =>
    fields.some((field) => field.name === name && field.type === type),
  );
  return index < 0 ? '' : sampleOf(preview, index);
}
