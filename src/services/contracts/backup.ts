import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Result } from '@domain/result.ts';
import type { LongTask } from '../ports.ts';

export interface BackupSummary {
  formatVersion: number;
  createdAt: string;
  companyName: string;
  schemaVersion: number;
  counts: Record<string, number>;
  totals: Record<CurrencyCode, { invoiced: number; transactions: number }>;
  headHash: string;
  headSeq: number;
}

export interface MadeBackup {
  file: Blob;
  fileName: string;
  summary: BackupSummary;
  /** False when the device had no room to note it: the file is good, the gauge does not know of it. */
  isNoted: boolean;
}

export interface BackupServices {
  create(passphrase: string, task?: LongTask): Promise<Result<MadeBackup>>;
  inspect(file: Blob, passphrase: string): Promise<Result<BackupSummary>>;
  restore(file: Blob, passphrase: string, task?: LongTask): Promise<Result<BackupSummary>>;
}
