import { isPlainDate, lastOfMonth, monthOf } from '../dates/calendar.ts';
import { isCurrency } from '../money/minor.ts';

/** A check of one value that came from outside. */
type Check = (value: unknown) => boolean;
type Shape = Check | { [field: string]: Shape };

const text: Check = (value) => typeof value === 'string';
const name: Check = (value) => typeof value === 'string' && value.trim() !== '';
const flag: Check = (value) => typeof value === 'boolean';
const whole: Check = (value) => Number.isSafeInteger(value);
const place: Check = (value) => Number.isSafeInteger(value) && Number(value) > 0;
const hash: Check = (value) => /^[0-9a-f]{64}$/.test(String(value));
const day: Check = (value) => typeof value === 'string' && isPlainDate(value);
const month: Check = (value) => day(`${String(value)}-01`);
const dayCodes: Check = (value) => /^[WHMOI.]{28,31}$/.test(String(value));
const dayHalves: Check = (value) => /^[012]{28,31}$/.test(String(value));
const instant: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const currency: Check = (value) => typeof value === 'string' && isCurrency(value);
const language: Check = (value) => value === 'fr' || value === 'en' || value === 'pt';
const decimal: Check = (value) => typeof value === 'string' && /^-?\d{1,15}(\.\d{1,12})?$/.test(value);
const category: Check = (value) => ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'].includes(String(value));
const listOf =
  (shape: Shape): Check =>
  (value) =>
    Array.isArray(value) && value.every((item) => fits(item, shape));
const orNull =
  (shape: Shape): Check =>
  (value) =>
    value === null || fits(value, shape);
const absentOr =
  (shape: Shape): Check =>
  (value) =>
    value === undefined || fits(value, shape);
const texts: Check = (value) => isRecord(value) && Object.values(value).every(text);

const address = { line1: text, line2: text, city: text, state: text, zip: text, country: text };
const taxIds = listOf({ scheme: text, value: text });
const allowances = listOf({ type: text, reason: text, percent: text, amount: text });

/** The days of one month, and no others: what the time sheets take over. */
const billedDays: Check = (value) => {
  const shape = { rentalId: name, month, from: day, to: day, halves: dayHalves, topUp: whole };
  if (!isRecord(value) || !fits(value, shape)) return false;
  const { month: of, from, to, halves } = value as Record<'month' | 'from' | 'to' | 'halves', string>;
  return (
    [from, to].every((date) => monthOf(date) === of) && halves.length === Number(lastOfMonth(of).slice(8))
  );
};

/** What is left of one month, and what its freed days are. */
const freedMonth: Check = (value) => {
  const freedDays: Check = (days) => /^[-WHMOI.]{28,31}$/.test(String(days));
  const shape = {
    rentalId: name,
    month,
    halves: dayHalves,
    topUp: whole,
    kept: absentOr(dayHalves),
    days: freedDays,
  };
  if (!isRecord(value) || !fits(value, shape)) return false;
  const {
    month: of,
    halves,
    kept = halves,
    days,
  } = value as Record<'month' | 'halves' | 'days', string> & {
    kept?: string;
  };
  const length = Number(lastOfMonth(of).slice(8));
  return [halves, kept, days].every((text) => text.length === length);
};

const totals = {
  lines: whole,
  allowances: whole,
  charges: whole,
  withoutTax: whole,
  tax: whole,
  withTax: whole,
  paid: whole,
  due: whole,
  groups: listOf({ category, rate: decimal, taxable: whole, tax: whole }),
};

const invoice = {
  id: name,
  kind: (value: unknown) => value === 'invoice' || value === 'credit-note',
  number: name,
  seriesId: orNull(name),
  issueDate: day,
  issuedAt: instant,
  createdAt: instant,
  customerId: name,
  customerName: text,
  currency,
  periodStart: day,
  periodEnd: day,
  dueDate: day,
  title: text,
  language,
  buyerReference: text,
  purchaseOrder: text,
  lineCount: whole,
  totals,
  creditOf: orNull({ id: name, number: name, date: day }),
  reference: absentOr(name),
  rental: absentOr({ rentalId: name, asset: text, plate: text, month, worked: decimal, other: whole }),
};

const line = {
  key: text,
  date: (value: unknown) => value === '' || day(value),
  title: text,
  description: text,
  quantity: decimal,
  unit: text,
  unitPrice: decimal,
  priceIncludesTax: flag,
  taxCategory: category,
  taxRate: decimal,
  allowances,
  net: whole,
  tax: whole,
  creditsLine: absentOr(place),
  rental: absentOr(billedDays),
};

const logo = {
  mime: (value: unknown) => value === 'image/png' || value === 'image/jpeg',
  width: whole,
  height: whole,
  bytes: { sha256: hash },
};

const seller = {
  id: (value: unknown) => value === 'company',
  name,
  country: name,
  currency,
  locale: language,
  documentLanguage: language,
  timeZone: name,
  taxIds,
  address,
  email: text,
  phone: text,
  website: text,
  iban: text,
  bic: text,
  chargesTax: flag,
  pricesIncludeTax: flag,
  defaultTaxRate: text,
  defaultTaxCategory: category,
  paymentTermDays: whole,
  legal: texts,
  footerNote: text,
  logo: orNull(text),
};

/** Version 1 of the record: what the books rely on when one comes back. Later fields may stand beside it. */
const record: Shape = {
  invoice,
  lines: listOf(line),
  allowances,
  note: text,
  daySheets: absentOr(listOf({ month, from: day, to: day, days: dayCodes, billed: absentOr(dayHalves) })),
  freed: absentOr({ isReplaced: flag, months: listOf(freedMonth) }),
  wording: text,
  template: orNull({ name: text, theme: text, logo: orNull(logo) }),
  series: orNull({ pattern: name, yearlyReset: flag, sequence: whole }),
  seller,
  buyer: { name, attention: text, address, taxIds, email: text },
  voided: orNull({ at: instant, reason: text }),
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'function') return shape(value);
  return isRecord(value) && Object.entries(shape).every(([field, inner]) => fits(value[field], inner));
}

export const isRecordShaped = (value: unknown): boolean => fits(value, record);

export const isAnchorShaped = (value: unknown): boolean => fits(value, { deviceId: name, seq: whole, hash });
