import type { AllowanceCharge } from '@domain/tax/tax.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import { plainText } from '../layout/plain-text.ts';
import { narrowed, type DrawBlock } from './area.ts';
import type { InvoiceContext } from './context.ts';
import { ownWords, underHeading } from './own-words.ts';
import { drawSums, SUMS_WIDTH, type Sum } from './sums.ts';

const MOST_PAYMENTS = 5;

function nameOf({ type, reason, percent }: AllowanceCharge, { wording }: InvoiceContext): string {
  const name = plainText(reason) || (type === 'charge' ? wording.words.charge : wording.words.allowance);
  return percent === '' ? name : `${name} ${formatRate(percent, wording.locale)}`;
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

function dueSum({ invoice, wording, isCreditNote, styles }: InvoiceContext): Sum {
  const label = isCreditNote ? wording.words.creditDue : wording.words.due;
  return { label, minor: invoice.totals.due, style: styles.due };
}

/** Sums one below the other, closed by what is due. */
export const totals: DrawBlock = (context, block, area) => {
  const strip = narrowed(area, SUMS_WIDTH, block.place === 'left' ? 'left' : 'right');
  const say = ownWords(block);
  const worded = (sum: Sum): Sum => ({ ...sum, label: say(sum.label) });
  const sums = { sums: sumsOf(context).map(worded), last: worded(dueSum(context)), strip };
  return underHeading(context, block, strip, drawSums(context, sums, block.look));
};
