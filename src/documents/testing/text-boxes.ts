import type { DrawOperation, Page } from '../operations.ts';

type Text = Extract<DrawOperation, { op: 'text' }>;

/** Where a text stands on its page. Millimetres. */
export interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const MILLIMETRES = 25.4 / 72;
export const TOLERANCE = 0.15;

function boxOf({ x, y, width, size, align, text }: Text): Box {
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  const height = size * MILLIMETRES;
  return { text, left, right: left + width, top: y - height * 0.75, bottom: y + height * 0.22 };
}

export const textsOf = ({ operations }: Page): Box[] =>
  operations.filter((operation): operation is Text => operation.op === 'text').map(boxOf);

/** The first two texts that lie on each other, or null. */
export function overlapping(boxes: Box[]): [string, string] | null {
  const sorted = [...boxes].sort((a, b) => a.top - b.top);
  for (const [index, box] of sorted.entries()) {
    for (const other of sorted.slice(index + 1)) {
      if (other.top > box.bottom - TOLERANCE) break;
      if (other.left < box.right - TOLERANCE && other.right > box.left + TOLERANCE)
        return [box.text, other.text];
    }
  }
  return null;
}
