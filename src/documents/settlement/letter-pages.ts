import { footerOf } from '../invoice/footer.ts';
import { runningHead } from '../invoice/running-head.ts';
import { stampOf } from '../invoice/stamp.ts';
import type { Block } from '../layout/block.ts';
import { PageFlow } from '../layout/page-flow.ts';
import type { Page } from '../operations.ts';
import type { Letter } from './letter.ts';

/** Puts the parts on as many pages as they take, each page with its footer and its stamp. */
export function letterPages(letter: Letter, lay: (flow: PageFlow) => void, stamp = ''): Page[] {
  const { sheet, title, below, mark } = letter;
  const footer = footerOf(letter, mark);
  const bottom = Math.min(sheet.bottom, sheet.footer - footer.height - 3);
  const flow = new PageFlow(sheet.top, bottom, runningHead(letter, `${title} · ${below}`));
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
