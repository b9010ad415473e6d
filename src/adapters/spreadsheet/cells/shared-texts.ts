import { GrowingFloat64 } from './growing-float64.ts';
import { TextHeap } from './text-heap.ts';

/** The shared strings of a workbook; each becomes a JavaScript string once, when first looked at. */
export class SharedTexts {
  readonly heap = new TextHeap();
  private readonly addresses = new GrowingFloat64();
  private readonly made: (string | undefined)[] = [];

  add(address: number): void {
    this.addresses.push(address);
  }

  get count(): number {
    return this.addresses.length;
  }

  isEmpty(index: number): boolean {
    return index >= this.count || TextHeap.lengthOf(this.addresses.at(index)) === 0;
  }

  text(index: number): string {
    if (index >= this.count) return '';
    return (this.made[index] ??= this.heap.text(this.addresses.at(index)));
  }
}
