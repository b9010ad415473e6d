import type { DrawOperation, Rgb } from '../operations.ts';

/** A measured piece of a page: it knows its height before it has a place. */
export interface Block {
  height: number;
  draw(top: number): DrawOperation[];
}

export const space = (height: number): Block => ({ height, draw: () => [] });

/** One below the other. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  const height = blocks.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, blocks.length - 1);
  return {
    height,
    draw: (top) => {
      let y = top;
      return blocks.flatMap((block) => {
        const drawn = block.draw(y);
        y += block.height + gap;
        return drawn;
      });
    },
  };
}

/** Side by side, aligned at their tops; each block knows its own x. */
export const beside = (...blocks: readonly Block[]): Block => ({
  height: Math.max(0, ...blocks.map(({ height }) => height)),
  draw: (top) => blocks.flatMap((block) => block.draw(top)),
});

/** A rule that takes no height of its own. `width` in points. */
export const rule = (x1: number, x2: number, width: number, color: Rgb): Block => ({
  height: 0,
  draw: (top) => [{ op: 'line', x1, y1: top, x2, y2: top, width, color }],
});
