import type { CurrencyCode, DecimalString, Minor } from '../money/currency.ts';
import { add, compareDecimals, isNegative, isZero, negate, normaliseDecimal } from '../money/decimal.ts';
import { allocate, minor, sum, toMajor, toMinor } from '../money/minor.ts';
import { inProportion } from '../money/proportion.ts';
import { ok, refuse, type Result } from '../result.ts';
import { taxGroupKey } from '../tax/add-totals.ts';
import { isSameRate } from '../tax/groups.ts';
import type { TaxedLine } from '../tax/line.ts';
import type { TaxGroup, AllowanceCharge } from '../tax/tax.ts';
import type { Invoice, InvoiceBody, InvoiceLine } from './invoice.ts';
import { creditableOf } from './lifecycle.ts';

/** How much of an invoice is credited (B15). */
export type CreditExtent =
  /** All that is not credited yet. */
  | { whole: true }
  /** Tax included. */
  | { amount: Minor }
  /** Without a quantity: all of it that is left. */
  | { lines: { lineId: string; quantity?: DecimalString }[] };

/** An invoice with the credit notes that stand against it already. */
export interface Creditable {
  invoice: Invoice;
  body: Pick<InvoiceBody, 'lines' | 'allowances'>;
  earlier: { totals: Invoice['totals']; lines: Pick<InvoiceLine, 'creditsLineId' | keyof TaxedLine>[] }[];
}

export type UnpricedLine = Omit<InvoiceLine, 'net' | 'tax' | 'id'>;

export interface CreditContent {
  lines: UnpricedLine[];
  allowances: AllowanceCharge[];
}

/** What stands on the credit note. `title` names a line that credits an amount. */
export function creditContent(
  subject: Creditable,
  extent: CreditExtent,
  title: string,
): Result<CreditContent> {
  if ('lines' in extent) return byLines(subject, extent.lines);
  const rest = creditableOf(subject.invoice);
  const amount = 'amount' in extent ? extent.amount : rest;
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    return refuse('ValidationError', 'amount-not-positive', {}, 'amount');
  }
  if (amount > rest) {
    const params = { rest: toMajor(rest, subject.invoice.currency), currency: subject.invoice.currency };
    return refuse('ValidationError', 'credit-above-rest', params, 'amount');
  }
  if (amount === rest && subject.earlier.length === 0) return ok(wholly(subject));
  return ok(byAmount(subject, amount, rest, title));
}

/** Every line as it was billed. The rows stay on the invoice: a credit never frees them. */
const wholly = ({ body }: Creditable): CreditContent => ({
  lines: body.lines.map((line, at) => creditedLine(line, at, line.quantity, line.allowances)),
  allowances: body.allowances,
});

function creditedLine(
  { id, net: _net, tax: _tax, rental: _days, ...line }: InvoiceLine,
  at: number,
  quantity: DecimalString,
  allowances: AllowanceCharge[],
): UnpricedLine {
  return { ...line, transactionId: null, creditsLineId: id, creditsLine: at + 1, quantity, allowances };
}

/** One line per tax group, priced with tax so that the sum is exactly the amount (V2). */
function byAmount(subject: Creditable, amount: Minor, rest: Minor, title: string): CreditContent {
  const groups = restPerGroup(subject);
  const shares =
    amount === rest
      ? groups.map((group) => group.gross)
      : allocate(
          amount,
          groups.map(({ gross }) => Math.max(gross, 0)),
        );
  return {
    allowances: [],
    lines: groups.flatMap(({ group }, at) => {
      const share = shares[at]!;
      return share === 0 ? [] : [amountLine(group, share, subject.invoice.currency, title)];
    }),
  };
}

const amountLine = (group: TaxGroup, share: Minor, currency: CurrencyCode, title: string): UnpricedLine => ({
  transactionId: null,
  key: '',
  date: '',
  title,
  description: '',
  quantity: share < 0 ? '-1' : '1',
  unit: '',
  unitPrice: toMajor(minor(Math.abs(share)), currency),
  priceIncludesTax: true,
  taxCategory: group.category,
  taxRate: group.rate,
  ...(group.exemptionReason ? { exemptionReason: group.exemptionReason } : {}),
  allowances: [],
});

export interface GroupRest {
  group: TaxGroup;
  /** Not credited yet. */
  taxable: Minor;
  tax: Minor;
  gross: Minor;
}

