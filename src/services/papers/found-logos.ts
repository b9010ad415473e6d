import { sha256Hex } from '@domain/journal/canonical.ts';
import type { Logo } from '@domain/parties/parties.ts';
import type { DocumentRecord } from '@domain/records/document-record.ts';
import type { Books } from '../books.ts';

/** The hash of the picture that stands on the pages of a document; null where it has none. */
const shownOn = ({ template, seller }: DocumentRecord): string | null =>
  template?.logo?.bytes.sha256 ?? seller.logo;

/**
 * The logos that come back out of documents, each read once. A JPEG is the very file again; a PNG is another file of
 * the same picture, which remembers the hash of the first one: what is printed with it is the same, byte by byte.
 */
export class FoundLogos {
  readonly #found = new Map<string, Logo>();

  constructor(private readonly books: Books) {}

  /** Looks for the picture of a record in its file, unless it was found already. */
  async lookIn(record: DocumentRecord, file: Blob): Promise<void> {
    const hash = shownOn(record);
    if (hash === null || this.#found.has(hash)) return;
    const pictures = await this.books.deps.paperReader.pictures(file);
    const same = pictures.find(({ bytes }) => sha256Hex(bytes) === hash);
    const [only, ...others] = pictures.filter(({ mime }) => mime === 'image/png');
    if (same) this.#found.set(hash, same);
    else if (only && others.length === 0) this.#found.set(hash, { ...only, original: hash });
  }

  /** Null where no file that was read shows it. */
  of(hash: string | null): Logo | null {
    return hash === null ? null : (this.#found.get(hash) ?? null);
  }
}
