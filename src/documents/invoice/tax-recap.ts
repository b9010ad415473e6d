import type { TaxGroup } from '@domain/tax/tax.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import type { UntaxedCategory } from '@i18n/wording/wording.ts';
import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { grey, hair, hairline, heavy, ink } from '../layout/sheet.ts';
import type { TextStyle } from '../layout/text-style.ts';
import { narrowed, type Area, type DrawBlock } from './area.ts';
import type { InvoiceContext } from './context.ts';
import { framed, withUprights } from './fills.ts';
import { ownWords, underHeading } from './own-words.ts';

const WIDTH = 74;
const INNER = 23;
const BASE = 52;
const GRID_PAD = 1.4;

function labelOf({ category, rate }: TaxGroup, { wording }: InvoiceContext): string {
  const { words, pack, locale } = wording;
  if (category === 'S' || category === 'Z') return `${pack.tax} ${formatRate(rate, locale)}`;
  return words.untaxed[category satisfies UntaxedCategory];
}

type Cells = readonly [label: string, base: string, tax: string];

interface Ruling {
  left: number;
  /** Where bases end; taxes end at the right edge. */
  base: number;
  right: number;
  pad: number;
}

function row(
  { set }: InvoiceContext,
  { left, base, right, pad }: Ruling,
  [label, net, tax]: Cells,
  styleOf: readonly [TextStyle, TextStyle],
): Block {
  return beside(
    set.text(label, styleOf[0], { x: left + pad, width: base - INNER - left - 2 - pad }),
    set.line(net, styleOf[1], { x: base - pad, width: INNER - pad, align: 'right' }),
    set.line(tax, styleOf[1], { x: right - pad, width: right - base - 2, align: 'right' }),
  );
}

/** Base and tax of each rate: what a tax return adds up. */
export const taxRecap: DrawBlock = (context, block, area) => {
  const { invoice, wording, say, amount, air, styles } = context;
  if (context.prices === 'untaxed') return null;
  const { words, pack } = wording;
  const { groups, withoutTax, tax } = invoice.totals;
  const isGrid = block.look === 'grid';
  const strip: Area = narrowed(area, WIDTH, block.place === 'right' ? 'right' : 'left');
  const right = strip.x + strip.width;
  const ruling = { left: strip.x, base: strip.x + BASE, right, pad: isGrid ? GRID_PAD : 0 };
  const line = (width: number, color = hair) => rule(strip.x, right, width, color);
  const own = ownWords(block);
  const heads: Cells = [own(pack.tax), own(say(words.taxBase)), own(say('{tax}, {currency}'))];
  const body = [styles.body, styles.body] as const;
  const rows = groups.flatMap((group) => [
    space(air.row),
    row(context, ruling, [own(labelOf(group, context)), amount(group.taxable), amount(group.tax)], body),
    space(air.row),
    line(hairline, isGrid ? grey : hair),
  ]);
  const strong = [styles.strong, styles.strong] as const;
  const total = row(context, ruling, [own(words.recapTotal), amount(withoutTax), amount(tax)], strong);
  const table = stack([
    ...(isGrid ? [space(1.2)] : []),
    row(context, ruling, heads, [styles.label, styles.label]),
    space(1.6),
    line(isGrid ? hairline : heavy, isGrid ? grey : ink),
    ...rows,
    ...(groups.length > 1 ? [space(air.row), total, ...(isGrid ? [space(air.row)] : [])] : []),
  ]);
  if (!isGrid) return underHeading(context, block, strip, table);
  const uprights = [ruling.base - INNER - 1, ruling.base + 0.5];
  const grid = framed(withUprights(table, uprights, hairline, grey), strip, hairline, grey);
  return underHeading(context, block, strip, grid);
};
