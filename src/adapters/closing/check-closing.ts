import { CLOSING_FORMAT, CLOSING_VERSION, type ClosingManifest } from '@domain/closing/closing.ts';
import { checkEntry } from '@domain/journal/chain.ts';
import type { JournalEntry } from '@domain/journal/journal.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ReadBudget } from '../spreadsheet/read-budget.ts';
import { ReadStop } from '../spreadsheet/read-stop.ts';
import { zipDirectory } from '../spreadsheet/zip/directory.ts';
import { inflateEntry } from '../spreadsheet/zip/inflate.ts';

export interface CheckedClosing {
  manifest: ClosingManifest;
  files: number;
  entries: number;
}

/** What is read as text; documents are only hashed. */
const texts = new Set(['SHA256SUMS', 'manifest.json', 'journal.jsonl']);
/** No package of a small business unpacks to more: a file may claim anything. */
const LARGEST = 4_000_000_000;
const MOST_FILES = 65_535;

/** Unpacks piece by piece: every file against its hash, the journal against its own chain, the head against the manifest. */
export async function checkClosing(file: Blob): Promise<Result<CheckedClosing>> {
  const read = await unpack(file);
  if (read instanceof ReadStop) return stopped(read);
  const { hashes, found } = read;
  const manifest = manifestIn(found.get('manifest.json') ?? '');
  if (!manifest) return refuse('Unsupported', 'closing-not-ours');
  if (manifest.version > CLOSING_VERSION) {
    return refuse('Unsupported', 'closing-newer', { version: manifest.version });
  }
  const wrong = wrongFile(found.get('SHA256SUMS') ?? '', hashes);
  if (wrong !== null) return refuse('Unreadable', 'closing-damaged', { file: wrong });
  const chain = walk(found.get('journal.jsonl') ?? '', manifest);
  return chain.ok ? ok({ manifest, files: hashes.size - 1, entries: chain.value }) : chain;
}

async function unpack(file: Blob) {
  const hashes = new Map<string, string>();
  const found = new Map<string, string>();
  const budget = new ReadBudget({ inflatedBytes: LARGEST, time: 600_000 });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    for (const entry of zipDirectory(bytes, MOST_FILES).values()) {
      const hash = sha256.create();
      const decoder = new TextDecoder();
      let text = '';
      await inflateEntry(bytes, entry, budget, (chunk) => {
        hash.update(chunk);
        if (texts.has(entry.name)) text += decoder.decode(chunk, { stream: true });
      });
      hashes.set(entry.name, bytesToHex(hash.digest()));
      found.set(entry.name, text);
    }
    return { hashes, found };
  } catch (error) {
    if (error instanceof ReadStop) return error;
    throw error;
  }
}

/** A part that does not fit is named; what is too large or packed oddly says so. */
const stopped = ({ refusal }: ReadStop): Result<never> =>
  refusal.reason === 'file-damaged'
    ? refuse('Unreadable', 'closing-damaged', { file: refusal.params['part'] ?? '' })
    : { ok: false, error: refusal };

function manifestIn(text: string): ClosingManifest | null {
  try {
    const value = JSON.parse(text) as Partial<ClosingManifest>;
    const isOurs = value.format === CLOSING_FORMAT && typeof value.version === 'number' && value.head;
    return isOurs ? (value as ClosingManifest) : null;
  } catch {
    return null;
  }
}

/** The first file that is missing, changed or not on the list; null = none. */
function wrongFile(list: string, hashes: ReadonlyMap<string, string>): string | null {
  const listed = new Map(
    list
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
  for (const [name, hash] of listed) if (hashes.get(name) !== hash) return name;
  for (const name of hashes.keys()) if (name !== 'SHA256SUMS' && !listed.has(name)) return name;
  return null;
}

function walk(text: string, { head, deviceId }: ClosingManifest): Result<number> {
  let previous: JournalEntry | undefined;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const entry = entryIn(line);
    const why = entry ? checkEntry(entry, previous) : 'hash';
    if (why || !entry) return refuse('Unreadable', 'closing-chain', { seq: (previous?.seq ?? 0) + 1 });
    previous = entry;
  }
  const isHead = !previous ? head.seq === 0 : previous.seq === head.seq && previous.hash === head.hash;
  const isDevice = !previous || previous.deviceId === deviceId;
  return isHead && isDevice
    ? ok(previous?.seq ?? 0)
    : refuse('Unreadable', 'closing-chain', { seq: head.seq });
}

function entryIn(line: string): JournalEntry | null {
  try {
    const value = JSON.parse(line) as JournalEntry | null;
    return value && Array.isArray(value.writes) ? value : null;
  } catch {
    return null;
  }
}
