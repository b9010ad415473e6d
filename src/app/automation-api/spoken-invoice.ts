import type { Invoice } from '@domain/invoicing/invoice.ts';
import { creditedOf, receivedFor, refundedOf } from '@domain/invoicing/lifecycle.ts';
import type { InvoiceDetail } from '@services/services.ts';
import { major, spokenLine, spokenTotals, withMajor } from './amounts.ts';

export const spokenInvoice = <I extends Invoice>(invoice: I) => ({
  ...invoice,
  paid: major(receivedFor(invoice), invoice.currency),
  credited: major(creditedOf(invoice), invoice.currency),
  refunded: major(refundedOf(invoice), invoice.currency),
  creditNotes: invoice.creditNotes.map((note) => withMajor(note, ['amount'], invoice.currency)),
  totals: spokenTotals(invoice.totals, invoice.currency),
  payments: invoice.payments.map((payment) => withMajor(payment, ['amount'], invoice.currency)),
});

export function spokenDetail({ body, due, ...detail }: InvoiceDetail) {
  return {
    ...spokenInvoice(detail),
    due: major(due, detail.currency),
    lines: body.lines.map((line) => spokenLine(line, detail.currency)),
    taxBreakdown: spokenTotals(detail.totals, detail.currency).groups,
    allowances: body.allowances,
    note: body.note,
    frozen: body.frozen,
  };
}
