import type { DocumentTemplate, Texts } from './template.ts';

/** Only such a text needs the engine that writes expressions out. */
export const holdsLiquid = (text: string): boolean => text.includes('{{') || text.includes('{%');

const inAny = (texts: Texts): boolean => Object.values(texts).some((text) => holdsLiquid(text));

/** Whether a template says anything that must be worked out. */
export const needsWriter = ({ blocks, columns, facts }: DocumentTemplate): boolean =>
  blocks.some(({ on, when, heading, text }) => on && (when.trim() !== '' || inAny(heading) || inAny(text))) ||
  columns.some(({ on, title, text }) => on && (inAny(title) || holdsLiquid(text))) ||
  facts.some(({ on, label, text }) => on && (inAny(label) || inAny(text)));
