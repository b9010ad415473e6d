import type { Block } from '../layout/block.ts';
import { PageFlow } from '../layout/page-flow.ts';
import { faint, sheet } from '../layout/sheet.ts';
import { styles } from '../layout/text-style.ts';
import type { DrawOperation, Page } from '../operations.ts';
import type { Letter } from './letter.ts';
import { letterFooter, letterPageHead } from './letter-head.ts';

const STAMP_WIDTH = 215;
const LARGEST_STAMP = 150;

/** Across the page from corner to corner, under the text. */
function stampOf({ set }: Letter, text: string): DrawOperation[] {
  if (text === '') return [];
  const styled = { ...styles.title, tracking: 0 };
  const size = Math.min(LARGEST_STAMP, Math.floor((STAMP_WIDTH / set.widthOf(text, styled)) * styled.size));
  return [{ op: 'stamp', text, size, width: set.widthOf(text, { ...styled, size }), color: faint }];
}

/** Puts the parts on as many pages as they take, each page with its footer and its stamp. */
export function letterPages(letter: Letter, lay: (flow: PageFlow) => void, stamp = ''): Page[] {
  const footer = letterFooter(letter);
  const bottom = Math.min(sheet.bottom, sheet.footer - footer.height - 3);
  const flow = new PageFlow(sheet.top, bottom, letterPageHead(letter));
  lay(flow);
  return flow.pages.map((operations, index) => {
    const whole = [...stampOf(letter, stamp), ...operations];
    footer.block(index + 1, flow.pages.length).draw(sheet.footer - footer.height, whole);
    return { operations: whole };
  });
}

/** A row where there is room for it and `kept` more; else the head again on the next page. */
export function putRow(flow: PageFlow, head: Block, row: Block, kept = 0): void {
  if (row.height + kept > flow.room) {
    flow.turn();
    flow.put(head);
  }
  flow.put(row);
}
