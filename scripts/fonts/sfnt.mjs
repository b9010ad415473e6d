/** Reads and writes the container of a TrueType font: a directory of tables. */

export function readTables(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const start = view.getUint32(at + 8);
    tables.set(tag, bytes.slice(start, start + view.getUint32(at + 12)));
  }
  return tables;
}

function checksum(bytes) {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const view = new DataView(padded.buffer);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

export function writeTables(tables) {
  const tags = [...tables.keys()].sort((a, b) => (a < b ? -1 : 1));
  const directory = 12 + 16 * tags.length;
  const size = tags.reduce((sum, tag) => sum + Math.ceil(tables.get(tag).length / 4) * 4, directory);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const power = 2 ** Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tags.length - power) * 16);
  let start = directory;
  tags.forEach((tag, index) => {
    const table = tables.get(tag);
    const at = 12 + 16 * index;
    bytes.set(
      [...tag].map((letter) => letter.charCodeAt(0)),
      at,
    );
    view.setUint32(at + 4, checksum(table));
    view.setUint32(at + 8, start);
    view.setUint32(at + 12, table.length);
    bytes.set(table, start);
    start += Math.ceil(table.length / 4) * 4;
  });
  return bytes;
}

const NONE = 0xffff;

/** A cmap of one format 4 subtable, which every reader knows; `pairs` are `[code point, glyph]` sorted by code point. */
export function writeCmap(pairs) {
  const segments = [];
  for (const [code, glyph] of pairs) {
    const last = segments.at(-1);
    if (last && code === last.end + 1 && glyph === last.glyph + code - last.start) last.end = code;
    else segments.push({ start: code, end: code, glyph });
  }
  segments.push({ start: NONE, end: NONE, glyph: 0 });
  const count = segments.length;
  const bytes = new Uint8Array(12 + 16 + 8 * count);
  const view = new DataView(bytes.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  const head = [
    0,
    1,
    3,
    1,
    0,
    12,
    4,
    16 + 8 * count,
    0,
    2 * count,
    2 * power,
    Math.log2(power),
    2 * (count - power),
  ];
  head.forEach((value, index) => view.setUint16(2 * index, value));
  segments.forEach(({ start, end, glyph }, index) => {
    const at = 26 + 2 * index;
    view.setUint16(at, end);
    view.setUint16(at + 2 + 2 * count, start);
    view.setUint16(at + 2 + 4 * count, (glyph - start) & 0xffff);
  });
  return bytes;
}
