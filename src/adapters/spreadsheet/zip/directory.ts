import { damaged, ReadStop } from '../read-stop.ts';

/** One file inside a zip, as its central directory has it. */
export interface ZipEntry {
  name: string;
  method: number;
  compressedSize: number;
  size: number;
  crc: number;
  headerAt: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const most = 10_000;
const encryptedFlag = 1;
const zip64Mark = 0xffffffff;

/** Reads the directory only: what is inside and how large it says it is, before a byte is inflated. */
export function zipDirectory(bytes: Uint8Array, limit = most): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limit) throw new ReadStop('Unsupported', 'file-too-many-parts', { limit });
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw damaged('zip');
    const entry = directoryEntry(bytes, view, at);
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The compressed bytes of one entry; what its local header says about sizes is not needed. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerAt;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) throw damaged(entry.name);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > bytes.length) throw damaged(entry.name);
  return bytes.subarray(start, start + entry.compressedSize);
}

function endRecord(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= earliest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw damaged('zip');
}

function directoryEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (view.getUint16(at + 8, true) & encryptedFlag)
    throw new ReadStop('Unreadable', 'file-password-protected');
  const entry: ZipEntry = {
    name: name.replaceAll('\\', '/').replace(/^\//u, ''),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
  if ([entry.compressedSize, entry.size, entry.headerAt].includes(zip64Mark)) fromZip64(view, at, entry);
  return entry;
}

/** APPNOTE 4.5.3: the sizes that do not fit stand in the extra field, in this order, only those that are marked. */
function fromZip64(view: DataView, at: number, entry: ZipEntry): void {
  let field = at + 46 + view.getUint16(at + 28, true);
  const end = field + view.getUint16(at + 30, true);
  while (field + 4 <= Math.min(end, view.byteLength)) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      for (const key of ['size', 'compressedSize', 'headerAt'] as const) {
        if (entry[key] !== zip64Mark) continue;
        if (value + 8 > view.byteLength) throw damaged(entry.name);
        entry[key] = Number(view.getBigUint64(value, true));
        value += 8;
      }
      return;
    }
    field += 4 + length;
  }
}
