import type { TextHeap } from '../cells/text-heap.ts';
import { addEscapedText, escapedText } from '../xml/escaped-text.ts';
import { nameCode, type TagCursor } from '../xml/tag-cursor.ts';

const T = nameCode('t');
const PHONETIC = nameCode('rPh');

/**
 * Reads the runs of an `<is>` or `<si>` into the heap, without the phonetic guide. The cursor stands after the
 * opening tag; answers the address, or -1 when the piece ends first.
 */
export function readRichText(cursor: TagCursor, heap: TextHeap): number {
  const element = cursor.name;
  let runs = 0;
  let from = 0;
  let to = 0;
  let joined = '';
  for (;;) {
    if (!cursor.next()) return -1;
    const { name, closing } = cursor;
    if (!cursor.skipAttributes()) return -1;
    if (closing) {
      if (name === element) break;
    } else if (name === PHONETIC) {
      if (!cursor.skipElement()) return -1;
    } else if (name === T && !cursor.selfClosing) {
      if (!cursor.readText()) return -1;
      if (runs === 1) joined = escapedText(cursor.bytes, from, to);
      if (runs > 0) joined += escapedText(cursor.bytes, cursor.valueFrom, cursor.valueTo);
      from = cursor.valueFrom;
      to = cursor.valueTo;
      runs++;
    }
  }
  return runs > 1 ? heap.addText(joined) : addEscapedText(heap, cursor.bytes, from, to);
}
