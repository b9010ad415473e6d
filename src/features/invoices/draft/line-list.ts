import type { LineForm } from './draft-form.ts';

export const changedAt = (lines: readonly LineForm[], index: number, change: Partial<LineForm>): LineForm[] =>
  lines.map((line, at) => (at === index ? { ...line, ...change } : line));

export const withoutAt = (lines: readonly LineForm[], index: number): LineForm[] =>
  lines.filter((_, at) => at !== index);

export const insertedAt = (
  lines: readonly LineForm[],
  index: number,
  added: readonly LineForm[],
): LineForm[] => [...lines.slice(0, index), ...added, ...lines.slice(index)];

/** A step beyond either end stays where it is. */
export function moved(lines: readonly LineForm[], from: number, to: number): LineForm[] {
  const line = lines[from];
  if (!line || to < 0 || to >= lines.length) return [...lines];
  return insertedAt(withoutAt(lines, from), to, [line]);
}
