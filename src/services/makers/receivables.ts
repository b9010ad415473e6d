import type { Books } from '../books.ts';
import { correctInvoice } from '../commands/correct-invoice.ts';
import { correctPayment } from '../commands/correct-payment.ts';
import { creditInvoice } from '../commands/credit-invoice.ts';
import { markDelivered } from '../commands/mark-delivered.ts';
import { payInFull } from '../commands/pay-in-full.ts';
import { recordPayment } from '../commands/record-payment.ts';
import { refundCustomer } from '../commands/refund-customer.ts';
import { undoDelivered } from '../commands/undo-delivered.ts';
import { voidInvoices } from '../commands/void-invoices.ts';
import { writeOff } from '../commands/write-off.ts';
import type { ReceivableServices } from '../contracts/receivables.ts';
import {
  accountOf,
  allowing,
  creditableInvoice,
  departuresOf,
  paymentsOf,
  paymentsOn,
} from '../queries/receivables.ts';
import { receiptPdf, statementPdf } from '../commands/hand-out-settlement.ts';
import { customerStatement, statementSheet } from '../queries/statement.ts';
import { asking, doing } from './asking.ts';

export const receivableServices = (books: Books): ReceivableServices => ({
  pay: doing(books, recordPayment),
  payInFull: doing(books, payInFull),
  correctPayment: doing(books, correctPayment),
  refund: doing(books, refundCustomer),
  writeOff: doing(books, writeOff),
  void: doing(books, voidInvoices),
  credit: doing(books, creditInvoice),
  correct: doing(books, correctInvoice),
  markDelivered: doing(books, markDelivered),
  undoDelivered: doing(books, undoDelivered),
  payments: asking(books, paymentsOf),
  payment: asking(books, ({ db }, id: string) => db.payments.get(id)),
  paymentsOn: asking(books, paymentsOn),
  creditable: asking(books, creditableInvoice),
  allowing: asking(books, allowing),
  departures: asking(books, departuresOf),
  account: asking(books, accountOf),
  receipt: doing(books, receiptPdf),
  statement: asking(books, customerStatement),
  statementPdf: doing(books, statementPdf),
  statementSheet: asking(books, statementSheet),
});
