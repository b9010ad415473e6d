import { packOf } from '@domain/countries/registry.ts';
import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { hairline, ink, paper } from '../layout/sheet.ts';
import { addressLines, printedTaxId } from '../printed.ts';
import type { FilledBlock } from '../template/filled.ts';
import { narrowed, placed, type Area, type DrawBlock } from './area.ts';
import type { SheetContext } from './context.ts';

/** Heights are for marks beside a name; a wide logo may be a third higher, and carries the name itself. */
const MARK = 3 / 4;
const WIDEST_LOGO = 56;
const MARK_RATIO = 1.6;
const GAP = 3;
const PLATE = 2.5;
const TITLE_WIDTH = 80;

interface LogoSize {
  width: number;
  height: number;
  isMark: boolean;
}

function logoSize({ logo, look }: SheetContext): LogoSize {
  if (logo === null) return { width: 0, height: 0, isMark: false };
  const ratio = logo.width / logo.height;
  const isMark = ratio < MARK_RATIO;
  const height = Math.min(look.logoHeight * (isMark ? MARK : 1), WIDEST_LOGO / ratio);
  return { width: height * ratio, height, isMark };
}

/** On a coloured band a logo hangs on a plate of paper from the top of the page. */
function picture(context: SheetContext, { width, height }: LogoSize, x: number): Block {
  const onBand = context.look.theme.head === 'band';
  return {
    height,
    draw: (top, into) => {
      if (onBand) {
        into.push({
          op: 'rect',
          x: x - PLATE,
          y: 0,
          w: width + 2 * PLATE,
          h: top + height + PLATE,
          color: paper,
        });
      }
      into.push({ op: 'image', x, y: top, w: width, h: height, image: 'logo' });
    },
  };
}

/** Who we are in small lines: address, ways to reach us, identifiers. */
function identityLines({ seller, wording }: SheetContext): string[] {
  const { schemes } = wording.pack;
  const ids = seller.taxIds
    .filter(({ value }) => value.trim() !== '')
    .map((id) => `${schemes[id.scheme] ?? id.scheme}\u00A0${printedTaxId(id)}`);
  const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
  return [
    addressLines(seller.address, wording.language).join(', '),
    joined([seller.phone, seller.email, seller.website]),
    joined(ids),
  ].filter((line) => line !== '');
}

function nameBlock(context: SheetContext, block: FilledBlock, area: Area): Block[] {
  const { set, seller, styles } = context;
  const place = placed(area, block.align);
  return [
    ...(block.parts.has('name') ? [set.text(seller.name, styles.company, place)] : []),
    ...(block.parts.has('identity')
      ? [space(0.8), ...identityLines(context).map((line) => set.text(line, styles.detail, place))]
      : []),
  ];
}

function besideMark(context: SheetContext, block: FilledBlock, area: Area, size: LogoSize): Block {
  const { x, width } = area;
  const taken = size.width + GAP + (context.look.theme.head === 'band' ? 2 * PLATE : 0);
  const logoX = block.align === 'right' ? x + width - size.width : x;
  const rest = { x: block.align === 'right' ? x : x + taken, width: width - taken };
  const name = stack(nameBlock(context, block, rest));
  const drop = space(Math.max(0, (size.height - name.height) / 2));
  return beside(picture(context, size, logoX), stack([drop, name]));
}

/** A mark stands beside the name, a wide logo carries it; in the middle of the page one stands below the other. */
export const issuer = (context: SheetContext, block: FilledBlock, half: Area): Block | null => {
  const area = block.place === 'left' ? besideTitle(context, half) : half;
  const size = logoSize(context);
  const hasLogo = block.parts.has('logo') && size.height > 0;
  const texts = hasLogo && !size.isMark ? { ...block, parts: withoutName(block.parts) } : block;
  if (!hasLogo) {
    const own = nameBlock(context, block, area);
    return own.length === 0 ? null : stack(own);
  }
  const isBeside = size.isMark && block.align !== 'center' && nameBlock(context, block, area).length > 0;
  if (isBeside) return besideMark(context, block, area, size);
  const own = nameBlock(context, texts, area);
  const logoArea = narrowed(area, size.width, block.align);
  const below = own.length === 0 ? [] : [space(2.4), ...own];
  return stack([picture(context, size, logoArea.x), ...below]);
};

/** A name at the left may come as close to the title as it can without touching. */
function besideTitle({ sheet }: SheetContext, { x }: Area): Area {
  return { x, width: Math.min(sheet.middle, sheet.right - TITLE_WIDTH - GAP) - x };
}

const withoutName = (parts: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...parts].filter((part) => part !== 'name'));

/** Between two rules, as on the paper of a notary. */
function betweenRules({ accent }: SheetContext, { x, width }: Area, inner: Block): Block {
  const line = rule(x, x + width, hairline * 2, accent);
  const fine = rule(x, x + width, hairline, accent);
  return stack([line, space(0.7), fine, space(2.6), inner, space(2.8), fine, space(0.7), line]);
}

/** What is said of a document beside its title: behind it where they share a line, else below it. */
interface Beside {
  behind: string;
  below: string;
  notes: readonly string[];
}

/** The title of a document and what belongs to it, as the template has it. */
export function titled(context: SheetContext, block: FilledBlock, area: Area, said: Beside): Block {
  const { title, set, styles } = context;
  const strip = block.place === 'full' ? area : narrowed(area, TITLE_WIDTH, block.align);
  const place = placed(strip, block.align);
  const notes = said.notes.map((note) => set.line(note, styles.quiet, place));
  if (block.look === 'line') {
    const whole = [title, said.behind].filter((part) => part !== '').join(' ');
    return stack([set.text(whole, styles.title, place), ...notes], 1.2);
  }
  const below = said.below === '' ? [] : [set.line(said.below, styles.number, place)];
  const stacked = stack([set.text(title, styles.title, place), ...below, ...notes], 1.2);
  return block.look === 'ruled' ? betweenRules(context, area, stacked) : stacked;
}

/** What the document is, and its number. */
export const documentTitle: DrawBlock = (context, block, area) => {
  const { invoice, seller, wording, say } = context;
  const number = block.parts.has('number') ? (invoice.number ?? '') : '';
  return titled(context, block, area, {
    behind: number,
    below: number === '' ? '' : say(wording.words.number, { number }),
    notes: packOf(seller.country).notFiscal ? [wording.words.notFiscal] : [],
  });
};

/** What stands at the top of the page on the accent colour, from edge to edge. */
export function banded<C extends SheetContext>(context: C, draw: (onBand: C) => Block): Block {
  const { styles, onAccent, accent, sheet } = context;
  const recoloured = Object.entries(styles).map(([name, style]) => [name, { ...style, color: onAccent }]);
  const inner = draw({ ...context, styles: Object.fromEntries(recoloured) as typeof styles });
  const below = onAccent === ink ? 6 : 8;
  return {
    height: inner.height + below,
    draw: (top, into) => {
      into.push({ op: 'rect', x: 0, y: 0, w: sheet.width, h: top + inner.height + below, color: accent });
      inner.draw(top, into);
    },
  };
}
