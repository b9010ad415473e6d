import type { ArchivedDocument } from '@domain/archive/archive.ts';
import type { Minor } from '@domain/money/currency.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { OutboxRow } from './outbox.ts';

/** A payment, refund, write-off or counter-entry, and what it did to one invoice. */
export interface LineagePayment extends Payment {
  /** The share of this invoice, in the sign of its effect: positive lowers what is due. */
  share: Minor;
}

export type LineageMessage = Pick<
  OutboxRow,
  'id' | 'no' | 'kind' | 'state' | 'to' | 'way' | 'trouble' | 'tries' | 'attempts' | 'queuedAt' | 'nextAt'
>;

export interface Lineage {
  source: {
    batchId: string;
    fileName: string;
    fileSha256: string;
    sheet: string;
    row: number;
    cells: { field: string; address: string }[];
  } | null;
  transaction: Transaction | null;
  invoice: { id: string; number: string | null; line: number } | null;
  /** The files of that invoice that left the house, and how. */
  documents: Pick<ArchivedDocument, 'id' | 'fileName' | 'sha256' | 'departures'>[];
  /** The mails that carry that invoice, the newest first. */
  messages: LineageMessage[];
  /** What came in for that invoice, was given back, waived or taken back, in the order of its entry. */
  payments: LineagePayment[];
}

/** Where to start: at a row, at an invoice or one of its lines (from 1), at money that moved, or at a mail. */
export type LineageTarget =
  | { transactionId: string }
  | { invoiceId: string; line?: number }
  | { paymentId: string }
  | { messageId: string };

export interface LineageServices {
  of(target: LineageTarget): Promise<Lineage[]>;
}
