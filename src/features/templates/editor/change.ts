import { newBlock, newColumn, newFact, newTemplate, isRequired } from '@domain/templates/built-in.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { DocumentTemplate, TemplateBlock, Texts } from '@domain/templates/template.ts';

/** An entry of a list, put where another one stands. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

export const replaced = <T extends { id: string }>(list: readonly T[], id: string, part: Partial<T>): T[] =>
  list.map((entry) => (entry.id === id ? { ...entry, ...part } : entry));

/** The words in one language; empty ones are not kept. */
export function reworded(texts: Texts, language: Language, text: string): Texts {
  const { [language]: _before, ...others } = texts;
  return text === '' ? others : { ...others, [language]: text };
}

/** The first name of this kind that is free: `text`, `text-2`, … */
export function freeId(entries: readonly { id: string }[], kind: string): string {
  const taken = new Set(entries.map(({ id }) => id));
  let id = kind;
  for (let count = 2; taken.has(id); count += 1) id = `${kind}-${count}`;
  return id;
}

/** A text of one's own, above the legal mentions and the foot. */
export function withText(template: DocumentTemplate): { template: DocumentTemplate; id: string } {
  const { blocks } = template;
  const id = freeId(blocks, 'text');
  const legal = blocks.findIndex(({ kind }) => kind === 'legal');
  const at = legal === -1 ? blocks.length - 1 : legal;
  const added = [...blocks.slice(0, at), newBlock('text', id), ...blocks.slice(at)];
  return { template: { ...template, blocks: added }, id };
}

export const withoutBlock = (template: DocumentTemplate, id: string): DocumentTemplate => ({
  ...template,
  blocks: template.blocks.filter((block) => block.id !== id || isRequired(template, block.kind)),
});

export const withColumn = (template: DocumentTemplate): DocumentTemplate => ({
  ...template,
  columns: [...template.columns, newColumn('own', freeId(template.columns, 'own'))],
});

export const withFact = (template: DocumentTemplate): DocumentTemplate => ({
  ...template,
  facts: [...template.facts, newFact('own', freeId(template.facts, 'own'))],
});

/** As the theme has it, under the same name. */
export const resetTemplate = ({ name, theme }: DocumentTemplate): DocumentTemplate =>
  newTemplate(name, theme);

const presets = {
  always: '',
  due: 'amount_due > 0',
  paid: 'amount_due == 0',
  credit: 'is_credit_note',
  large: 'total_with_tax > 1000',
} as const;
export type WhenPreset = keyof typeof presets | 'own';

export const whenPresets = Object.keys(presets) as Exclude<WhenPreset, 'own'>[];
export const conditionOf = (preset: Exclude<WhenPreset, 'own'>): string => presets[preset];

/** Which of the ready conditions it is. */
export const presetOf = ({ when }: Pick<TemplateBlock, 'when'>): WhenPreset =>
  whenPresets.find((preset) => presets[preset] === when) ?? 'own';
