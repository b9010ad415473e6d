import type { TaxGroup } from '@domain/tax/tax.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import type { UntaxedCategory } from '@i18n/wording/wording.ts';
import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { hair, hairline, heavy, ink, sheet } from '../layout/sheet.ts';
import type { TextStyle } from '../layout/text-style.ts';
import { styles } from '../layout/text-style.ts';
import type { InvoiceContext } from './context.ts';

const WIDTH = 74;
const LEFT = sheet.left;
const BASE = LEFT + 52;
const TAX = LEFT + WIDTH;
const INNER = 23;

function labelOf({ category, rate }: TaxGroup, { wording }: InvoiceContext): string {
  const { words, pack, language } = wording;
  if (category === 'S' || category === 'Z') return `${pack.tax} ${formatRate(rate, language)}`;
  return words.untaxed[category satisfies UntaxedCategory];
}

type Cells = readonly [label: string, base: string, tax: string];

function row(
  { set }: InvoiceContext,
  [label, base, tax]: Cells,
  styleOf: readonly [TextStyle, TextStyle],
): Block {
  return beside(
    set.text(label, styleOf[0], { x: LEFT, width: BASE - INNER - LEFT - 2 }),
    set.line(base, styleOf[1], { x: BASE, width: INNER, align: 'right' }),
    set.line(tax, styleOf[1], { x: TAX, width: TAX - BASE - 2, align: 'right' }),
  );
}

/** Base and tax of each rate: what a tax return adds up. */
export function taxRecap(context: InvoiceContext): Block {
  const { invoice, wording, say, amount, air } = context;
  const { words, pack } = wording;
  const { groups, withoutTax, tax } = invoice.totals;
  const line = (width: number, color = hair) => rule(LEFT, TAX, width, color);
  const heads: Cells = [pack.tax, say(words.taxBase), say('{tax}, {currency}')];
  const body = [styles.body, styles.body] as const;
  const rows = groups.flatMap((group) => [
    space(air.row),
    row(context, [labelOf(group, context), amount(group.taxable), amount(group.tax)], body),
    space(air.row),
    line(hairline),
  ]);
  const strong = [styles.strong, styles.strong] as const;
  const total = row(context, [words.recapTotal, amount(withoutTax), amount(tax)], strong);
  return stack([
    row(context, heads, [styles.label, styles.label]),
    space(1.6),
    line(heavy, ink),
    ...rows,
    ...(groups.length > 1 ? [space(air.row), total] : []),
  ]);
}
