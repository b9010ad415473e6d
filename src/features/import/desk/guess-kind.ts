import type { ImportKind } from '@domain/intake/kinds/kind.ts';
import { allKinds } from '@domain/intake/kinds/registry.ts';
import { plainWords } from '@domain/intake/plain-words.ts';

/** Fields of the kind that some heading names, in any of the languages. */
function namedFields(kind: ImportKind, headings: ReadonlySet<string>): Set<string> {
  const named = kind.fields.filter(({ synonyms }) =>
    Object.values(synonyms).some((words) => words.split(',').some((word) => headings.has(plainWords(word)))),
  );
  const days = [...headings].flatMap((heading) => kind.fieldOfHeading?.(heading) ?? []);
  return new Set([...named.map(({ name }) => name), ...days]);
}

/** Required fields count as a whole, the rest by their share of the headings. */
function likeness(kind: ImportKind, headings: ReadonlySet<string>): number {
  const named = namedFields(kind, headings);
  const required = kind.fields.filter((field) => field.required);
  const met = required.filter(
    ({ name, unless }) => named.has(name) || unless.some((other) => named.has(other)),
  );
  return met.length / Math.max(1, required.length) + named.size / Math.max(1, headings.size);
}

/** What a file most likely holds, by its headings; transactions when they tell nothing. */
export function guessKind(headers: readonly string[]): ImportKind['id'] {
  const headings = new Set(headers.map(plainWords).filter((heading) => heading !== ''));
  const scores = allKinds().map((kind) => ({ id: kind.id, score: likeness(kind, headings) }));
  const best = Math.max(...scores.map(({ score }) => score));
  const likely = scores.filter(({ score }) => score === best).map(({ id }) => id);
  return likely.length === 1 && likely[0] ? likely[0] : 'transactions';
}
