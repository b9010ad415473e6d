import type { Instant } from '../dates/plain-date.ts';
import type { SubjectKind } from '../journal/journal.ts';
import type { Stored } from '../parties/parties.ts';

/** How a file left the house. */
export type Departure = 'downloaded' | 'printed' | 'shared' | 'mailed' | 'saved';

/** One file that left the house, of one document (B7). Never purged inside the retention period. */
export interface ArchivedDocument extends Stored {
  subject: { kind: SubjectKind; id: string };
  fileName: string;
  /** SHA-256 of the bytes: the id of the {@link ArchivedFile} that holds them. */
  sha256: string;
  size: number;
  /** The first time that these bytes left, and every time after. */
  departures: { at: Instant; how: Departure }[];
}

/** The bytes, once for all that hold them. Its id is their SHA-256. */
export interface ArchivedFile extends Stored {
  bytes: Uint8Array;
}
