import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { contentWidth, hair, hairline, sheet } from '../layout/sheet.ts';
import { styles } from '../layout/text-style.ts';
import { identityLines } from '../identity.ts';
import type { InvoiceContext } from './context.ts';

/** The number of a series may have 35 characters. */
const WIDEST_NUMBER = 80;
const GAP = 10;

export interface Footer {
  height: number;
  block(page: number, pages: number): Block;
}

/** Who at the left, number and page at the right, on every page. */
export function footerOf(context: InvoiceContext): Footer {
  const { set, wording, invoice, say, title } = context;
  const numbered = (page: number, pages: number) => {
    const count = say(wording.words.page, { page: String(page), pages: String(pages) });
    return `${invoice.number ?? title} · ${count}`;
  };
  const numberWidth = Math.min(WIDEST_NUMBER, set.widthOf(numbered(888, 888), styles.footer));
  const place = { x: sheet.left, width: contentWidth - numberWidth - GAP };
  const fits = (line: string) => set.widthOf(line, styles.footer) <= place.width;
  const identity = stack(identityLines(context, fits).map((line) => set.text(line, styles.footer, place)));
  const block = (page: number, pages: number) => {
    const right = { x: sheet.right, width: numberWidth, align: 'right' } as const;
    const number = set.text(numbered(page, pages), styles.footer, right);
    return stack([rule(sheet.left, sheet.right, hairline, hair), space(2.4), beside(identity, number)]);
  };
  return { height: block(1, 1).height, block };
}
