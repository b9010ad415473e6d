import type { Block } from '../layout/block.ts';
import { beside, space, stack } from '../layout/block.ts';
import { sheet } from '../layout/sheet.ts';
import { styles } from '../layout/text-style.ts';
import type { InvoiceContext } from './context.ts';

const LOGO = { height: 12, width: 56, icon: 9 };
const GAP = 3;
const TITLE_WIDTH = 80;

/** A mark stands beside the name; a wide logo carries the name itself. */
function issuer({ seller, set }: InvoiceContext): Block {
  const width = sheet.right - sheet.left - TITLE_WIDTH - GAP;
  const { logo } = seller;
  if (logo === null) return set.text(seller.name, styles.company, { x: sheet.left, width });
  const ratio = logo.width / logo.height;
  const isMark = ratio < 1.6;
  const height = Math.min(isMark ? LOGO.icon : LOGO.height, LOGO.width / ratio);
  const w = height * ratio;
  const picture: Block = {
    height,
    draw: (top, into) => {
      into.push({ op: 'image', x: sheet.left, y: top, w, h: height, image: 'logo' });
    },
  };
  if (!isMark) return picture;
  const name = set.text(seller.name, styles.company, { x: sheet.left + w + GAP, width: width - w - GAP });
  return beside(picture, stack([space(Math.max(0, (height - name.height) / 2)), name]));
}

function titleBlock(
  { title, invoice, wording: { words }, set, say }: InvoiceContext,
  notFiscal: boolean,
): Block {
  const place = { x: sheet.right, width: TITLE_WIDTH, align: 'right' } as const;
  const below = [
    ...(invoice.number === null
      ? []
      : [set.line(say(words.number, { number: invoice.number }), styles.number, place)]),
    ...(notFiscal ? [set.line(words.notFiscal, styles.quiet, place)] : []),
  ];
  return stack([set.text(title, styles.title, place), ...below], 1.2);
}

/** Who, and what: the first look at the sheet. */
export const head = (context: InvoiceContext, notFiscal: boolean): Block =>
  beside(issuer(context), titleBlock(context, notFiscal));
