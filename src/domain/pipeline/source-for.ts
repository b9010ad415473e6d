import { plainWords } from '../intake/plain-words.ts';
import { sourceName } from './guess-setup.ts';
import { wantedOf } from './references.ts';
import type { PipelineSetup } from './setup.ts';
import { columnIn } from './source-table.ts';

/** Of which source a file is, books being none: the one whose columns it has, the one of its name where several would do. */
export function sourceFor(setup: PipelineSetup, columns: readonly string[], fileName: string): string {
  const words = new Set(plainWords(sourceName(fileName, [])).split(' '));
  const scored = setup.sources
    .filter(({ books }) => books === undefined)
    .map((source) => {
      const { names } = wantedOf(setup, source);
      const held = names.filter((name) => columnIn(columns, name) !== -1).length;
      const likeness = plainWords(source.name)
        .split(' ')
        .filter((word) => words.has(word)).length;
      return {
        name: source.name,
        score: held / Math.max(1, names.length) + likeness / 10 + names.length / 1000,
      };
    });
  return scored.reduce((best, one) => (one.score > best.score ? one : best), { name: '', score: -1 }).name;
}
