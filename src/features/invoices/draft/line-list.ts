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

/** A line that was taken away stands again behind those that it stood behind; what was written since stays. */
export function putBack(lines: readonly LineForm[], line: LineForm, before: readonly LineForm[]): LineForm[] {
  if (lines.some(({ id }) => id === line.id)) return [...lines];
  const ids = new Set(before.map(({ id }) => id));
  return insertedAt(lines, lines.findLastIndex(({ id }) => ids.has(id)) + 1, [line]);
}

export function withoutAll(lines: readonly LineForm[], gone: readonly LineForm[]): LineForm[] {
  const ids = new Set(gone.map(({ id }) => id));
  return lines.filter(({ id }) => !ids.has(id));
}
