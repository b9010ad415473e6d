import { builtInTemplate, newBlock, newColumn, newFact } from '@domain/templates/built-in.ts';
import type { DocumentTemplate, TemplateBlock, TemplateFact } from '@domain/templates/template.ts';

/** Words that the original prints and the invoice itself does not hold. */
export interface OwnWords {
  deliveryHead: string;
  terms: [label: string, value: string];
  contact: [head: string, text: string];
  notesHead: string;
  payment: [head: string, text: string];
  facts: Record<'issue-date' | 'due-date' | 'buyer-reference' | 'purchase-order' | 'buyer-tax-id', string>;
  columns: Record<'description' | 'quantity' | 'price' | 'discount' | 'amount', string>;
}

const both = (text: string) => ({ fr: text, en: text });

function blocksOf(words: OwnWords): TemplateBlock[] {
  const delivery =
    '{{ client.name }}\n{{ client.address.address_line_1 }}\n{{ client.address.zip_code }} {{ client.address.city }}' +
    '{% if client.email != "" %}\n{{ client.email }}{% endif %}';
  return [
    { ...newBlock('issuer'), place: 'full', align: 'left', parts: ['logo', 'identity'] },
    { ...newBlock('title'), place: 'full', align: 'left', look: 'line' },
    {
      ...newBlock('text', 'delivery'),
      place: 'left',
      look: 'shaded',
      heading: both(words.deliveryHead),
      text: both(delivery),
    },
    { ...newBlock('buyer'), place: 'right', parts: [] },
    { ...newBlock('facts'), place: 'left', look: 'shaded' },
    {
      ...newBlock('text', 'contact'),
      place: 'right',
      look: 'shaded',
      heading: both(words.contact[0]),
      text: both(words.contact[1]),
    },
    { ...newBlock('lines'), look: 'grid' },
    { ...newBlock('tax-recap'), place: 'left', look: 'grid' },
    { ...newBlock('totals'), place: 'right', look: 'grid' },
    { ...newBlock('note'), look: 'framed', heading: both(words.notesHead) },
    {
      ...newBlock('text', 'pay'),
      look: 'framed',
      when: 'amount_due > 0 and is_credit_note == false',
      heading: both(words.payment[0]),
      text: both(words.payment[1]),
    },
    newBlock('legal'),
    { ...newBlock('footer'), align: 'center', parts: [] },
  ];
}

function factsOf(words: OwnWords): TemplateFact[] {
  const usual = (
    ['issue-date', 'due-date', 'buyer-reference', 'purchase-order', 'buyer-tax-id'] as const
  ).map((kind) => ({ ...newFact(kind), label: both(words.facts[kind]) }));
  const [label, value] = words.terms;
  const terms = { ...newFact('own', 'terms'), label: both(label), text: both(value) };
  return [...usual.slice(0, 1), terms, ...usual.slice(1)];
}

/** The look of an invoice from another tool, of blocks alone: what a person sets in the editor, and nothing else (B4). */
export function rebuiltTemplate(words: OwnWords): DocumentTemplate {
  const columns = (['description', 'quantity', 'price', 'discount', 'amount'] as const).map((kind) => ({
    ...newColumn(kind),
    title: both(words.columns[kind]),
  }));
  return {
    ...builtInTemplate,
    name: 'Rebuilt',
    theme: 'compact',
    accent: '#141a16',
    tint: '#ececec',
    textScale: 1.1,
    logoHeight: 16,
    blocks: blocksOf(words),
    columns: [...columns.slice(0, 2), newColumn('unit'), ...columns.slice(2)],
    facts: factsOf(words),
  };
}
