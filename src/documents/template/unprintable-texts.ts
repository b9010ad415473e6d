import { unprintableIn, type Field, type UnprintableCharacter } from '../unprintable.ts';
import type { FilledTemplate } from './filled.ts';

/** A template's own texts, with their places. */
export function templateFields({ blocks, columns, facts }: FilledTemplate): Field[] {
  const texts = [
    ...blocks.flatMap(({ id, heading, text }) => [heading, text].map((one) => [id, one] as const)),
    ...columns.flatMap(({ id, title, values }) => [title, ...values].map((one) => [id, one] as const)),
    ...facts.flatMap(({ kind, label, value }) => [label, value].map((one) => [kind, one] as const)),
  ];
  return texts.map(([at, text]) => [`template.${at}`, text]);
}

/** What the everyday faces do not draw of them. */
export const unprintableTexts = (look: FilledTemplate): UnprintableCharacter[] =>
  templateFields(look).flatMap(([field, text]) =>
    unprintableIn(text).map((character) => ({ character, field })),
  );
