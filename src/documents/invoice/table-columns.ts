import type { ColumnKind } from '@domain/templates/template.ts';
import type { TextStyle } from '../layout/text-style.ts';
import type { FilledColumn } from '../template/filled.ts';
import type { Area } from './area.ts';
import { columnCells, type ColumnCell, type ColumnSpec, type Ruling } from './columns.ts';
import type { InvoiceContext } from './context.ts';
import type { LineTexts } from './line-texts.ts';

const WIDEST_HEAD = 30;
const leftAligned = new Set<ColumnKind>(['position', 'key', 'date', 'description', 'unit', 'own']);
const taxColumns = new Set<ColumnKind>(['rate', 'tax', 'amount-with-tax']);

/** What a column of the table says: its head, and a text for each line. */
export interface TableColumn extends ColumnCell {
  head: string;
  texts: readonly string[];
}

function usualHead({ wording: { words, pack }, prices, say }: InvoiceContext, kind: ColumnKind): string {
  const [price, amount] = {
    'without-tax': [words.unitPriceWithoutTax, words.amountWithoutTax],
    'with-tax': [words.unitPriceWithTax, words.amountWithTax],
    untaxed: [words.unitPrice, words.amount],
  }[prices] as [string, string];
  const heads: Record<ColumnKind, string> = {
    position: words.position,
    key: words.key,
    date: words.date,
    description: words.description,
    quantity: words.quantity,
    unit: words.unit,
    price: say(price),
    discount: words.allowance,
    rate: pack.tax,
    tax: say('{tax}, {currency}'),
    amount: say(amount),
    'amount-with-tax': say(words.amountWithTax),
    own: '',
  };
  return heads[kind];
}

/** A long head takes two lines; its words are never broken. */
function headWidth({ set }: InvoiceContext, text: string, style: TextStyle): number {
  const whole = set.widthOf(text, style);
  if (whole <= WIDEST_HEAD) return whole + 0.1;
  return Math.max(...text.split(' ').map((word) => set.widthOf(word, style))) + 0.1;
}

/** Without tax there is nothing to say of it; units and discounts that no line has need no column. */
function hasSomething({ kind }: FilledColumn, texts: readonly string[], { prices }: InvoiceContext): boolean {
  if (taxColumns.has(kind)) return prices !== 'untaxed';
  const mayBeEmpty = kind === 'unit' || kind === 'discount' || kind === 'key' || kind === 'date';
  return !mayBeEmpty || texts.some((text) => text !== '');
}

function textsOf({ kind, values }: FilledColumn, lines: readonly LineTexts[]): readonly string[] {
  if (kind === 'own') return values;
  if (kind === 'description') return lines.map(({ title }) => title);
  return lines.map(({ cell }) => cell(kind));
}

interface Worded {
  spec: ColumnSpec;
  head: string;
  texts: readonly string[];
}

function worded(
  context: InvoiceContext,
  column: FilledColumn,
  texts: readonly string[],
  headStyle: TextStyle,
): Worded {
  const { set, styles } = context;
  const head = column.title || usualHead(context, column.kind);
  const least = headWidth(context, head, headStyle);
  const mayWrap = column.kind === 'unit' || column.kind === 'description';
  const needed = mayWrap
    ? least
    : texts.reduce((width, text) => Math.max(width, set.widthOf(text, styles.body)), least);
  const align = leftAligned.has(column.kind) ? 'left' : 'right';
  const { id, kind, width } = column;
  return { spec: { id, kind, align, needed, width }, head, texts };
}

/** The columns of this document's table, in their places. */
export function tableColumns(
  context: InvoiceContext,
  lines: readonly LineTexts[],
  { area, ruling, head }: { area: Area; ruling: Ruling; head: TextStyle },
): TableColumn[] {
  const shown = context.look.columns.flatMap((column): Worded[] => {
    const texts = textsOf(column, lines);
    return hasSomething(column, texts, context) ? [worded(context, column, texts, head)] : [];
  });
  const cells = columnCells(
    shown.map(({ spec }) => spec),
    area,
    ruling,
  );
  return cells.map((cell, index) => ({
    ...cell,
    head: shown[index]?.head ?? '',
    texts: shown[index]?.texts ?? [],
  }));
}
