import type { DrawOperation, Rgb } from '../operations.ts';

/** A measured piece of a page: it knows its height before it has a place. */
export interface Block {
  height: number;
  /** Adds its operations: a table of hundreds of rows is not copied from list to list. */
  draw(top: number, into: DrawOperation[]): void;
}

export const space = (height: number): Block => ({ height, draw: () => undefined });

/** One below the other. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  let height = gap * Math.max(0, blocks.length - 1);
  for (const block of blocks) height += block.height;
  return {
    height,
    draw: (top, into) => {
      let y = top;
      for (const block of blocks) {
        block.draw(y, into);
        y += block.height + gap;
      }
    },
  };
}

/** Side by side, aligned at their tops; each block knows its own x. */
export function beside(...blocks: readonly Block[]): Block {
  let height = 0;
  for (const block of blocks) height = Math.max(height, block.height);
  return {
    height,
    draw: (top, into) => {
      for (const block of blocks) block.draw(top, into);
    },
  };
}

/** A rule that takes no height of its own. `width` in points. */
export const rule = (x1: number, x2: number, width: number, color: Rgb): Block => ({
  height: 0,
  draw: (top, into) => {
    into.push({ op: 'line', x1, y1: top, x2, y2: top, width, color });
  },
});
