import type { TemplateFault } from '@domain/templates/template.ts';

interface Piece {
  /** Where it begins. */
  at: number;
  text: string;
  kind: 'plain' | 'value' | 'tag' | 'fault';
}

const EXPRESSION = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;

/** Where a line and column stand in a text, counted from its beginning. */
function offsetOf(text: string, { line, column }: Pick<TemplateFault, 'line' | 'column'>): number {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(text.length, start + Math.max(0, column - 1));
}

/** The expression that a fault points into, or the name itself where it stands in the text. */
export function faultyRange(text: string, fault: TemplateFault): [from: number, to: number] {
  const at = offsetOf(text, fault);
  const named = fault.name === '' ? -1 : text.indexOf(fault.name, Math.max(0, at - 2));
  if (named !== -1) return [named, named + fault.name.length];
  const inside = [...text.matchAll(EXPRESSION)].find(
    ({ index, 0: whole }) => at >= index && at < index + whole.length,
  );
  return inside === undefined ? [at, text.length] : [inside.index, inside.index + inside[0].length];
}

/** The text cut at its expressions and at what is at fault. */
export function pieces(text: string, fault: TemplateFault | undefined): Piece[] {
  const marks: { from: number; to: number; kind: Piece['kind'] }[] = [...text.matchAll(EXPRESSION)].map(
    ({ index, 0: whole }) => ({
      from: index,
      to: index + whole.length,
      kind: whole.startsWith('{{') ? 'value' : 'tag',
    }),
  );
  const [from, to] = fault === undefined ? [-1, -1] : faultyRange(text, fault);
  const edges = new Set([0, text.length, ...marks.flatMap((mark) => [mark.from, mark.to])]);
  if (fault !== undefined) edges.add(from).add(to);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index): Piece => {
    const end = sorted[index + 1] ?? text.length;
    const mark = marks.find((one) => start >= one.from && end <= one.to);
    const isFault = fault !== undefined && start >= from && end <= to;
    return { at: start, text: text.slice(start, end), kind: isFault ? 'fault' : (mark?.kind ?? 'plain') };
  });
}

/** The text with the name that was meant in place of the wrong one. */
export function mended(text: string, fault: TemplateFault, meant: string): string {
  const [from, to] = faultyRange(text, fault);
  return text.slice(0, from) + meant + text.slice(to);
}
