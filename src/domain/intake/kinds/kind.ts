/** What a cell must hold to be taken. `identifier` is text that Excel likes to destroy; `rate` a percentage. */
export type FieldType =
  | 'text'
  | 'identifier'
  | 'date'
  | 'decimal'
  | 'rate'
  | 'currency'
  | 'email'
  | 'country'
  | 'language'
  | 'yes-no';

/** Header words by language, most typical first, with commas between; compared without case, accents and punctuation. */
export type Synonyms = Record<'en' | 'fr' | 'pt' | 'es' | 'de', string>;

/** A field that a column can be mapped to. One row of docs/target-fields.md. */
export interface TargetField {
  name: string;
  type: FieldType;
  /** The row is rejected without it. */
  required: boolean;
  /** Enough of these fields in its place: a line total instead of a price. */
  unless: string[];
  /** What an empty cell means, for the documentation; empty = nothing. */
  default: string;
  /** The key of the kind: one row per value. */
  unique: boolean;
  description: string;
  synonyms: Synonyms;
}

export interface ImportKind {
  id: 'customers' | 'products' | 'transactions' | 'rentals' | 'timesheets';
  fields: readonly TargetField[];
  /** The field of a heading that is no word: the days 1 to 31 of a grid, or their dates. */
  fieldOfHeading?: (heading: string) => string | null;
}

export type FieldDraft = Pick<TargetField, 'name' | 'type' | 'description'> &
  Partial<Omit<TargetField, 'synonyms'>> & { synonyms: Partial<Synonyms> };

export function defineImportKind(
  id: ImportKind['id'],
  drafts: FieldDraft[],
  more: Pick<ImportKind, 'fieldOfHeading'> = {},
): ImportKind {
  const fields = drafts.map((draft) => ({
    required: false,
    unless: [],
    default: '',
    unique: false,
    ...draft,
    synonyms: { en: '', fr: '', pt: '', es: '', de: '', ...draft.synonyms },
  }));
  return { id, fields, ...more };
}

/** The field that tells one record from another. */
export const keyFieldOf = (kind: ImportKind): TargetField | undefined =>
  kind.fields.find((field) => field.unique);

export const fieldIndex = (kind: ImportKind, name: string): number =>
  kind.fields.findIndex((field) => field.name === name);
