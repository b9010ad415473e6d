import type { LaidOutDocument } from '../operations.ts';

/** One operation a line, so that a change shows where it is. */
export function asLines({ pages, ...facts }: LaidOutDocument): string {
  const rounded = (_key: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : value;
  const blocks = pages.map(({ operations }) =>
    operations.map((operation) => JSON.stringify(operation, rounded)).join('\n'),
  );
  return `${JSON.stringify(facts)}\n\n${blocks.join('\n\n')}\n`;
}
