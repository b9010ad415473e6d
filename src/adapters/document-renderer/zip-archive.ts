import { Zip, ZipPassThrough } from 'fflate';

/** A zip that grows file by file. PDFs are compressed inside: they are stored. */
export interface ZipArchive {
  add(fileName: string, bytes: Uint8Array): void;
  finish(): Blob;
}

/** The first moment that a zip can carry: without a date of its own the same documents make the same archive. */
const DATELESS = new Date(1980, 0, 1);

/** `a.pdf`, `a (2).pdf`: two documents of one name are both kept. */
function distinctNames() {
  const taken = new Map<string, number>();
  return (name: string): string => {
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    if (count === 1) return name;
    const dot = name.lastIndexOf('.');
    return dot < 0 ? `${name} (${count})` : `${name.slice(0, dot)} (${count})${name.slice(dot)}`;
  };
}

export function zipArchive(): ZipArchive {
  const parts: Blob[] = [];
  let fresh: BlobPart[] = [];
  let freshSize = 0;
  const distinct = distinctNames();
  /** Blobs live outside the page's heap: only the last few files are in it. */
  const settle = () => {
    parts.push(new Blob(fresh));
    fresh = [];
    freshSize = 0;
  };
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    fresh.push(chunk);
    freshSize += chunk.length;
    if (freshSize > 4_000_000) settle();
  });
  return {
    add: (fileName, bytes) => {
      const entry = new ZipPassThrough(distinct(fileName));
      entry.mtime = DATELESS;
      zip.add(entry);
      entry.push(bytes, true);
    },
    finish: () => {
      zip.end();
      settle();
      return new Blob(parts, { type: 'application/zip' });
    },
  };
}
