import type { Instant } from '../dates/plain-date.ts';
import { sha256Hex } from '../journal/canonical.ts';
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
  /** Every time that these bytes left, the first one first; none for a file that came in from outside. */
  departures: { at: Instant; how: Departure }[];
}

/** The bytes, once for all that hold them. Its id is their SHA-256. */
export interface ArchivedFile extends Stored {
  bytes: Uint8Array;
}

/** The same bytes of the same document are one record, however often they leave. */
export const archivedId = (subjectId: string, sha256: string): string => `${subjectId}.${sha256}`;

/** The content hash of an {@link ArchivedFile} whose bytes are hashed already: they are not hashed a second time. */
export const archivedFileHash = (sha256: string): string =>
  sha256Hex(`{"bytes":{"sha256":"${sha256}"},"id":"${sha256}"}`);
