import {
  blockKinds,
  partsOf,
  type BlockKind,
  type ColumnKind,
  type DocumentTemplate,
  type FactKind,
  type TemplateBlock,
  type TemplateColumn,
  type TemplateFact,
} from './template.ts';

/** Parts that a block shows only when someone asks for them. */
const quietParts = new Set(['identity']);

export function newBlock(kind: BlockKind, id: string = kind): TemplateBlock {
  const parts = partsOf[kind] ?? [];
  return {
    id,
    kind,
    on: true,
    place: '',
    align: '',
    look: '',
    when: '',
    heading: {},
    text: {},
    parts: kind === 'footer' ? [...parts] : parts.filter((part) => !quietParts.has(part)),
  };
}

export const newColumn = (kind: ColumnKind, id: string = kind): TemplateColumn => ({
  id,
  kind,
  on: true,
  width: 0,
  title: {},
  text: '',
});

export const newFact = (kind: FactKind, id: string = kind): TemplateFact => ({
  id,
  kind,
  on: true,
  label: {},
  text: {},
});

/** Of every document without it something that the law asks for would be missing. */
const requiredBlocks: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'title',
  'buyer',
  'facts',
  'lines',
  'totals',
  'legal',
  'footer',
]);
/** Whether a document could not do without this block; the seller's address stands in one of three places. */
export function isRequired({ blocks }: Pick<DocumentTemplate, 'blocks'>, kind: BlockKind): boolean {
  if (kind !== 'seller') return requiredBlocks.has(kind);
  return !blocks.some(
    (block) =>
      (block.kind === 'issuer' || block.kind === 'footer') && block.on && block.parts.includes('identity'),
  );
}

export const requiredColumns: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['description', 'amount']);
export const requiredFacts: ReadonlySet<FactKind> = new Set<FactKind>(['issue-date', 'due-date']);

/** A text is of the user's own: the built-in template has none. */
const shownBlocks: readonly BlockKind[] = blockKinds.filter((kind) => kind !== 'text');
const hiddenBlocks = new Set<BlockKind>(['pay-link']);
const shownColumns: readonly ColumnKind[] = ['description', 'quantity', 'unit', 'price', 'rate', 'amount'];
const hiddenColumns: readonly ColumnKind[] = [
  'position',
  'key',
  'date',
  'discount',
  'tax',
  'amount-with-tax',
];
const shownFacts: readonly FactKind[] = [
  'issue-date',
  'period',
  'purchase-order',
  'buyer-reference',
  'due-date',
];
const hiddenFacts: readonly FactKind[] = ['number', 'buyer-tax-id', 'amount-due'];

/** What documents look like where nobody chose anything. */
export const builtInTemplate: DocumentTemplate = {
  format: 1,
  name: '',
  theme: 'ledger',
  accent: '',
  tint: '',
  font: '',
  textScale: 1,
  logo: null,
  logoHeight: 0,
  blocks: shownBlocks.map((kind) => ({ ...newBlock(kind), on: !hiddenBlocks.has(kind) })),
  columns: [
    ...shownColumns.map((kind) => newColumn(kind)),
    ...hiddenColumns.map((kind) => ({ ...newColumn(kind), on: false })),
  ],
  facts: [
    ...shownFacts.map((kind) => newFact(kind)),
    ...hiddenFacts.map((kind) => ({ ...newFact(kind), on: false })),
  ],
};

export const newTemplate = (name: string, theme = builtInTemplate.theme): DocumentTemplate => ({
  ...structuredClone(builtInTemplate),
  name,
  theme,
});
