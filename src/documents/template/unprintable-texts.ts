import { unprintableIn, type UnprintableCharacter } from '../unprintable.ts';
import type { FilledTemplate } from './filled.ts';

/** Characters of a template's own texts that cannot be printed. */
export function unprintableTexts({ blocks, columns, facts }: FilledTemplate): UnprintableCharacter[] {
  const texts = [
    ...blocks.flatMap(({ id, heading, text }) => [heading, text].map((one) => [id, one] as const)),
    ...columns.flatMap(({ id, title, values }) => [title, ...values].map((one) => [id, one] as const)),
    ...facts.flatMap(({ kind, label, value }) => [label, value].map((one) => [kind, one] as const)),
  ];
  return texts.flatMap(([at, text]) =>
    unprintableIn(text).map((character) => ({ character, field: `template.${at}` })),
  );
}
