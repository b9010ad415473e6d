import type { ColumnMapping, ImportPreview } from '@domain/intake/plan.ts';

export type MappingInput = Partial<ColumnMapping> | Record<string, string>;

const isWhole = (mapping: MappingInput): mapping is Partial<ColumnMapping> =>
  Object.values(mapping).some((value) => typeof value !== 'string') || 'dateOrder' in mapping;

/** `{ field: header }` against the headers that the file has; a column it does not name is not imported. */
export function mappingFor(
  preview: ImportPreview,
  mapping: MappingInput | undefined,
): Partial<ColumnMapping> {
  if (mapping === undefined) return {};
  if (isWhole(mapping)) return mapping;
  const fieldOf = new Map(Object.entries(mapping).map(([field, header]) => [header, field]));
  return { fields: preview.headers.map((header) => fieldOf.get(header) ?? '') };
}

/** Decides by the locale only what the whole column left open. */
export function readingOf(preview: ImportPreview, locale: string | undefined): Partial<ColumnMapping> {
  if (locale === undefined) return {};
  const isEnglish = /^en\b/i.test(locale);
  const reading: Partial<ColumnMapping> = {};
  if (!preview.certain.decimal) reading.decimal = isEnglish ? '.' : ',';
  if (!preview.certain.dateOrder) reading.dateOrder = /^en-US$/i.test(locale) ? 'mdy' : 'dmy';
  return reading;
}
