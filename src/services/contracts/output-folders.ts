import type { Result } from '@domain/result.ts';
import type { LongTask } from '../ports.ts';

type FolderId = 'invoices' | 'reports';

export interface OutputFolderStatus {
  id: FolderId;
  /** Name of the chosen folder; empty = none. */
  name: string;
  pattern: string;
  isAutomatic: boolean;
  /** `prompt`: the browser wants to be asked again, with a gesture of the person. */
  permission: 'granted' | 'prompt' | 'denied' | 'none';
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
  readonly isOffered: boolean;
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
}
