import type { ArchivedDocument } from '@domain/archive/archive.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';

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
}

export interface LineageServices {
  of(target: { transactionId: string } | { invoiceId: string; line?: number }): Promise<Lineage[]>;
}
