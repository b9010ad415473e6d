import type { DecimalString } from '../money/currency.ts';
import { add, isNegative, multiply, negate } from '../money/decimal.ts';
import {
  digitsOf,
  fitsLine,
  mantissa,
  minor,
  multiplyToMinor,
  scale,
  toMajor,
  toMinor,
  withScale,
} from '../money/minor.ts';
import { isEmptyKey, keyOf, type JoinedOrders, type Reading } from './joined-orders.ts';
import type { OrderFacts } from './known-lines.ts';
import { rowColumns } from './row-columns.ts';
import type { PipelineSetup } from './setup.ts';

/** Reads order lines, row by row. */
export function factsReader(setup: PipelineSetup, joined: JoinedOrders): (row: number) => OrderFacts {
  const orders = setup.sources.find(({ role }) => role === 'orders')!;
  const fields = setup.fields;
  const read = (ref: string) => joined.reading(ref);
  const [date, customer, customerName, title] = [
    read(fields.date),
    read(fields.customer),
    read(fields.customerName),
    read(fields.title),
  ];
  const keys = orders.key.map((name) => read(`${orders.name}.${name}`));
  const ownColumns = rowColumns(setup).map((name) => read(`${orders.name}.${name}`));
  const amountOf = amountReader(setup, joined);
  return (row) => {
    const hash = contentHashOf(ownColumns, row);
    const key = keys.length === 0 ? String(hash) : keyOf(keys, row);
    const money = amountOf(row);
    const day = date.date(row);
    const missing = joined.unmatched(row) !== null;
    return {
      row,
      no: 0,
      key,
      hash,
      date: day ?? '',
      customer: customer.identifier(row),
      customerName: customerName.text(row),
      title: title.text(row),
      quantity: money.quantity,
      unitPrice: money.unitPrice,
      amount: money.amount,
      billed: null,
      billedTo: '',
      turns: 0,
      claim: '',
      heldSince: '',
      comment: '',
      values: null,
      isRounded: money.isRounded,
      fault:
        keys.length > 0 && isEmptyKey(key)
          ? 'key-missing'
          : missing
            ? ''
            : day === null
              ? 'date-unreadable'
              : money.fault,
    };
  };
}

type MoneyOfRow = Pick<OrderFacts, 'quantity' | 'unitPrice' | 'amount' | 'fault' | 'isRounded'>;

const noMoney = (fault: string): MoneyOfRow => ({
  quantity: '1',
  unitPrice: '0',
  amount: minor(0),
  fault,
  isRounded: false,
});

/** BR5: the amount of the file, else quantity × price less discount, exact and rounded once. */
function amountReader(setup: PipelineSetup, joined: JoinedOrders): (row: number) => MoneyOfRow {
  const { fields, currency } = setup;
  const digits = digitsOf(currency);
  const amount = joined.reading(fields.amount);
  const price = joined.reading(fields.unitPrice);
  const quantity = joined.reading(fields.quantity);
  const discount = joined.reading(fields.discount);
  const net = netPrices(setup.discountIs);
  const readsQuantity = fields.quantity !== '';
  return (row) => {
    const pieces = readsQuantity ? quantity.decimal(row) : '1';
    if (fields.amount !== '') {
      const stated = amount.decimal(row);
      if (stated === null) return noMoney('amount-unreadable');
      if (!fitsLine(stated, currency)) return noMoney('amount-too-large');
      const inMinor = toMinor(stated, currency);
      const unit = fields.unitPrice === '' ? null : price.decimal(row);
      return {
        quantity: pieces ?? '1',
        unitPrice: unit ?? stated,
        amount: inMinor,
        fault: '',
        isRounded: toMajor(inMinor, currency).length < stated.length && isFiner(stated, digits),
      };
    }
    if (pieces === null) return noMoney('quantity-unreadable');
    const gross = price.decimal(row);
    if (gross === null) return noMoney('price-unreadable');
    const unitPrice = fields.discount === '' ? gross : net(gross, discount.decimal(row) ?? '0');
    if (pieces.length + unitPrice.length > 14 && !fitsLine(multiply(pieces, unitPrice), currency)) {
      return noMoney('amount-too-large');
    }
    return {
      quantity: pieces,
      unitPrice,
      amount: multiplyToMinor(pieces, unitPrice, digits),
      fault: '',
      isRounded: false,
    };
  };
}

const isFiner = (decimal: DecimalString, digits: number): boolean => {
  const point = decimal.indexOf('.');
  return point !== -1 && decimal.length - point - 1 > digits;
};

/** Prices less discount: files repeat the same few discounts. */
function netPrices(discountIs: PipelineSetup['discountIs']) {
  const shares = new Map<string, DecimalString>();
  return (price: DecimalString, discount: DecimalString): DecimalString => {
    if (discount === '0') return price;
    let share = shares.get(discount);
    if (share === undefined) {
      const off = discountIs === 'percent' ? multiply(discount, '0.01') : discount;
      share = add('1', isNegative(off) ? off : negate(off));
      shares.set(discount, share);
    }
    return product(price, share);
  };
}

/** Exact: in whole numbers while they fit, decimal arithmetic beyond. */
function product(a: DecimalString, b: DecimalString): DecimalString {
  const whole = mantissa(a) * mantissa(b);
  return Number.isSafeInteger(whole) ? withScale(whole, scale(a) + scale(b)) : multiply(a, b);
}

/** 53 bits over the texts of some columns: told apart only from other versions of the same row. */
function contentHashOf(columns: readonly Reading[], row: number): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const column of columns) {
    const text = column.text(row);
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    a = Math.imul(a ^ 31, 2654435761);
    b = Math.imul(b ^ 31, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
