import { damaged } from '../read-stop.ts';
import { TagCursor } from './tag-cursor.ts';

/** A single element larger than this is no cell and no text; it is refused before it fills the memory. */
const largestElement = 16 * 1024 * 1024;

/** Reads on from the cursor's current tag; false when the element is not complete in this piece. */
export type ReadElement = (cursor: TagCursor) => boolean;

/** Feeds an XML part to a scan piece by piece; an element cut by the end of a piece waits for the next one. */
export class PiecewiseScan {
  private rest: Uint8Array = new Uint8Array(0);

  constructor(
    private readonly part: string,
    private readonly element: ReadElement,
    private readonly cursor = new TagCursor(),
  ) {}

  feed(piece: Uint8Array): void {
    const { cursor } = this;
    cursor.bytes = this.rest.length === 0 ? piece : joined(this.rest, piece);
    cursor.at = 0;
    let done = 0;
    for (;;) {
      if (!cursor.next()) {
        done = cursor.tagAt;
        break;
      }
      if (!this.element(cursor)) break;
      done = cursor.at;
    }
    this.rest = cursor.bytes.subarray(done);
    if (this.rest.length > largestElement) throw damaged(this.part);
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
