import type { CurrencyCode } from '../money/currency.ts';
import { add, negate } from '../money/decimal.ts';
import { minor, sum, toMajor } from '../money/minor.ts';
import { taxGroupKey } from '../tax/add-totals.ts';
import { lineAmount } from '../tax/line.ts';
import type { AllowanceCharge, DocumentTotals, TaxGroup } from '../tax/tax.ts';
import { quantityLeft, restPerGroup, type Creditable, type GroupRest, type UnpricedLine } from './credit.ts';
import type { InvoiceLine } from './invoice.ts';

/** A cent that was rounded away, or too much: stated on the document like any discount or surcharge. */
const roundingOf = (amount: number, currency: CurrencyCode, reason: string): AllowanceCharge => ({
  type: amount > 0 ? 'charge' : 'allowance',
  reason,
  percent: '',
  amount: toMajor(minor(Math.abs(amount)), currency),
});

/**
 * V3: a line is credited for no more than it was billed, and the note that takes the last of it takes the rest, though
 * a part of a price was rounded by itself.
 */
export function fitLine(subject: Creditable, line: UnpricedLine, rounding: string): UnpricedLine {
  const billed = subject.body.lines.find(({ id }) => id === line.creditsLineId);
  if (!billed) return line;
  const { currency } = subject.invoice;
  const amount = lineAmount(line, currency);
  const rest = amountLeft(subject, billed, []);
  const isLast = add(quantityLeft(subject, billed), negate(line.quantity)) === '0';
  const wanted = isLast ? rest : notBeyond(amount, rest);
  if (wanted === amount) return line;
  return { ...line, allowances: [...line.allowances, roundingOf(wanted - amount, currency, rounding)] };
}

/** Not beyond the rest, on whichever side of zero that is. */
const notBeyond = (amount: number, rest: number): number =>
  rest < 0 ? Math.min(0, Math.max(amount, rest)) : Math.max(0, Math.min(amount, rest));

/** Of a billed line, as it is priced: what no credit note took back, this one included. */
const amountLeft = (subject: Creditable, billed: InvoiceLine, note: readonly UnpricedLine[]): number =>
  [...subject.earlier.flatMap(({ lines }) => lines), ...note]
    .filter(({ creditsLineId }) => creditsLineId === billed.id)
    .reduce(
      (left, line) => left - lineAmount(line, subject.invoice.currency),
      Number(lineAmount(billed, subject.invoice.currency)),
    );

interface Priced {
  lines: InvoiceLine[];
  allowances: AllowanceCharge[];
  totals: DocumentTotals;
}

/**
 * V3: no tax group is credited for more net or tax than is left of it, and the note that takes its last takes the rest
 * of both, whatever was rounded before.
 */
export function fitGroups(subject: Creditable, priced: Priced, rounding: string): Priced {
  let fitted = priced;
  for (const rest of restPerGroup(subject)) fitted = fitGroup(subject, fitted, rest, rounding);
  const { groups, lines, allowances, charges, paid } = fitted.totals;
  const tax = sum(groups.map((group) => group.tax));
  const withoutTax = minor(lines - allowances + charges);
  const withTax = minor(withoutTax + tax);
  return { ...fitted, totals: { ...fitted.totals, withoutTax, tax, withTax, due: minor(withTax - paid) } };
}

