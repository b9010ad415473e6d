import type { AllowanceCharge } from '@domain/invoicing/invoice.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import type { Block } from '../layout/block.ts';
import { beside, rule, space, stack } from '../layout/block.ts';
import { plainText } from '../layout/plain-text.ts';
import { heavy, ink, sheet } from '../layout/sheet.ts';
import type { TextStyle } from '../layout/text-style.ts';
import { styles } from '../layout/text-style.ts';
import type { InvoiceContext } from './context.ts';
import { taxRecap } from './tax-recap.ts';

const WIDTH = 80;
const LEFT = sheet.right - WIDTH;
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

function payments({ invoice, wording, say }: InvoiceContext): Sum[] {
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
  const { invoice, wording, prices, say } = context;
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

function sumRow({ set, money }: InvoiceContext, { label, minor, style = styles.body }: Sum): Block {
  const text = money(minor);
  const width = Math.min(AMOUNT_WIDTH, set.widthOf(text, style) + 0.1);
  return beside(
    set.text(label, style, { x: LEFT, width: WIDTH - width - GAP }),
    set.line(text, style, { x: sheet.right, width, align: 'right' }),
  );
}

/** The closing double rule: two lines of three quarters of a point with as much between them. */
function doubleRule(): Block {
  const line = rule(LEFT, sheet.right, 0.75, ink);
  return stack([space(0.13), line, space(0.53), line, space(0.13)]);
}

function dueBlock(context: InvoiceContext): Block {
  const { invoice, wording, isCreditNote } = context;
  const label = isCreditNote ? wording.words.creditDue : wording.words.due;
  return stack([
    rule(LEFT, sheet.right, heavy, ink),
    space(2.4),
    sumRow(context, { label, minor: invoice.totals.due, style: styles.due }),
    space(2.4),
    doubleRule(),
  ]);
}

/** Recap at the left, sums at the right, closed by the double rule. */
export function totals(context: InvoiceContext): Block {
  const rows = sumsOf(context).flatMap((sum) => [space(1.15), sumRow(context, sum), space(1.15)]);
  const sums = stack([...rows, space(1.6), dueBlock(context)]);
  return stack([
    space(context.air.beforeTotals),
    context.prices === 'untaxed' ? sums : beside(taxRecap(context), sums),
  ]);
}
