import type { CurrencyCode } from '../money/currency.ts';
import { negate } from '../money/decimal.ts';
import { pricedDocument, pricedLines } from '../tax/totals.ts';
import type { Transaction } from '../transactions/transaction.ts';
import type { InvoiceLine } from './invoice.ts';

type UnpricedLine = Omit<InvoiceLine, 'net' | 'tax'>;

/** Lines of one document with their amounts. */
export const linesFrom = (transactions: readonly Transaction[], chargesTax: boolean): InvoiceLine[] =>
  transactions[0]
    ? pricedLines(
        transactions.map((transaction) => lineOf(transaction, chargesTax, 1)),
        transactions[0].currency,
      )
    : [];

/** Lines and totals of one document; `sign` −1 turns returns into the positive lines of a credit note. */
export const documentFrom = (
  transactions: readonly Transaction[],
  currency: CurrencyCode,
  chargesTax: boolean,
  sign: 1 | -1 = 1,
) =>
  pricedDocument(
    transactions.map((transaction) => lineOf(transaction, chargesTax, sign)),
    [],
    { currency },
  );

/** A seller who charges no tax shows none, whatever an imported row says. */
const lineOf = (transaction: Transaction, chargesTax: boolean, sign: 1 | -1): UnpricedLine => ({
  id: transaction.id,
  transactionId: transaction.id,
  key: transaction.key,
  date: transaction.date,
  title: transaction.title,
  description: transaction.description,
  quantity: sign === 1 ? transaction.quantity : negate(transaction.quantity),
  unit: transaction.unit,
  unitPrice: transaction.unitPrice,
  priceIncludesTax: transaction.priceIncludesTax,
  taxCategory: chargesTax ? transaction.taxCategory : 'E',
  taxRate: chargesTax ? transaction.taxRate : '0',
  allowances: [],
});
