import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { grey, hair, hairline, sheet } from '../layout/sheet.ts';
import { styles } from '../layout/text-style.ts';
import { identityLines } from '../identity.ts';
import { addressLines } from '../printed.ts';
import type { Letter } from './letter.ts';

const WIDTH = sheet.right - sheet.left;
const LOGO = { height: 12, width: 56, icon: 9 };
const GAP = 3;
const TITLE_WIDTH = 90;
/** Where a French window envelope shows the customer. */
const CUSTOMER_X = 110;

function issuer({ seller, set }: Letter): Block {
  const width = WIDTH - TITLE_WIDTH - GAP;
  const { logo } = seller;
  if (logo === null) return set.text(seller.name, styles.company, { x: sheet.left, width });
  const ratio = logo.width / logo.height;
  const isMark = ratio < 1.6;
  const height = Math.min(isMark ? LOGO.icon : LOGO.height, LOGO.width / ratio);
  const w = height * ratio;
  const picture: Block = {
    height,
    draw: (top, into) => void into.push({ op: 'image', x: sheet.left, y: top, w, h: height, image: 'logo' }),
  };
  if (!isMark) return picture;
  const name = set.text(seller.name, styles.company, { x: sheet.left + w + GAP, width: width - w - GAP });
  return beside(picture, stack([space(Math.max(0, (height - name.height) / 2)), name]));
}

/** Who, and what: the first look at the sheet. */
export function letterHead(letter: Letter): Block {
  const { set, title, below } = letter;
  const place = { x: sheet.right, width: TITLE_WIDTH, align: 'right' } as const;
  const right = stack([set.text(title, styles.title, place), set.text(below, styles.number, place)], 1.2);
  return beside(issuer(letter), right);
}

/** Seller at the left, customer in the window. */
export function letterParties(letter: Letter, labels: { seller: string; customer: string }): Block {
  const { set, seller, buyer, wording, say } = letter;
  const party = (label: string, name: string, lines: readonly string[], x: number, width: number) =>
    stack([
      set.text(label, styles.label, { x, width }),
      space(0.8),
      set.text(name, styles.strong, { x, width }),
      ...lines.map((line) => set.text(line, styles.body, { x, width })),
    ]);
  const attention = buyer.attention === '' ? [] : [say(wording.words.attention, { name: buyer.attention })];
  const name = [seller.name, seller.legal['legalForm'] ?? ''].filter((part) => part !== '').join(' ');
  return beside(
    party(labels.seller, name, addressLines(seller.address, wording.language), sheet.left, 82),
    party(
      labels.customer,
      buyer.name,
      [...attention, ...addressLines(buyer.address, wording.language)],
      CUSTOMER_X,
      sheet.right - CUSTOMER_X,
    ),
  );
}

/** A few facts side by side between two rules; the last one, at the right edge, is the one that counts. */
export function letterFacts(
  { set }: Letter,
  facts: readonly (readonly [label: string, value: string])[],
): Block {
  const shown = facts.filter(([, value]) => value !== '');
  const step = WIDTH / Math.max(1, shown.length - 1 / 2);
  const cells = shown.map(([label, value], at) => {
    const isLast = at === shown.length - 1;
    const x = isLast ? sheet.right : sheet.left + at * step;
    const place = isLast
      ? ({ x, width: step / 2 + step - GAP, align: 'right' } as const)
      : { x, width: step - GAP };
    const style = isLast ? styles.strong : styles.body;
    return stack([set.text(label, styles.label, place), space(0.8), set.text(value, style, place)]);
  });
  const line = rule(sheet.left, sheet.right, hairline, grey);
  return stack([line, space(2.6), beside(...cells), space(2.6), line]);
}

/** One line that says what the following pages belong to. */
export function letterPageHead({ set, seller, buyer, title, below }: Letter): Block {
  const nameWidth = Math.min(62, set.widthOf(seller.name, styles.strong) + 0.1);
  const right = { x: sheet.right, width: WIDTH - nameWidth - 5, align: 'right' } as const;
  return stack([
    beside(
      set.text(seller.name, styles.strong, { x: sheet.left, width: nameWidth }),
      set.text(`${title} · ${below} · ${buyer.name}`, styles.quiet, right),
    ),
    space(3),
    rule(sheet.left, sheet.right, hairline, grey),
    space(7),
  ]);
}

/** Who at the left, what and which page at the right. */
export function letterFooter(letter: Letter) {
  const { set, wording, say, mark } = letter;
  const numbered = (page: number, pages: number) =>
    `${mark} · ${say(wording.words.page, { page: String(page), pages: String(pages) })}`;
  const width = Math.min(80, set.widthOf(numbered(888, 888), styles.footer));
  const place = { x: sheet.left, width: WIDTH - width - 10 };
  const fits = (line: string) => set.widthOf(line, styles.footer) <= place.width;
  const identity = stack(identityLines(letter, fits).map((line) => set.text(line, styles.footer, place)));
  const block = (page: number, pages: number): Block =>
    stack([
      rule(sheet.left, sheet.right, hairline, hair),
      space(2.4),
      beside(
        identity,
        set.text(numbered(page, pages), styles.footer, { x: sheet.right, width, align: 'right' }),
      ),
    ]);
  return { height: block(1, 1).height, block };
}
