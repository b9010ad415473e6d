import type { MessageKind } from '@domain/outbox/message.ts';
import type { Minor } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { ReceiptJob, StatementJob } from '../../job.ts';
import { sampleJob } from '../../testing/sample-invoice.ts';
import { settlementJobs } from '../../testing/settlement-jobs.ts';
import type { MailContent } from '../content.ts';
import { invoiceMail } from '../of-invoice.ts';
import { quoteMail, testMail } from '../of-others.ts';
import { billingReportMail, reportMail } from '../of-report.ts';
import { receiptMail, statementMail } from '../of-settlement.ts';

const lines = [
  { title: 'Pose', quantity: '2', unitPrice: '100', taxRate: '20' },
  { title: 'Dépose', quantity: '1', unitPrice: '50.5', taxRate: '10' },
];
const seller = { payLink: 'https://pay.example/{{ invoice_number }}' };
const payment = {
  paymentId: '',
  type: 'payment',
  date: '2026-11-15',
  method: 'card',
  reference: '',
} as const;

/** One mail of each kind: an invoice of 295.55, of which 100.00 were paid since its issue. */
export function exampleMails(language: Language): Record<MessageKind, MailContent> {
  const invoice = sampleJob({
    lines,
    seller,
    invoice: { language, title: 'Chantier', payments: [{ ...payment, amount: 10_000 as Minor }] },
  });
  const creditOf = { id: 'f', number: 'F-2026-0418', date: '2026-11-14' };
  const creditNote = sampleJob({ kind: 'credit-note', lines, invoice: { language, creditOf } });
  const { seller: from, buyer } = invoice;
  const month = { seller: from, buyer, title: 'Sales by customer', from: '2026-11-01', to: '2026-11-30' };
  const today = '2026-12-26';
  return {
    invoice: invoiceMail({ kind: 'invoice', job: invoice, language, today }),
    reminder: invoiceMail({ kind: 'reminder', job: invoice, language, today }),
    'credit-note': invoiceMail({ kind: 'credit-note', job: creditNote, language, today }),
    receipt: receiptMail(settlementJobs['receipt']!() as ReceiptJob, language),
    statement: statementMail(settlementJobs['statement-two-pages']!() as StatementJob, language),
    quote: quoteMail(invoice, language),
    report: reportMail({ ...month, figures: [{ label: 'Sales', text: '1,250.00' }] }, language),
    'billing-report': billingReportMail(
      { ...month, currency: 'EUR', lines: 2, total: 25_050 as Minor },
      language,
    ),
    test: testMail(invoice, language),
  };
}
