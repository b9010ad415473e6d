import type { Language, Logo } from '../parties/parties.ts';
import { ok, refuse, type Result } from '../result.ts';
import {
  builtInTemplate,
  newBlock,
  newColumn,
  newFact,
  isRequired,
  requiredColumns,
  requiredFacts,
} from './built-in.ts';
import {
  aligns,
  blockKinds,
  columnKinds,
  factKinds,
  looksOf,
  partsOf,
  places,
  type DocumentTemplate,
  type TemplateBlock,
  type TemplateColumn,
  type TemplateFact,
  type Texts,
} from './template.ts';

/** Limits that no honest template meets. */
const LONGEST_TEXT = 20_000;
const LONGEST_NAME = 80;
const MOST_ENTRIES = 60;
const WIDEST_COLUMN = 120;
const HIGHEST_LOGO = 40;
const SMALLEST_TEXT = 0.8;
const LARGEST_TEXT = 1.25;

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown, longest = LONGEST_TEXT): string =>
  typeof value === 'string' ? value.slice(0, longest) : '';
const number = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise;
const oneOf = <T extends string>(value: unknown, known: readonly T[], otherwise: T): T =>
  known.find((one) => one === value) ?? otherwise;
const colour = (value: unknown): string =>
  /^#[0-9a-f]{6}$/i.test(text(value)) ? text(value).toLowerCase() : '';

const languages: readonly Language[] = ['fr', 'en', 'pt'];
function texts(value: unknown): Texts {
  if (!isFields(value)) return {};
  return Object.fromEntries(
    languages.map((language) => [language, text(value[language])]).filter(([, said]) => said !== ''),
  ) as Texts;
}

/** A name of its own for each entry: letters, digits and hyphens, made where there is none. */
function idOf(value: unknown, kind: string, taken: Set<string>): string {
  const wanted = /^[a-z0-9-]{1,40}$/.test(text(value)) ? text(value) : kind;
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

const listOf = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.filter(isFields).slice(0, MOST_ENTRIES) : [];

/** Entries of known kinds, each usual kind once, those that the law asks for present and switched on. */
function entries<K extends string, T extends { kind: K; on: boolean }>(
  value: unknown,
  kinds: readonly K[],
  many: K,
  required: ReadonlySet<K>,
  read: (fields: Fields, kind: K, taken: Set<string>) => T,
  make: (kind: K) => T,
): T[] {
  const taken = new Set<string>();
  const seen = new Set<K>();
  const found = listOf(value).flatMap((fields) => {
    const kind = kinds.find((one) => one === fields['kind']);
    if (kind === undefined || (kind !== many && seen.has(kind))) return [];
    seen.add(kind);
    const entry = read(fields, kind, taken);
    return [{ ...entry, on: required.has(kind) || fields['on'] !== false }];
  });
  const missing = [...required].filter((kind) => !seen.has(kind));
  return [...found, ...missing.map(make)];
}

function readBlock(fields: Fields, kind: TemplateBlock['kind'], taken: Set<string>): TemplateBlock {
  const parts = partsOf[kind] ?? [];
  const usual = newBlock(kind).parts;
  const chosen = Array.isArray(fields['parts']) ? fields['parts'] : usual;
  return {
    id: idOf(fields['id'], kind, taken),
    kind,
    on: true,
    place: oneOf(fields['place'], places, ''),
    align: oneOf(fields['align'], aligns, ''),
    look: oneOf(fields['look'], looksOf[kind] ?? [], ''),
    when: text(fields['when'], 500),
    heading: texts(fields['heading']),
    text: texts(fields['text']),
    parts: parts.filter((part) => chosen.includes(part)),
  };
}

const readColumn = (fields: Fields, kind: TemplateColumn['kind'], taken: Set<string>): TemplateColumn => ({
  id: idOf(fields['id'], kind, taken),
  kind,
  on: true,
  width: number(fields['width'], 0, WIDEST_COLUMN, 0),
  title: texts(fields['title']),
  text: kind === 'own' ? text(fields['text']) : '',
});

const readFact = (fields: Fields, kind: TemplateFact['kind'], taken: Set<string>): TemplateFact => ({
  id: idOf(fields['id'], kind, taken),
  kind,
  on: true,
  label: texts(fields['label']),
  text: kind === 'own' ? texts(fields['text']) : {},
});

function readLogo(value: unknown): Logo | null {
  if (!isFields(value)) return null;
  const { mime, bytes, width, height } = value;
  const isPicture = (mime === 'image/png' || mime === 'image/jpeg') && bytes instanceof Uint8Array;
  if (!isPicture || typeof width !== 'number' || typeof height !== 'number' || !(width > 0) || !(height > 0))
    return null;
  return { mime, bytes, width, height };
}

const none: ReadonlySet<TemplateBlock['kind']> = new Set();

/** What the law asks for is there and switched on. */
function withRequired(blocks: TemplateBlock[]): TemplateBlock[] {
  const missing = blockKinds.filter(
    (kind) => isRequired({ blocks }, kind) && !blocks.some((block) => block.kind === kind),
  );
  const whole = [...blocks, ...missing.map((kind) => newBlock(kind))];
  return whole.map((block) => (isRequired({ blocks: whole }, block.kind) ? { ...block, on: true } : block));
}

/** The footer belongs to every page and stands last. */
const footerLast = (blocks: TemplateBlock[]): TemplateBlock[] => [
  ...blocks.filter(({ kind }) => kind !== 'footer'),
  ...blocks.filter(({ kind }) => kind === 'footer'),
];

/** Whatever came from a file or a program, as a template: what is unknown or too large is left out. */
export function readTemplate(value: unknown): Result<DocumentTemplate> {
  if (!isFields(value)) return refuse('ValidationError', 'template-unreadable');
  if (value['format'] !== undefined && value['format'] !== 1) {
    return refuse('Unsupported', 'template-newer', {
      format: typeof value['format'] === 'number' ? value['format'] : '?',
    });
  }
  const name = text(value['name'], LONGEST_NAME).trim();
  if (name === '') return refuse('ValidationError', 'template-name-missing', {}, 'name');
  const whole = { ...builtInTemplate, ...value };
  const blocks = withRequired(
    entries(whole.blocks, blockKinds, 'text', none, readBlock, (kind) => newBlock(kind)),
  );
  return ok({
    format: 1,
    name,
    theme: text(whole.theme, 40) || builtInTemplate.theme,
    accent: colour(whole.accent),
    tint: colour(whole.tint),
    font: text(whole.font, 40),
    textScale: number(whole.textScale, SMALLEST_TEXT, LARGEST_TEXT, 1),
    logo: readLogo(whole.logo),
    logoHeight: number(whole.logoHeight, 0, HIGHEST_LOGO, 0),
    blocks: footerLast(blocks),
    columns: entries(whole.columns, columnKinds, 'own', requiredColumns, readColumn, (kind) =>
      newColumn(kind),
    ),
    facts: entries(whole.facts, factKinds, 'own', requiredFacts, readFact, (kind) => newFact(kind)),
  });
}
