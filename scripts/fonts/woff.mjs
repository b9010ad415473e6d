import { inflateSync } from 'node:zlib';

/** One table of a WOFF file (W3C WOFF 1.0, 4). */
function tableOf(bytes, wanted) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = 0; index < view.getUint16(12); index += 1) {
    const at = 44 + 20 * index;
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) !== wanted) continue;
    const [offset, packed, length] = [4, 8, 12].map((place) => view.getUint32(at + place));
    const stored = bytes.subarray(offset, offset + packed);
    return packed < length ? new Uint8Array(inflateSync(stored)) : stored.slice();
  }
  throw new Error(`No ${wanted} in the file`);
}

function readSegments(view, at, add) {
  const size = view.getUint16(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const start = view.getUint16(at + 16 + size + segment);
    const end = view.getUint16(at + 14 + segment);
    for (let code = start; code <= end && code < 0xffff; code += 1) add(code);
  }
}

function readGroups(view, at, add) {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const place = at + 16 + 12 * group;
    for (let code = view.getUint32(place); code <= view.getUint32(place + 4); code += 1) add(code);
  }
}

/** Code points in the character maps of formats 4 and 12. */
export function readCharacters(bytes) {
  const cmap = tableOf(new Uint8Array(bytes), 'cmap');
  const view = new DataView(cmap.buffer, cmap.byteOffset, cmap.byteLength);
  const codes = new Set();
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const at = view.getUint32(8 + 8 * index);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, (code) => codes.add(code));
    if (format === 12) readGroups(view, at, (code) => codes.add(code));
  }
  return codes;
}
