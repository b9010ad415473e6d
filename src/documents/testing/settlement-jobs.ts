import type { Minor } from '@domain/money/currency.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { statementOf } from '@domain/receivables/statement.ts';
import { newTemplate } from '@domain/templates/built-in.ts';
import type { DocumentTemplate } from '@domain/templates/template.ts';
import type { PrintJob, ReceiptJob, StatementJob } from '../job.ts';
import { sampleJob } from './sample-invoice.ts';

const cents = (amount: number) => amount as Minor;
const { seller, buyer, invoice } = sampleJob({
  lines: [{ title: 'Travaux', quantity: '1', unitPrice: '1000' }],
});

const payment = (more: Partial<Payment>): Payment => ({
  id: '019a8f2e-7c00-7abc-8def-0123456789cd',
  rev: 7,
  no: 12,
  type: 'payment',
  customerId: 'customer',
  currency: 'EUR',
  date: '2026-11-20',
  method: 'bank-transfer',
  reference: 'VIR TERREAUX 2026-11',
  amount: cents(150_000),
  remittances: [
    { invoiceId: 'a', amount: cents(120_000) },
    { invoiceId: 'b', amount: cents(25_050) },
  ],
  reason: '',
  corrects: null,
  recordedAt: '2026-11-20T15:40:00Z',
  ...more,
});

const settled = [
  { id: 'a', number: 'F-2026-0418', date: '2026-11-14', total: cents(120_000), share: cents(120_000) },
  { id: 'b', number: 'F-2026-0420', date: '2026-11-16', total: cents(48_672), share: cents(25_050) },
];

const receipt = (more: Partial<ReceiptJob>): ReceiptJob => ({
  kind: 'receipt',
  payment: payment({}),
  settled,
  takesBack: null,
  takenBackBy: null,
  seller,
  buyer,
  language: 'fr',
  ...more,
});

const entries = Array.from({ length: 40 }, (_, at) => ({
  ...invoice,
  id: `f-${at}`,
  number: `F-2026-${String(380 + at).padStart(4, '0')}`,
  issueDate: `2026-${at < 10 ? '10' : '11'}-${String(1 + (at % 28)).padStart(2, '0')}`,
  purchaseOrder: at % 5 === 0 ? `BC-26-${at}` : '',
}));

const payments = Array.from({ length: 12 }, (_, at) =>
  payment({
    id: `p-${at}`,
    no: 1 + at,
    date: `2026-11-${String(2 + at * 2).padStart(2, '0')}`,
    amount: cents(at === 5 ? -20_000 : 240_000),
    type: at === 5 ? 'refund' : 'payment',
    reference: at % 3 === 0 ? 'VIR TERREAUX' : '',
    corrects: at === 11 ? 'p-10' : null,
    reason: at === 11 ? 'montant saisi deux fois' : '',
  }),
);

const statement = (language: StatementJob['language']): StatementJob => ({
  kind: 'statement',
  id: '019a8f2e-7c00-7abc-8def-0123456789ef',
  statement: statementOf(entries, payments, {
    currency: 'EUR',
    from: '2026-11-01',
    to: '2026-11-30',
    timeZone: 'Europe/Paris',
  }),
  ageing: {
    'not-due': cents(1_200_000),
    '1-30': cents(240_000),
    '31-60': cents(0),
    '61-90': cents(48_050),
    more: cents(9_900),
  },
  seller,
  buyer,
  language,
  madeOn: '2026-11-30',
  madeAt: '2026-11-30T17:00:00Z',
});

/** A template with a colour of its own, and a footer that says something on every sheet. */
function withFooter(theme: string): DocumentTemplate {
  const template = newTemplate('Ours', theme);
  const blocks = template.blocks.map((block) =>
    block.kind === 'footer'
      ? { ...block, text: { fr: 'Atelier ouvert le samedi', en: 'Open on Saturdays' } }
      : block,
  );
  return { ...template, accent: '#7a1f3d', blocks };
}

/** Receipts and statements as they were looked at. */
export const settlementJobs: Readonly<Record<string, () => PrintJob>> = {
  receipt: () => receipt({}),
  'receipt-refund': () =>
    receipt({
      language: 'pt',
      payment: payment({ type: 'refund', amount: cents(-12_050), method: 'cash', reference: '' }),
      settled: [{ ...settled[0]!, share: cents(-12_050) }],
    }),
  'receipt-credit': () =>
    receipt({
      language: 'en',
      payment: payment({
        type: 'credit',
        method: 'credit',
        amount: cents(0),
        reference: '',
        remittances: [{ invoiceId: 'b', amount: cents(4_950) }],
      }),
      settled: [{ ...settled[1]!, share: cents(4_950) }],
    }),
  'receipt-taken-back': () => receipt({ takenBackBy: { no: 13, date: '2026-11-21' } }),
  'counter-entry': () =>
    receipt({
      payment: payment({
        no: 13,
        amount: cents(-150_000),
        corrects: 'p',
        reason: 'Virement saisi deux fois',
      }),
      settled: settled.map((one) => ({ ...one, share: cents(0 - one.share) })),
      takesBack: { no: 12, date: '2026-11-20' },
    }),
  'receipt-band': () => receipt({ template: withFooter('band') }),
  'receipt-classic': () => receipt({ language: 'en', template: newTemplate('Classic', 'classic') }),
  'statement-two-pages': () => statement('fr'),
  'statement-compact': () => ({ ...statement('fr'), template: newTemplate('Compact', 'compact') }),
  'statement-band': () => ({ ...statement('en'), template: withFooter('band') }),
  'statement-english': () => {
    const job = statement('en');
    return { ...job, statement: { ...job.statement, entries: job.statement.entries.slice(0, 6) } };
  },
};
