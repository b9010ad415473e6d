import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import { multiply } from '@domain/money/decimal.ts';
import { allowanceAmount, signOf } from '@domain/tax/line.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatPrice } from '@i18n/format/money.ts';
import { formatDecimal, formatRate, NARROW_SPACE } from '@i18n/format/numbers.ts';
import { plainText } from '../layout/plain-text.ts';
import type { InvoiceContext } from './context.ts';

/** A line as it is printed. */
export interface LineTexts {
  title: string;
  details: string[];
  quantity: string;
  unit: string;
  price: string;
  rate: string;
  amount: string;
  /** Minor units of `amount`: what "carried forward" adds up. */
  shown: number;
}

/** Lines of one day need no date of their own: the period says it. */
const hasSeveralDates = (lines: readonly InvoiceLine[]) => new Set(lines.map(({ date }) => date)).size > 1;

function allowanceTexts(line: InvoiceLine, { invoice, wording, amount }: InvoiceContext): string[] {
  const { words, language } = wording;
  return line.allowances.map((item) => {
    const value = allowanceAmount(item, multiply(line.quantity, line.unitPrice), invoice.currency);
    const name = plainText(item.reason) || (item.type === 'charge' ? words.charge : words.allowance);
    const percent = item.percent === '' ? '' : ` ${formatRate(item.percent, language)}`;
    const colon = language === 'fr' ? `${NARROW_SPACE}:` : ':';
    return `${name}${percent}${colon} ${amount(signOf(item) * value)}`;
  });
}

function detailsOf(line: InvoiceLine, context: InvoiceContext, dated: boolean): string[] {
  const { wording, prices, say } = context;
  const description = plainText(line.description).trim();
  const date = dated && line.date !== '' ? formatDate(line.date, wording.language, 'short') : '';
  const mixed = line.priceIncludesTax && prices === 'without-tax' ? say(wording.words.priceWithTax) : '';
  const facts = [date, plainText(line.key), mixed].filter((part) => part !== '').join(' · ');
  const own = description === plainText(line.title).trim() ? '' : description;
  return [facts, own, ...allowanceTexts(line, context)].filter((text) => text !== '');
}

const bearsTax = ({ taxCategory }: InvoiceLine) => taxCategory === 'S' || taxCategory === 'Z';

export function lineTexts(context: InvoiceContext): LineTexts[] {
  const { body, invoice, wording, prices, amount } = context;
  const { language } = wording;
  const dated = hasSeveralDates(body.lines);
  return body.lines.map((line) => {
    const shown = prices === 'with-tax' ? line.net + line.tax : line.net;
    return {
      title: plainText(line.title),
      details: detailsOf(line, context, dated),
      quantity: formatDecimal(line.quantity, language),
      unit: plainText(line.unit),
      price: formatPrice(line.unitPrice, invoice.currency, language),
      rate: bearsTax(line) ? formatRate(line.taxRate, language) : '–',
      amount: amount(shown),
      shown,
    };
  });
}
