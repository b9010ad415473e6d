import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { hair, hairline } from '../layout/sheet.ts';
import type { Typesetter } from '../layout/typesetter.ts';
import { identityLines } from '../identity.ts';
import type { FilledBlock } from '../template/filled.ts';
import { placed } from './area.ts';
import type { SheetContext } from './context.ts';

/** The number of a series may have 35 characters. */
const WIDEST_NUMBER = 80;
const GAP = 10;

export interface Footer {
  height: number;
  block(page: number, pages: number): Block;
}

function ownBlock({ look }: SheetContext): FilledBlock | undefined {
  return look.blocks.find(({ kind }) => kind === 'footer');
}

type FooterPlace = Parameters<Typesetter['lines']>[2];

/** The seller's identity by law, and what the template adds. */
const MOST_OWN_LINES = 5;

function linesOf(context: SheetContext, place: FooterPlace, fits: (line: string) => boolean): Block[] {
  const { set, styles } = context;
  const own = ownBlock(context);
  const identity = own === undefined || own.parts.has('identity') ? identityLines(context, fits) : [];
  const added = own === undefined || own.text === '' ? [] : set.lines(own.text, styles.footer, place);
  return [...identity.map((line) => set.text(line, styles.footer, place)), ...added.slice(0, MOST_OWN_LINES)];
}

/** Identity in the middle, number and page below it. */
function centredFooter(context: SheetContext, numbered: (page: number, pages: number) => string): Footer {
  const { set, styles, sheet, contentWidth } = context;
  const area = placed({ x: sheet.left, width: contentWidth }, 'center');
  const fits = (line: string) => set.widthOf(line, styles.footer) <= contentWidth;
  const lines = linesOf(context, area, fits);
  const block = (page: number, pages: number) =>
    stack([
      rule(sheet.left, sheet.right, hairline, hair),
      space(2.4),
      ...lines,
      set.text(numbered(page, pages), styles.footer, area),
    ]);
  return { height: block(1, 1).height, block };
}

/** Who at the left, what it is and which page at the right, on every page. */
export function footerOf(context: SheetContext, mark: string): Footer {
  const { set, wording, say, styles, sheet, contentWidth } = context;
  const numbered = (page: number, pages: number) => {
    const count = say(wording.words.page, { page: String(page), pages: String(pages) });
    return `${mark} · ${count}`;
  };
  if (ownBlock(context)?.align === 'center') return centredFooter(context, numbered);
  const numberWidth = Math.min(WIDEST_NUMBER, set.widthOf(numbered(888, 888), styles.footer));
  const place = { x: sheet.left, width: contentWidth - numberWidth - GAP };
  const fits = (line: string) => set.widthOf(line, styles.footer) <= place.width;
  const identity = stack(linesOf(context, place, fits));
  const block = (page: number, pages: number) => {
    const right = { x: sheet.right, width: numberWidth, align: 'right' } as const;
    const number = set.text(numbered(page, pages), styles.footer, right);
    return stack([rule(sheet.left, sheet.right, hairline, hair), space(2.4), beside(identity, number)]);
  };
  return { height: block(1, 1).height, block };
}
