import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { sha256Hex } from '@domain/journal/canonical.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Without a date of its own the same month makes the same package. */
const DATELESS = new Date(1980, 0, 1);
/** Parts leave the heap when they weigh this much. */
const SETTLE = 4_000_000;

/** A zip with a list of the SHA-256 of everything in it, in the form that `sha256sum -c` reads. */
export function closingZip() {
  const blobs: Blob[] = [];
  let fresh: BlobPart[] = [];
  let weight = 0;
  const settle = () => {
    blobs.push(new Blob(fresh));
    fresh = [];
    weight = 0;
  };
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    fresh.push(chunk);
    weight += chunk.length;
    if (weight > SETTLE) settle();
  });
  const sums: string[] = [];
  const open = (name: string, isPacked: boolean) => {
    const entry = isPacked ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    entry.mtime = DATELESS;
    zip.add(entry);
    return entry;
  };
  const add = (name: string, bytes: Uint8Array, isPacked = true) => {
    sums.push(`${sha256Hex(bytes)}  ${name}`);
    open(name, isPacked).push(bytes, true);
  };
  return {
    add,
    addText: (name: string, text: string) => add(name, strToU8(text)),
    /** A file that grows line by line. */
    lines(name: string) {
      const entry = open(name, true);
      const hash = sha256.create();
      const push = (bytes: Uint8Array, isLast: boolean) => {
        hash.update(bytes);
        entry.push(bytes, isLast);
      };
      return {
        write: (line: string) => push(strToU8(`${line}\n`), false),
        end: () => {
          push(new Uint8Array(), true);
          sums.push(`${bytesToHex(hash.digest())}  ${name}`);
        },
      };
    },
    finish(): Blob {
      open('SHA256SUMS', true).push(strToU8(`${sums.join('\n')}\n`), true);
      zip.end();
      settle();
      return new Blob(blobs, { type: 'application/zip' });
    },
  };
}
