import type { Language, Logo, Stored } from '../parties/parties.ts';

/** Words for each language of documents; a missing or empty one is the usual word, or that of another language. */
export type Texts = Partial<Record<Language, string>>;

/** What a document is made of, in the order in which the built-in template sets it. */
export const blockKinds = [
  'issuer',
  'title',
  'seller',
  'buyer',
  'facts',
  'subject',
  'lines',
  'tax-recap',
  'totals',
  'note',
  'payment',
  'pay-link',
  'text',
  'legal',
  'footer',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Side by side in halves, or over the whole width; empty = where the theme puts it. */
export const places = ['', 'full', 'left', 'right'] as const;
export type BlockPlace = (typeof places)[number];

export const aligns = ['', 'left', 'center', 'right'] as const;
export type BlockAlign = (typeof aligns)[number];

/** What a kind of block can show; all of it may be switched on and off. */
export const partsOf: Partial<Record<BlockKind, readonly string[]>> = {
  issuer: ['logo', 'name', 'identity'],
  title: ['number'],
  seller: ['label', 'contact'],
  buyer: ['label', 'identifiers'],
  payment: ['details', 'qr', 'link'],
  'pay-link': ['address', 'qr'],
  footer: ['identity'],
};

/** How a kind of block can look; empty = as the theme has it. */
export const looksOf: Partial<Record<BlockKind, readonly string[]>> = {
  title: ['stacked', 'line', 'ruled'],
  facts: ['row', 'strip', 'list', 'shaded'],
  lines: ['ruled', 'filled', 'tinted', 'columns', 'grid'],
  totals: ['double-rule', 'filled', 'tinted', 'grid'],
  'tax-recap': ['ruled', 'grid'],
  text: ['plain', 'small', 'strong', 'shaded', 'framed'],
  note: ['plain', 'small', 'strong', 'shaded', 'framed'],
};

export interface TemplateBlock {
  /** Unique in its template: the kind, and a number where there are several. */
  id: string;
  kind: BlockKind;
  on: boolean;
  place: BlockPlace;
  align: BlockAlign;
  look: string;
  /** A Liquid condition such as `amount_due > 0`; empty = always. */
  when: string;
  /** Instead of the usual heading. May hold Liquid, as may `text`. */
  heading: Texts;
  text: Texts;
  parts: string[];
}

export const columnKinds = [
  'position',
  'key',
  'date',
  'description',
  'quantity',
  'unit',
  'price',
  'discount',
  'rate',
  'tax',
  'amount',
  'amount-with-tax',
  'own',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

export interface TemplateColumn {
  id: string;
  kind: ColumnKind;
  on: boolean;
  /** Millimetres; 0 = as wide as its values need. */
  width: number;
  title: Texts;
  /** Liquid over one line as `sub_transaction`: only of an `own` column. */
  text: string;
}

export const factKinds = [
  'number',
  'issue-date',
  'period',
  'purchase-order',
  'buyer-reference',
  'buyer-tax-id',
  'due-date',
  'amount-due',
  'own',
] as const;
export type FactKind = (typeof factKinds)[number];

export interface TemplateFact {
  id: string;
  kind: FactKind;
  on: boolean;
  label: Texts;
  /** Liquid: only of an `own` fact. */
  text: Texts;
}

/** How documents look: built of blocks by a person who writes no code (B4). Plain data; what is empty is the theme's. */
export interface DocumentTemplate {
  format: 1;
  name: string;
  /** Id of a theme in `documents/themes`. */
  theme: string;
  /** `#rrggbb`, or empty. */
  accent: string;
  /** Behind heads of tables and headings; `#rrggbb`, or empty. */
  tint: string;
  /** Id of a family in `documents/layout/families.ts`, or empty. */
  font: string;
  /** Of the theme's sizes: 1 = as they are. */
  textScale: number;
  /** Instead of the company's. */
  logo: Logo | null;
  /** Millimetres; 0 = the theme's. */
  logoHeight: number;
  blocks: TemplateBlock[];
  columns: TemplateColumn[];
  facts: TemplateFact[];
}

/** What is wrong with a text of a template, at its place. Words: `fault-<code>` of the `templates` messages. */
export interface TemplateFault {
  code:
    'unknown-variable' | 'unknown-filter' | 'unknown-tag' | 'syntax' | 'too-long' | 'too-slow' | 'too-much';
  /** Id of the block, column or fact. */
  at: string;
  part: 'heading' | 'text' | 'when' | 'title' | 'label';
  /** Of the text; empty where there is one for all. */
  language: Language | '';
  /** From 1, in that text. */
  line: number;
  column: number;
  /** The variable, filter or tag. */
  name: string;
  /** Names that were perhaps meant, the nearest first. */
  nearest: string[];
}

/** A template with what was wrong with it when it was stored: nothing is issued with a faulty one. */
export interface StoredTemplate extends Stored, DocumentTemplate {
  faults: TemplateFault[];
}

/** The template alone, as it is frozen, exported and shown. */
export function templateOf(stored: StoredTemplate): DocumentTemplate {
  const { id: _id, rev: _rev, faults: _faults, ...template } = stored;
  return template;
}
