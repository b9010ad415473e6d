import { parseXml, XmlElement, XmlText, XmlCdata } from '@rgrove/parse-xml';
import { isPlainDate } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { CurrencyCode, Minor } from '@domain/money/currency.ts';
import { isCurrency, toMinor } from '@domain/money/minor.ts';
import type { ReceivedFacts } from '@domain/purchases/purchase.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { TaxCategory } from '@domain/tax/tax.ts';

/** UNCL1001 codes of what takes back. */
const CREDIT_NOTES = new Set(['381', '261', '262', '296', '308', '396', '420', '458', '532']);

/** Elements by local name, as prefixes are the writer's choice. */
const named = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name.split(':').at(-1) === name,
  );

function at(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => named(found, name)[0], element);
}

const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? [])
    .map((child) => (child instanceof XmlText || child instanceof XmlCdata ? child.text : ''))
    .join('')
    .trim();

/** Format 102: `20180305`. Dates with dashes are met too. */
function dateOf(element: XmlElement | undefined): PlainDate | '' {
  const digits = textOf(at(element, 'DateTimeString') ?? at(element, 'DateString')).replaceAll('-', '');
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return isPlainDate(date) ? date : '';
}

/** The head facts of a Factur-X, ZUGFeRD or XRechnung invoice (UN/CEFACT Cross Industry Invoice, D16B). */
export function readCii(xml: string): Result<ReceivedFacts> {
  const root = rootOf(xml);
  if (!root?.name.endsWith('CrossIndustryInvoice')) return refuse('Unreadable', 'einvoice-unknown');
  const head = at(root, 'ExchangedDocument');
  const trade = at(root, 'SupplyChainTradeTransaction');
  const settlement = at(trade, 'ApplicableHeaderTradeSettlement');
  const currency = textOf(at(settlement, 'InvoiceCurrencyCode'));
  const number = textOf(at(head, 'ID'));
  const sellerName = textOf(at(trade, 'ApplicableHeaderTradeAgreement', 'SellerTradeParty', 'Name'));
  const issueDate = dateOf(at(head, 'IssueDateTime'));
  if (number === '' || sellerName === '' || issueDate === '' || !isCurrency(currency)) {
    return refuse('Unreadable', 'einvoice-incomplete');
  }
  const due = dateOf(at(settlement, 'SpecifiedTradePaymentTerms', 'DueDateDateTime'));
  const totals = totalsOf(settlement, currency);
  return ok({
    kind: CREDIT_NOTES.has(textOf(at(head, 'TypeCode'))) ? 'credit-note' : 'invoice',
    sellerName,
    number,
    issueDate,
    dueDate: due === '' ? issueDate : due,
    currency,
    totals,
    due: totals.due,
  });
}

function rootOf(xml: string): XmlElement | null {
  try {
    // Some writers put a mark of the byte order before the declaration.
    return parseXml(xml.replace(/^\uFEFF/, '').trimStart()).root;
  } catch {
    return null;
  }
}

function totalsOf(settlement: XmlElement | undefined, currency: CurrencyCode): ReceivedFacts['totals'] {
  const sums = at(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation');
  const amount = (element: XmlElement | undefined): Minor | null => amountOf(textOf(element), currency);
  const sum = (name: string) => amount(at(sums, name));
  const zero = 0 as Minor;
  const taxes = named(sums, 'TaxTotalAmount');
  const tax = amount(taxes.find((one) => one.attributes['currencyID'] === currency) ?? taxes[0]) ?? zero;
  const withTax = sum('GrandTotalAmount') ?? zero;
  const withoutTax = sum('TaxBasisTotalAmount') ?? ((withTax - tax) as Minor);
  return {
    lines: sum('LineTotalAmount') ?? withoutTax,
    allowances: sum('AllowanceTotalAmount') ?? zero,
    charges: sum('ChargeTotalAmount') ?? zero,
    withoutTax,
    tax,
    withTax,
    paid: sum('TotalPrepaidAmount') ?? zero,
    due: sum('DuePayableAmount') ?? withTax,
    groups: named(settlement, 'ApplicableTradeTax').map((group) => ({
      category: (textOf(at(group, 'CategoryCode')) || 'S') as TaxCategory,
      rate: plainRate(textOf(at(group, 'RateApplicablePercent'))),
      taxable: amount(at(group, 'BasisAmount')) ?? zero,
      tax: amount(at(group, 'CalculatedAmount')) ?? zero,
    })),
  };
}

function amountOf(text: string, currency: CurrencyCode): Minor | null {
  return /^-?\d{1,13}(\.\d{1,8})?$/.test(text) ? toMinor(text, currency) : null;
}

/** `19.00` is `19`. */
const plainRate = (text: string): string => (/^\d+(\.\d+)?$/.test(text) ? String(Number(text)) : '0');
