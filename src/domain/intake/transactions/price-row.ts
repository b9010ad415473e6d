import { digitsOf, LARGEST_LINE, multiplyToMinor, toMajor, toMinor } from '../../money/minor.ts';
import { isNegative, multiply, negate, add, isZero, normaliseDecimal } from '../../money/decimal.ts';
import type { CurrencyCode, DecimalString } from '../../money/currency.ts';
import type { IntakeContext } from '../plan.ts';
import type { CellReader } from '../rows/cell-reader.ts';
import { FIELD } from './transaction-fields.ts';

type Product = IntakeContext['products'][number];

/** Quantity and price of a row, the price never negative (rules I17 to I20). */
export interface RowPrice {
  quantity: DecimalString;
  unitPrice: DecimalString;
  includesTax: boolean;
}

/** Decimals that a price made from a total may have. */
const PRICE_DECIMALS = 6;

/** Fills `price` (one object for all rows) and reports what it had to assume. False = there is no amount. */
export function priceRow(
  reader: CellReader,
  row: number,
  currency: CurrencyCode,
  product: Product | null,
  price: RowPrice,
): boolean {
  price.quantity = readQuantity(reader, row);
  const unitPrice = reader.decimal(row, FIELD.unitPrice);
  const total = reader.decimal(row, FIELD.total);
  if (unitPrice !== '') price.unitPrice = discounted(reader, row, unitPrice);
  else if (reader.isFaulty(FIELD.unitPrice) || reader.isFaulty(FIELD.total)) return false;
  else if (total !== '') return priceFromTotal(reader, row, total, currency, price);
  else if (product && product.price !== '' && product.currency === currency)
    priceFromProduct(reader, row, product, price);
  else {
    sayMissing(reader, row, currency, product);
    return false;
  }
  turnNegativePrice(reader, row, price);
  if (!isSmall(price.quantity, price.unitPrice, currency)) {
    reader.say(row, FIELD.unitPrice, 'amount-too-large');
    return false;
  }
  if (total !== '') checkTotal(reader, row, total, currency, price);
  return true;
}

function readQuantity(reader: CellReader, row: number): DecimalString {
  const quantity = reader.decimal(row, FIELD.quantity);
  if (quantity !== '') return quantity;
  const isMapped = reader.cells.isMapped(FIELD.quantity);
  if (isMapped && !reader.isFaulty(FIELD.quantity)) reader.say(row, FIELD.quantity, 'quantity-assumed');
  return '1';
}

function discounted(reader: CellReader, row: number, unitPrice: DecimalString): DecimalString {
  if (!reader.cells.isMapped(FIELD.discount)) return unitPrice;
  const discount = reader.rate(row, FIELD.discount);
  if (discount === '' || discount === '0') return unitPrice;
  return multiply(unitPrice, multiply(add('100', negate(discount)), '0.01'));
}

function sayMissing(reader: CellReader, row: number, currency: CurrencyCode, product: Product | null): void {
  if (!product || product.price === '') reader.say(row, FIELD.unitPrice, 'missing-required');
  else {
    reader.say(row, FIELD.unitPrice, 'product-currency', {
      params: { product: product.name, own: product.currency, other: currency },
      value: product.price,
    });
  }
}

function priceFromProduct(reader: CellReader, row: number, product: Product, price: RowPrice): void {
  price.unitPrice = discounted(reader, row, product.price);
  price.includesTax = product.priceIncludesTax;
  reader.say(row, FIELD.unitPrice, 'price-from-product', {
    params: { product: product.name },
    value: product.price,
  });
}

/** EN 16931 knows no negative price: the sign goes to the quantity. */
function turnNegativePrice(reader: CellReader, row: number, price: RowPrice): void {
  if (!isNegative(price.unitPrice)) return;
  price.unitPrice = negate(price.unitPrice);
  price.quantity = negate(price.quantity);
  reader.say(row, FIELD.unitPrice, 'negative-price', {
    params: { quantity: price.quantity, price: price.unitPrice },
  });
}

/** A price that gives the total again to the minor unit, else one piece at the total. */
function priceFromTotal(
  reader: CellReader,
  row: number,
  total: DecimalString,
  currency: CurrencyCode,
  price: RowPrice,
): boolean {
  if (!isSmall(total, '1', currency)) {
    reader.say(row, FIELD.total, 'amount-too-large');
    return false;
  }
  const unitPrice = quotient(total, price.quantity, currency);
  if (unitPrice === null) {
    price.quantity = isNegative(total) ? '-1' : '1';
    price.unitPrice = isNegative(total) ? negate(total) : total;
  } else {
    price.unitPrice = unitPrice;
    if (isNegative(unitPrice)) {
      price.unitPrice = negate(unitPrice);
      price.quantity = negate(price.quantity);
    }
  }
  if (reader.cells.isMapped(FIELD.quantity)) {
    reader.say(row, FIELD.unitPrice, 'price-from-total', {
      params: { price: price.unitPrice, quantity: price.quantity },
    });
  }
  return true;
}

function quotient(
  total: DecimalString,
  quantity: DecimalString,
  currency: CurrencyCode,
): DecimalString | null {
  if (quantity === '1') return total;
  if (isZero(quantity)) return null;
  const unitPrice = normaliseDecimal((Number(total) / Number(quantity)).toFixed(PRICE_DECIMALS));
  if (unitPrice === null) return null;
  return multiplyToMinor(quantity, unitPrice, digitsOf(currency)) === toMinor(total, currency)
    ? unitPrice
    : null;
}

/** Rule I19: a difference of one minor unit is rounding, more is a contradiction. */
function checkTotal(
  reader: CellReader,
  row: number,
  total: DecimalString,
  currency: CurrencyCode,
  price: RowPrice,
): void {
  const expected = multiplyToMinor(price.quantity, price.unitPrice, digitsOf(currency));
  if (isSmall(total, '1', currency)) {
    if (Math.abs(expected - toMinor(total, currency)) <= 1) return;
  }
  const right = toMajor(expected, currency);
  reader.say(row, FIELD.total, 'total-mismatch', {
    params: { quantity: price.quantity, price: price.unitPrice, expected: right },
    suggestion: right,
  });
}

/** Few characters are few digits: most amounts need no arithmetic to be seen as small. */
const SURELY_SMALL = 11;

export const isSmall = (quantity: DecimalString, price: DecimalString, currency: CurrencyCode): boolean =>
  quantity.length + price.length <= SURELY_SMALL ||
  Math.abs(Number(quantity) * Number(price)) * 10 ** digitsOf(currency) <= LARGEST_LINE;
