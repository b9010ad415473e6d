import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { grey, hairline } from '../layout/sheet.ts';
import type { SheetContext } from './context.ts';

const WIDEST_NAME = 62;
const WIDEST_CUSTOMER = 110;

/** One line that says what the following pages belong to. */
export function runningHead(context: SheetContext, what: string): Block {
  const { set, seller, buyer, sheet, contentWidth, styles } = context;
  const nameWidth = Math.min(WIDEST_NAME, set.widthOf(seller.name, styles.strong) + 1);
  const right = { x: sheet.right, width: contentWidth - nameWidth - 5, align: 'right' } as const;
  const short = buyer.name.length > WIDEST_CUSTOMER ? `${buyer.name.slice(0, WIDEST_CUSTOMER)}…` : buyer.name;
  return stack([
    beside(
      set.text(seller.name, styles.strong, { x: sheet.left, width: nameWidth }),
      set.text(`${what} · ${short}`, styles.quiet, right),
    ),
    space(3),
    rule(sheet.left, sheet.right, hairline, grey),
    space(7),
  ]);
}