function fitGroup(subject: Creditable, priced: Priced, rest: GroupRest, rounding: string): Priced {
  const key = taxGroupKey(rest.group);
  const found = priced.totals.groups.find((group) => taxGroupKey(group) === key);
  const group = found ?? { ...rest.group, taxable: minor(0), tax: minor(0) };
  const wanted = amountsWanted(subject, priced, group, rest);
  const more = wanted.taxable - group.taxable;
  if (more === 0 && wanted.tax === group.tax) return priced;
  const fitted = { ...group, ...wanted };
  const groups = found
    ? priced.totals.groups.map((one) => (one === found ? fitted : one))
    : [...priced.totals.groups, fitted];
  const totals = { ...priced.totals, groups };
  if (more === 0) return { ...priced, totals };
  // A price with tax stays what it was: only its parts are told otherwise.
  if (more === group.tax - wanted.tax) {
    const lines = movedNet(priced.lines, rest.group, more);
    if (lines) return { ...priced, lines, totals: { ...totals, lines: minor(totals.lines + more) } };
  }
  const item = roundingOf(more, subject.invoice.currency, rounding);
  const { category, rate } = rest.group;
  return {
    ...priced,
    allowances: [...priced.allowances, { ...item, taxCategory: category, taxRate: rate }],
    totals: {
      ...totals,
      allowances: minor(totals.allowances + Math.max(0 - more, 0)),
      charges: minor(totals.charges + Math.max(more, 0)),
    },
  };
}

/** The cents go to the greatest line of the group that is priced with tax. */
function movedNet(lines: readonly InvoiceLine[], group: TaxGroup, more: number): InvoiceLine[] | null {
  const [greatest] = lines
    .filter((line) => line.priceIncludesTax && isOf(group, line))
    .toSorted((a, b) => Math.abs(b.net) - Math.abs(a.net));
  if (!greatest) return null;
  return lines.map((line) =>
    line === greatest ? { ...line, net: minor(line.net + more), tax: minor(line.tax - more) } : line,
  );
}

const isOf = ({ category, rate, exemptionReason }: TaxGroup, line: Omit<UnpricedLine, 'title'>): boolean =>
  line.taxCategory === category &&
  Number(line.taxRate) === Number(rate) &&
  (line.exemptionReason ?? '') === (exemptionReason ?? '');

function amountsWanted(
  subject: Creditable,
  priced: Priced,
  group: TaxGroup,
  rest: GroupRest,
): Pick<TaxGroup, 'taxable' | 'tax'> {
  const own = subject.body.lines.filter((line) => isOf(rest.group, line));
  const billed = own.length === 0 ? subject.body.lines : own;
  const isByLines = [...subject.earlier.flatMap(({ lines }) => lines), ...priced.lines]
    .filter((line) => own.length === 0 || isOf(rest.group, line as InvoiceLine))
    .every(({ creditsLineId }) => creditsLineId !== undefined);
  const all = { taxable: rest.taxable, tax: rest.tax };
  if (isByLines && billed.every((line) => amountLeft(subject, line, priced.lines) === 0)) return all;
  // A group that is not on the note stays off it: what is left of it may be cents of two signs.
  if (group.taxable === 0 && group.tax === 0) return group;
  // Of goods and returns together the parts may be more than the whole.
  const isOneWay = new Set(billed.map(({ net }) => Math.sign(net)).filter((sign) => sign !== 0)).size <= 1;
  const sign = rest.taxable < 0 || rest.tax < 0 ? -1 : 1;
  const [taxable, tax] = [group.taxable * sign, group.tax * sign];
  const most = { taxable: rest.taxable * sign, tax: rest.tax * sign };
  const cut = isByLines && isOneWay ? Math.max(0, Math.min(taxable, most.taxable)) : taxable;
  const signed = (net: number, of: number) => ({ taxable: minor(net * sign), tax: minor(of * sign) });
  const within = priced.lines.filter((line) => isOf(rest.group, line));
  const isWithTax = within.length > 0 && within.every((line) => line.priceIncludesTax);
  if (isWithTax && taxable + tax === most.taxable + most.tax) return all;
  if (isWithTax && cut === taxable && taxable + tax < most.taxable + most.tax) {
    const part = Math.min(Math.max(tax, taxable + tax - most.taxable), most.tax);
    return signed(taxable + tax - part, part);
  }
  if (cut > most.taxable || cut < 0) return group;
  return signed(cut, cut === most.taxable && !isWithTax ? most.tax : Math.min(Math.max(tax, 0), most.tax));
}
