import type { DrawOperation } from '../operations.ts';
import type { Block } from './block.ts';

/** A block with the air and the rule that part it from what stands above. */
export interface LedBlock {
  lead: Block;
  block: Block;
}

/** Lays blocks down a page and turns the page when one does not fit. Blocks are never cut. */
export class PageFlow {
  readonly pages: DrawOperation[][] = [[]];
  private y: number;

  constructor(
    private readonly top: number,
    readonly bottom: number,
    private readonly pageHead: Block,
  ) {
    this.y = top;
  }

  get room(): number {
    return this.bottom - this.y;
  }

  put(block: Block): void {
    block.draw(this.y, this.pages.at(-1) as DrawOperation[]);
    this.y += block.height;
  }

  turn(): void {
    this.pages.push([]);
    this.y = this.top;
    this.put(this.pageHead);
  }

  /** Puts it here, after what leads to it, or on the next page, where the page head leads to it. */
  putWhole({ lead, block }: LedBlock): void {
    if (lead.height + block.height > this.room) this.turn();
    else this.put(lead);
    this.put(block);
  }
}
