import type { Result } from '@domain/result.ts';
import type { LongTask } from '../ports.ts';

export type FolderId = 'invoices' | 'reports';

export interface OutputFolderStatus {
  id: FolderId;
  /** Name of the chosen folder; empty = none. */
  name: string;
  pattern: string;
  isAutomatic: boolean;
  /** `prompt`: the browser wants to be asked again, with a gesture of the person. */
  permission: 'granted' | 'prompt' | 'denied' | 'none';
  /** Issued since it is automatic and not written yet. */
  waiting: number;
}

export interface WrittenFiles {
  written: number;
  /** Already there with the very same bytes. */
  same: number;
  /** A file of that name holds something else: written beside it under this name. */
  renamed: { fileName: string; as: string }[];
}

/** A5: documents written into folders of this device. */
export interface OutputFolderServices {
  /** False where the browser cannot (Firefox, Safari, phones): zips and downloads are the way there. */
  isOffered(): Promise<boolean>;
  /** Folders in their order, those not chosen too. */
  list(): Promise<OutputFolderStatus[]>;
  choose(id: FolderId): Promise<Result<OutputFolderStatus>>;
  set(
    id: FolderId,
    changes: { pattern?: string; isAutomatic?: boolean },
  ): Promise<Result<OutputFolderStatus>>;
  /** Asks the browser again; only inside a gesture. */
  allow(id: FolderId): Promise<Result<OutputFolderStatus>>;
  forget(id: FolderId): Promise<Result<void>>;
  /** Documents of issued invoices, by the pattern; nothing is overwritten but by equal bytes. */
  writeInvoices(ids: readonly string[], task?: LongTask): Promise<Result<WrittenFiles>>;
  /** What was issued since the folder is automatic and is not in it yet. Nothing to do is no failure. */
  writeWaiting(task?: LongTask): Promise<Result<WrittenFiles>>;
  /** A file that was made for another way out, as a closing package; null where no such folder is chosen and open. */
  place(id: FolderId, fileName: string, file: Blob): Promise<Result<{ folder: string; as: string } | null>>;
}
