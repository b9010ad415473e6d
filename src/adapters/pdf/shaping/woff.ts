import { unzlibSync } from 'fflate';

/** The tables of a WOFF file (W3C WOFF 1.0, 4), unpacked. */
export function readWoff(bytes: Uint8Array): Map<string, DataView> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(12); index += 1) {
    const at = 44 + 20 * index;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const start = view.getUint32(at + 4);
    const length = view.getUint32(at + 8);
    const stored = bytes.subarray(start, start + length);
    const table = length < view.getUint32(at + 12) ? unzlibSync(stored) : stored;
    tables.set(tag, new DataView(table.buffer, table.byteOffset, table.byteLength));
  }
  return tables;
}
