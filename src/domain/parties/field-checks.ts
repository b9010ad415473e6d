import { isPlainDate } from '../dates/calendar.ts';
import { isNegative, normaliseDecimal } from '../money/decimal.ts';
import { isCurrency } from '../money/minor.ts';
import { refuse, type MessageParams, type Refusal } from '../result.ts';
import { normaliseRate } from '../tax/rate.ts';

/** What is wrong with one field: null when nothing is. Records gather these, so a form can show all of them at once. */
export type FieldCheck = Refusal | null;

export const onlyFaults = (checks: readonly FieldCheck[]): Refusal[] =>
  checks.filter((check) => check !== null);

export const fault = (reason: string, field: string, params: MessageParams = {}): Refusal =>
  refuse('ValidationError', reason, params, field).error;

export const checkText = (text: string, field: string, reason: string): FieldCheck =>
  text.trim() === '' ? fault(reason, field) : null;

/** One `@`, something on both sides, no blank: the rest is for the server that receives it. */
const ADDRESS = /^[^\s@<>(),;:"[\]]+@[^\s@<>(),;:"[\]]+$/;

export const checkEmail = (email: string, field = 'email'): FieldCheck =>
  email === '' || ADDRESS.test(email) ? null : fault('email-invalid', field, { value: email });

/** Empty = the default of a higher record. */
export const checkCurrency = (currency: string, field = 'currency'): FieldCheck =>
  currency === '' || isCurrency(currency) ? null : fault('currency-unknown', field, { value: currency });

export const checkRate = (rate: string, field = 'taxRate'): FieldCheck =>
  rate === '' || normaliseRate(rate) !== null ? null : fault('rate-invalid', field, { value: rate });

const LONGEST_TERM = 3650;

export const checkTermDays = (days: number | null, field = 'paymentTermDays'): FieldCheck =>
  days === null || (Number.isInteger(days) && days >= 0 && days <= LONGEST_TERM)
    ? null
    : fault('days-invalid', field, { value: days });

/** Never negative: what is taken back has a negative quantity (EN 16931 BR-27). */
export function checkPrice(price: string, field: string): FieldCheck {
  if (price === '') return null;
  const decimal = normaliseDecimal(price);
  if (decimal === null) return fault('price-invalid', field, { value: price });
  return isNegative(decimal) ? fault('price-negative', field, { value: price }) : null;
}

export const checkQuantity = (quantity: string, field = 'quantity'): FieldCheck =>
  normaliseDecimal(quantity) === null ? fault('quantity-invalid', field, { value: quantity }) : null;

/** A day of the calendar in a year that books can be about. */
export function checkDate(date: string, field = 'date'): FieldCheck {
  if (!isPlainDate(date)) return fault('date-invalid', field, { value: date });
  return date < '1970-01-01' || date > '2199-12-31'
    ? fault('date-implausible', field, { value: date })
    : null;
}
