import type { AllowanceCharge } from '@domain/tax/tax.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { plainText } from '../layout/plain-text.ts';
import { grey, hair, hairline, heavy, ink } from '../layout/sheet.ts';
import type { TextStyle } from '../layout/text-style.ts';
import { narrowed, type Area, type DrawBlock } from './area.ts';
import type { InvoiceContext } from './context.ts';
import { filledBehind, framed } from './fills.ts';

const WIDTH = 80;
const AMOUNT_WIDTH = 50;
const GAP = 3;
const MOST_PAYMENTS = 5;

interface Sum {
  label: string;
  minor: number;
  style?: TextStyle;
}

function nameOf({ type, reason, percent }: AllowanceCharge, { wording }: InvoiceContext): string {
  const name = plainText(reason) || (type === 'charge' ? wording.words.charge : wording.words.allowance);
  return percent === '' ? name : `${name} ${formatRate(percent, wording.language)}`;
}

/** Discounts and surcharges of the document, between the sum of the lines and the total without tax. */
function corrections(context: InvoiceContext): Sum[] {
  const { invoice, body, wording } = context;
  const { lines, allowances, charges } = invoice.totals;
  const named = (type: AllowanceCharge['type']) =>
    body.allowances
      .filter((item) => item.type === type)
      .map((item) => nameOf(item, context))
      .join(', ');
  const sums = [
    { label: named('allowance') || wording.words.allowance, minor: 0 - allowances },
    { label: named('charge') || wording.words.charge, minor: charges },
  ].filter(({ minor }) => minor !== 0);
  return sums.length === 0 ? [] : [{ label: wording.words.linesTotal, minor: lines }, ...sums];
}

function payments({ invoice, wording, say, styles }: InvoiceContext): Sum[] {
  const { words, language } = wording;
  const received = invoice.totals.paid;
  const quiet = styles.quiet;
  if (received === 0) return [];
  const listed = invoice.payments.slice(0, MOST_PAYMENTS).map((payment) => ({
    label: say(words.paidOn, { date: formatDate(payment.date, language) }),
    minor: 0 - payment.amount,
    style: quiet,
  }));
  const rest = received + listed.reduce((sum, { minor }) => sum + minor, 0);
  return rest === 0 ? listed : [...listed, { label: words.paid, minor: -rest, style: quiet }];
}

function sumsOf(context: InvoiceContext): Sum[] {
  const { invoice, wording, prices, say, styles } = context;
  const { words, pack } = wording;
  const { withoutTax, tax, withTax } = invoice.totals;
  const paid = payments(context);
  const total = { label: say(words.totalWithTax), minor: withTax, style: styles.strong };
  if (prices === 'untaxed') {
    const same = { label: words.total, minor: withTax, style: styles.strong };
    return [...corrections(context), ...(paid.length > 0 ? [same, ...paid] : [])];
  }
  if (prices === 'with-tax') {
    return [total, { label: say(words.taxWithin), minor: tax, style: styles.quiet }, ...paid];
  }
  return [
    ...corrections(context),
    { label: say(words.totalWithoutTax), minor: withoutTax },
    { label: pack.tax, minor: tax },
    total,
    ...paid,
  ];
}

/** The strip of the sums, and how far from its edges they stand. */
interface Column extends Area {
  pad: number;
}

function sumRow({ set, money, styles }: InvoiceContext, column: Column, sum: Sum): Block {
  const { label, minor, style = styles.body } = sum;
  const text = money(minor);
  const width = Math.min(AMOUNT_WIDTH, set.widthOf(text, style) + 0.1);
  const inner = column.width - 2 * column.pad;
  return beside(
    set.text(label, style, { x: column.x + column.pad, width: inner - width - GAP }),
    set.line(text, style, { x: column.x + column.width - column.pad, width, align: 'right' }),
  );
}

/** The closing double rule: two lines of three quarters of a point with as much between them. */
function doubleRule({ x, width }: Area): Block {
  const line = rule(x, x + width, 0.75, ink);
  return stack([space(0.13), line, space(0.53), line, space(0.13)]);
}

function dueSum({ invoice, wording, isCreditNote, styles }: InvoiceContext): Sum {
  const label = isCreditNote ? wording.words.creditDue : wording.words.due;
  return { label, minor: invoice.totals.due, style: styles.due };
}

function ruledDue(context: InvoiceContext, column: Column): Block {
  return stack([
    rule(column.x, column.x + column.width, heavy, ink),
    space(2.4),
    sumRow(context, column, dueSum(context)),
    space(2.4),
    doubleRule(column),
  ]);
}

const FILL_PAD = 3;

/** On the accent colour or the tint, across the strip. */
function filledDue(context: InvoiceContext, column: Column, isAccent: boolean): Block {
  const due = dueSum(context);
  const color = isAccent ? context.onAccent : ink;
  const style = { ...(due.style ?? context.styles.due), color };
  const row = sumRow(context, { ...column, pad: FILL_PAD }, { ...due, style });
  return filledBehind(stack([space(2.6), row, space(2.8)]), column, isAccent ? context.accent : context.tint);
}

const GRID_PAD = 2;

/** Each sum in a frame of its own. */
function gridOfSums(context: InvoiceContext, strip: Area): Block {
  const column = { ...strip, pad: GRID_PAD };
  const due = { ...dueSum(context), style: context.styles.strong };
  const rows = [...sumsOf(context), due].map((sum) =>
    stack([space(1), sumRow(context, column, sum), space(1)]),
  );
  return stack(rows.map((row) => framed(filledBehind(row, strip, context.tint), strip, hairline, grey)));
}

/** Sums one below the other, closed by what is due. */
export const totals: DrawBlock = (context, block, area) => {
  const strip = narrowed(area, WIDTH, block.place === 'left' ? 'left' : 'right');
  if (block.look === 'grid') return gridOfSums(context, strip);
  const isFilled = block.look === 'filled' || block.look === 'tinted';
  const column = { ...strip, pad: isFilled ? FILL_PAD : 0 };
  const line = rule(strip.x, strip.x + strip.width, hairline, hair);
  const rows = sumsOf(context).flatMap((sum) => [
    space(1.15),
    sumRow(context, column, sum),
    space(1.15),
    ...(isFilled ? [line] : []),
  ]);
  const due = isFilled ? filledDue(context, column, block.look === 'filled') : ruledDue(context, column);
  return stack([...rows, space(1.6), due]);
};