export function restPerGroup({ invoice, earlier }: Creditable): GroupRest[] {
  const credited = earlier.flatMap(({ totals }) => totals.groups);
  return invoice.totals.groups.map((group) => {
    const same = credited.filter((one) => taxGroupKey(one) === taxGroupKey(group));
    const taxable = minor(group.taxable - sum(same.map((one) => one.taxable)));
    const tax = minor(group.tax - sum(same.map((one) => one.tax)));
    return { group, taxable, tax, gross: minor(taxable + tax) };
  });
}

function byLines(
  subject: Creditable,
  chosen: readonly { lineId: string; quantity?: DecimalString }[],
): Result<CreditContent> {
  const lines: UnpricedLine[] = [];
  const taken = new Set<string>();
  for (const [at, { lineId, quantity }] of chosen.entries()) {
    const place = subject.body.lines.findIndex(({ id }) => id === lineId);
    const line = subject.body.lines[place];
    if (!line) return refuse('NotFound', 'line-missing', {}, `lines.${at}`);
    if (taken.has(lineId))
      return refuse('ValidationError', 'line-twice', { title: line.title }, `lines.${at}`);
    taken.add(lineId);
    const left = quantityLeft(subject, line);
    const wanted = quantity === undefined ? left : normaliseDecimal(quantity);
    if (wanted === null || isZero(wanted) || isAbove(wanted, left)) {
      const params = { title: line.title, left };
      return refuse('ValidationError', 'credit-quantity', params, `lines.${at}.quantity`);
    }
    lines.push(creditedLine(line, place, wanted, shareOf(line.allowances, wanted, line.quantity, subject)));
  }
  if (lines.length === 0) return refuse('ValidationError', 'credit-nothing', {}, 'lines');
  return ok({ lines, allowances: documentShare(subject, lines) });
}

/** Of one line: what no credit note took back. Returned goods have negative quantities and keep them. */
export function quantityLeft({ earlier }: Creditable, line: InvoiceLine): DecimalString {
  const back = earlier.flatMap(({ lines }) => lines).filter(({ creditsLineId }) => creditsLineId === line.id);
  return back.reduce((left, { quantity }) => add(left, negate(quantity)), line.quantity);
}

const isAbove = (wanted: DecimalString, left: DecimalString): boolean =>
  isZero(left) ||
  isNegative(wanted) !== isNegative(left) ||
  compareDecimals(wanted, left) === (isNegative(left) ? -1 : 1);

/** Percentages stay; amounts are cut in the proportion of the quantities. */
export const shareOf = (
  allowances: readonly AllowanceCharge[],
  part: DecimalString,
  whole: DecimalString,
  { invoice }: { invoice: Pick<Invoice, 'currency'> },
): AllowanceCharge[] =>
  part === whole
    ? [...allowances]
    : allowances.map((item) =>
        item.percent === ''
          ? { ...item, amount: cutAmount(item.amount, part, whole, invoice.currency) }
          : item,
      );

const cutAmount = (
  amount: DecimalString | '',
  part: DecimalString,
  whole: DecimalString,
  currency: CurrencyCode,
): DecimalString => toMajor(inProportion(toMinor(amount || '0', currency), part, whole), currency);

/** Discounts of the document are cut in the proportion of the nets of the lines; one of a tax group, of its lines. */
function documentShare(subject: Creditable, lines: readonly UnpricedLine[]): AllowanceCharge[] {
  const whole = new Map(subject.body.lines.map((line) => [line.id, line]));
  const nets = lines.map((line) => {
    const of = whole.get(line.creditsLineId!)!;
    return { line, net: inProportion(of.net, line.quantity, of.quantity) };
  });
  return subject.body.allowances.flatMap((item) => {
    const own = subject.body.lines.filter((line) => isConcerned(item, line));
    const concerns = (line: TaxedLine) => own.length === 0 || isConcerned(item, line);
    const total = sum((own.length === 0 ? subject.body.lines : own).map(({ net }) => net));
    const taken = nets.filter(({ line }) => concerns(line));
    if (taken.length === 0) return [];
    if (total === 0) return [item];
    return shareOf([item], String(sum(taken.map(({ net }) => net))), String(total), subject);
  });
}

/** Whether a discount of the document is one on this line: it names its tax group, or none. */
const isConcerned = ({ taxCategory, taxRate = '0' }: AllowanceCharge, line: TaxedLine): boolean =>
  taxCategory === undefined || isSameRate({ taxCategory, taxRate }, line);
