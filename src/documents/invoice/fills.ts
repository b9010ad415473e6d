import type { Block } from '../layout/block.ts';
import type { Rgb } from '../operations.ts';
import type { Area } from './area.ts';

/** A block on a coloured ground as wide as its area. */
export const filledBehind = (block: Block, { x, width }: Area, color: Rgb): Block => ({
  height: block.height,
  draw: (top, into) => {
    into.push({ op: 'rect', x, y: top, w: width, h: block.height, color });
    block.draw(top, into);
  },
});

/** Upright lines over the height of a block, on whatever ground it has. `width` in points. */
export const withUprights = (block: Block, at: readonly number[], width: number, color: Rgb): Block => ({
  height: block.height,
  draw: (top, into) => {
    block.draw(top, into);
    for (const x of at)
      into.push({ op: 'line', x1: x, y1: top, x2: x, y2: top + block.height, width, color });
  },
});

/** Lines on all four sides. */
export const framed = (block: Block, { x, width }: Area, line: number, color: Rgb): Block => {
  const right = x + width;
  return {
    height: block.height,
    draw: (top, into) => {
      block.draw(top, into);
      const bottom = top + block.height;
      const side = (x1: number, y1: number, x2: number, y2: number) =>
        into.push({ op: 'line', x1, y1, x2, y2, width: line, color });
      side(x, top, right, top);
      side(x, bottom, right, bottom);
      side(x, top, x, bottom);
      side(right, top, right, bottom);
    },
  };
};
