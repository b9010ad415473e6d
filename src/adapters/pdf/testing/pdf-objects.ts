import { inflateSync } from 'node:zlib';

/** An object of a file: its dictionary or array as text, and what its stream holds once it is unpacked. */
interface PdfObject {
  text: string;
  stream: Buffer | null;
}

export interface PdfObjects {
  trailer: string;
  objects: ReadonlyMap<number, PdfObject>;
  /** The object that `/Name n 0 R` of a dictionary leads to. */
  at(dictionary: string, name: string): PdfObject;
}

const latin1 = (bytes: Buffer) => bytes.toString('latin1');

const referenceIn = (dictionary: string, name: string): number => {
  const found = new RegExp(`/${name}\\s*\\[?\\s*(\\d+) 0 R`).exec(dictionary);
  if (!found) throw new Error(`no /${name} in ${dictionary.slice(0, 200)}`);
  return Number(found[1]);
};

/** Reads a file by its table of references alone, as ISO 32000-1, 7.5 has it; every fault of structure throws. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes);
  const whole = latin1(file);
  const tail = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(whole);
  if (!tail) throw new Error('the file does not end with startxref and %%EOF');
  const table = whole.slice(Number(tail[1]));
  const head = /^xref\s+0 (\d+)\s+/.exec(table);
  if (!head) throw new Error('startxref leads to no table of references');
  const size = Number(head[1]);
  const entries = table.slice(head[0].length, head[0].length + size * 20);
  const trailer = /trailer\s*(<<[\s\S]*>>)\s*startxref/.exec(table)?.[1] ?? '';
  if (!new RegExp(`/Size ${size}\\b`).test(trailer)) throw new Error('/Size is not that of the table');
  const objects = new Map<number, PdfObject>();
  for (let number = 1; number < size; number += 1) {
    const entry = entries.slice(number * 20, number * 20 + 20);
    if (!/^\d{10} \d{5} n/.test(entry)) throw new Error(`entry ${number} is “${entry}”`);
    objects.set(number, objectAt(file, Number(entry.slice(0, 10)), number));
  }
  return {
    trailer,
    objects,
    at: (dictionary, name) => {
      const object = objects.get(referenceIn(dictionary, name));
      if (!object) throw new Error(`/${name} leads nowhere`);
      return object;
    },
  };
}

function objectAt(file: Buffer, offset: number, number: number): PdfObject {
  const opening = `${number} 0 obj`;
  if (latin1(file.subarray(offset, offset + opening.length)) !== opening)
    throw new Error(`object ${number} is not at ${offset}`);
  const end = file.indexOf('endobj', offset);
  const streamAt = file.indexOf('stream', offset);
  if (streamAt === -1 || streamAt > end)
    return { text: latin1(file.subarray(offset + opening.length, end)), stream: null };
  const text = latin1(file.subarray(offset + opening.length, streamAt));
  const from = streamAt + (file[streamAt + 6] === 0x0d ? 8 : 7);
  const length = Number(/\/Length (\d+)/.exec(text)?.[1]);
  const after = latin1(file.subarray(from + length, from + length + 12));
  if (!/^\r?\n?endstream/.test(after))
    throw new Error(`the stream of object ${number} is not ${length} bytes`);
  const stream = file.subarray(from, from + length);
  return {
    text,
    stream: text.includes('/FlateDecode') && !text.includes('/Predictor') ? inflateSync(stream) : stream,
  };
}

/** Widths in thousandths by glyph, as the font program says, and how many glyphs it has. */
export function widthsInProgram(program: Buffer): number[] {
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + program.readUInt16BE(4) * 16; at += 16) {
    const from = program.readUInt32BE(at + 8);
    const length = program.readUInt32BE(at + 12);
    if (from + length > program.length) throw new Error('a table lies beyond the font');
    tables.set(latin1(program.subarray(at, at + 4)), program.subarray(from, from + length));
  }
  const table = (name: string): Buffer => {
    const found = tables.get(name);
    if (!found) throw new Error(`the font has no ${name}`);
    return found;
  };
  const unitsPerEm = table('head').readUInt16BE(18);
  const glyphs = table('maxp').readUInt16BE(4);
  const measured = table('hhea').readUInt16BE(34);
  table('glyf');
  table('loca');
  return Array.from({ length: glyphs }, (_, glyph) => {
    const units = table('hmtx').readUInt16BE(Math.min(glyph, measured - 1) * 4);
    return (units * 1000) / unitsPerEm;
  });
}

/** `/W` of a composite font: runs `first [w w w]` and `first last w`. */
export function declaredWidths(text: string): Map<number, number> {
  const inside = /\/W\s*\[([\s\S]*)\]/.exec(text)?.[1] ?? '';
  const widths = new Map<number, number>();
  for (const [, first, list, last, one] of inside.matchAll(/(\d+)\s*(?:\[([^\]]*)\]|(\d+) ([\d.]+))/g)) {
    const from = Number(first);
    if (list !== undefined)
      list
        .trim()
        .split(/\s+/)
        .forEach((width, at) => widths.set(from + at, Number(width)));
    else for (let code = from; code <= Number(last); code += 1) widths.set(code, Number(one));
  }
  return widths;
}

/** Code → text of a ToUnicode map. */
export function unicodeMap(stream: string): Map<number, string> {
  const map = new Map<number, string>();
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of stream.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g))
      map.set(parseInt(code, 16), text(to));
  for (const [, block = ''] of stream.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', start = ''] of block.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g,
    ))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1)
        map.set(code, text((parseInt(start, 16) + code - parseInt(from, 16)).toString(16).padStart(4, '0')));
  return map;
}
