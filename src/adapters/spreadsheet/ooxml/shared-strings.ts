import type { SharedTexts } from '../cells/shared-texts.ts';
import { nameCode, type TagCursor } from '../xml/tag-cursor.ts';
import { readRichText } from './rich-text.ts';

const SI = nameCode('si');

/** One element of sharedStrings.xml; for `PiecewiseScan`. */
export const sharedStringElement =
  (shared: SharedTexts) =>
  (cursor: TagCursor): boolean => {
    const isItem = cursor.name === SI && !cursor.closing;
    const element = cursor.name;
    if (!cursor.skipAttributes()) return false;
    if (!isItem) return true;
    if (cursor.selfClosing) {
      shared.add(0);
      return true;
    }
    cursor.name = element;
    const address = readRichText(cursor, shared.heap);
    if (address < 0) return false;
    shared.add(address);
    return true;
  };
