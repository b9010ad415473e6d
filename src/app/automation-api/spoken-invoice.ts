import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { InvoiceDetail } from '@services/services.ts';
import { major, spokenLine, spokenTotals, withMajor } from './amounts.ts';

export const spokenInvoice = <I extends Invoice>(invoice: I) => ({
  ...withMajor(invoice, ['credited', 'refunded'], invoice.currency),
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
