import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import type { ColumnKind } from '@domain/templates/template.ts';
import { multiply } from '@domain/money/decimal.ts';
import { allowanceAmount, signOf } from '@domain/tax/line.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatPrice } from '@i18n/format/money.ts';
import { formatDecimal, formatRate, NARROW_SPACE } from '@i18n/format/numbers.ts';
import { plainText } from '../layout/plain-text.ts';
import type { InvoiceContext } from './context.ts';

type ValueColumn = Exclude<ColumnKind, 'description' | 'own'>;

/** A line as it is printed. */
export interface LineTexts {
  title: string;
  details: string[];
  /** What stands in a kind of column. */
  readonly cell: (kind: ValueColumn) => string;
  /** Minor units of `amount`: what "carried forward" adds up. */
  shown: number;
}

/** Lines of one day need no date of their own: the period says it. */
const hasSeveralDates = (lines: readonly InvoiceLine[]) => new Set(lines.map(({ date }) => date)).size > 1;

function allowanceTexts(line: InvoiceLine, { invoice, wording, amount }: InvoiceContext): string[] {
  const { words, language, locale } = wording;
  return line.allowances.map((item) => {
    const value = allowanceAmount(item, multiply(line.quantity, line.unitPrice), invoice.currency);
    const name = plainText(item.reason) || (item.type === 'charge' ? words.charge : words.allowance);
    const percent = item.percent === '' ? '' : ` ${formatRate(item.percent, locale)}`;
    const colon = language === 'fr' ? `${NARROW_SPACE}:` : ':';
    return `${name}${percent}${colon} ${amount(signOf(item) * value)}`;
  });
}

/** What a column of its own says is not said again under the title. */
function detailsOf(line: InvoiceLine, context: InvoiceContext, dated: boolean): string[] {
  const { wording, prices, say, look } = context;
  const has = (kind: ColumnKind) => look.columns.some((column) => column.kind === kind);
  const description = plainText(line.description).trim();
  const date =
    dated && line.date !== '' && !has('date') ? formatDate(line.date, wording.language, 'short') : '';
  const key = has('key') ? '' : plainText(line.key);
  const mixed = line.priceIncludesTax && prices === 'without-tax' ? say(wording.words.priceWithTax) : '';
  const facts = [date, key, mixed].filter((part) => part !== '').join(' · ');
  const own = description === plainText(line.title).trim() ? '' : description;
  const allowances = has('discount') ? [] : allowanceTexts(line, context);
  return [facts, own, ...allowances].filter((text) => text !== '');
}

const bearsTax = ({ taxCategory }: InvoiceLine) => taxCategory === 'S' || taxCategory === 'Z';

/** The discounts of a line in one cell: percentages as such, amounts as what they take off. */
function discountText(line: InvoiceLine, { invoice, wording, amount }: InvoiceContext): string {
  const base = multiply(line.quantity, line.unitPrice);
  return line.allowances
    .map((item) =>
      item.percent === ''
        ? amount(signOf(item) * allowanceAmount(item, base, invoice.currency))
        : formatRate(item.percent, wording.locale),
    )
    .join(', ');
}

/** Written when a column asks: most documents show five of them. */
function cellOf(line: InvoiceLine, context: InvoiceContext, index: number, shown: number) {
  const { invoice, wording, amount } = context;
  const { language, locale } = wording;
  return (kind: ValueColumn): string => {
    switch (kind) {
      case 'position':
        return String(index + 1);
      case 'key':
        return plainText(line.key);
      case 'date':
        return line.date === '' ? '' : formatDate(line.date, language, 'digits');
      case 'quantity':
        return formatDecimal(line.quantity, locale);
      case 'unit':
        return plainText(line.unit);
      case 'price':
        return formatPrice(line.unitPrice, invoice.currency, locale);
      case 'discount':
        return discountText(line, context);
      case 'rate':
        return bearsTax(line) ? formatRate(line.taxRate, locale) : '–';
      case 'tax':
        return amount(line.tax);
      case 'amount':
        return amount(shown);
      case 'amount-with-tax':
        return amount(line.net + line.tax);
    }
  };
}

export function lineTexts(context: InvoiceContext): LineTexts[] {
  const { body, prices } = context;
  const dated = hasSeveralDates(body.lines);
  return body.lines.map((line, index) => {
    const shown = prices === 'with-tax' ? line.net + line.tax : line.net;
    return {
      title: plainText(line.title),
      details: detailsOf(line, context, dated),
      cell: cellOf(line, context, index, shown),
      shown,
    };
  });
}
