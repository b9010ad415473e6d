import { layOut } from '@documents/lay-out.ts';
import { goldenJobs } from '@documents/testing/golden-jobs.ts';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import {
  declaredWidths,
  readObjects,
  unicodeMap,
  widthsInProgram,
  type PdfObjects,
} from '../testing/pdf-objects.ts';
import { sampleLogo } from '../testing/sample-logo.ts';
import { faces, measure } from '../testing/test-faces.ts';
import { pdfWriter } from '../write-pdf.ts';

const write = pdfWriter(faces);

function made(name: string, logo = sampleLogo()) {
  const job = (goldenJobs[name] as (typeof goldenJobs)[string])();
  const bytes = write([{ document: layOut(job, measure), logo }]);
  return { bytes, file: readObjects(bytes), whole: Buffer.from(bytes).toString('latin1') };
}

const catalogOf = (file: PdfObjects) => file.at(file.trailer, 'Root').text;
const all = ({ objects }: PdfObjects, sign: RegExp) =>
  [...objects.values()].filter(({ text }) => sign.test(text));

/** What an XMP packet says, by name: of an attribute its value, of an element its text. */
function xmpOf(file: PdfObjects): Map<string, string> {
  const { text, stream } = file.at(catalogOf(file), 'Metadata');
  expect(text).not.toContain('/Filter');
  const packet = stream?.toString('utf8') ?? '';
  expect(packet).toMatch(/^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>/u);
  const found = new Map<string, string>();
  const walk = (element: XmlElement) => {
    found.set(element.name, element.text.trim());
    for (const [name, value] of Object.entries(element.attributes)) found.set(name, value);
    for (const child of element.children) if (child instanceof XmlElement) walk(child);
  };
  const { root } = parseXml(packet);
  if (root) walk(root);
  return found;
}

/** `D:20261122101500Z` as XMP writes it. */
const isoOf = (date: string) =>
  date.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d).*$/, '$1-$2-$3T$4:$5:$6Z');

describe.each(Object.keys(goldenJobs))('B5 the structure of %s', (name) => {
  it('B5 every object lies where the table of references says, every stream is as long as it says', () => {
    const { bytes, file } = made(name);
    expect(Buffer.from(bytes.subarray(0, 9)).toString('latin1')).toMatch(/^%PDF-1\.[0-7]\n/);
    expect(
      [...bytes.subarray(10, 14)].every((byte) => byte > 127),
      'bytes that no text has',
    ).toBe(true);
    expect(file.objects.size).toBeGreaterThan(8);
  });

  it('B5 the metadata is XML, says PDF/A-3b, and agrees with the information of the document', async () => {
    const { bytes, file } = made(name);
    const xmp = xmpOf(file);
    expect([xmp.get('pdfaid:part'), xmp.get('pdfaid:conformance')]).toEqual(['3', 'B']);
    const { info } = (await (await getDocumentProxy(bytes.slice())).getMetadata()) as unknown as {
      info: Record<string, string>;
    };
    expect({
      Title: xmp.get('dc:title'),
      Author: xmp.get('dc:creator'),
      Subject: xmp.get('dc:description'),
      Creator: xmp.get('xmp:CreatorTool'),
      Producer: xmp.get('pdf:Producer'),
      CreationDate: xmp.get('xmp:CreateDate'),
      Language: xmp.get('dc:language'),
    }).toEqual({
      Title: info['Title'],
      Author: info['Author'],
      Subject: info['Subject'],
      Creator: info['Creator'],
      Producer: info['Producer'],
      CreationDate: isoOf(info['CreationDate'] ?? ''),
      Language: info['Language'],
    });
  });

  it('B5 the colours have a whole ICC profile', () => {
    const { file } = made(name);
    const intent = file.at(catalogOf(file), 'OutputIntents').text;
    expect(intent).toMatch(/\/S\s*\/GTS_PDFA1/);
    const { text, stream } = file.at(intent, 'DestOutputProfile');
    expect(text).toMatch(/\/N 3\b/);
    const profile = stream ?? Buffer.alloc(0);
    const ascii = (from: number) => profile.toString('latin1', from, from + 4);
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect([2, 4]).toContain(profile[8]);
    expect([12, 16, 20, 36].map(ascii)).toEqual(['mntr', 'RGB ', 'XYZ ', 'acsp']);
    const d50 = [68, 72, 76].map((at) => profile.readInt32BE(at) / 65536);
    [0.9642, 1, 0.8249].forEach((value, at) => expect(d50[at]).toBeCloseTo(value, 3));
    const tags = Array.from({ length: profile.readUInt32BE(128) }, (_, at) => 132 + at * 12);
    for (const at of tags)
      expect(profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8)).toBeLessThanOrEqual(profile.length);
    const needed = ['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC', 'chad'];
    expect(tags.map(ascii)).toEqual(expect.arrayContaining(needed));
  });

  it('B5 every font is in the file, is as wide as it says, and each glyph drawn leads back to its text', () => {
    const { file } = made(name);
    const fonts = all(file, /\/Subtype\s*\/Type0/);
    expect(fonts.length).toBeGreaterThan(1);
    expect(all(file, /\/Type\s*\/Font\b/)).toHaveLength(fonts.length * 2);
    const known = new Map<number, string>();
    for (const { text } of fonts) {
      const descendant = file.at(text, 'DescendantFonts').text;
      const described = file.at(descendant, 'FontDescriptor').text;
      const program = file.at(described, 'FontFile2');
      expect(/\/Length1 (\d+)/.exec(program.text)?.[1]).toBe(String(program.stream?.length));
      const real = widthsInProgram(program.stream ?? Buffer.alloc(0));
      const declared = declaredWidths(descendant);
      expect(declared.size).toBeGreaterThan(10);
      const wrong = [...declared].filter(([glyph, width]) => Math.abs((real[glyph] ?? Infinity) - width) > 1);
      expect(wrong, text).toEqual([]);
      const map = unicodeMap(file.at(text, 'ToUnicode').stream?.toString('latin1') ?? '');
      expect([...map.keys()].filter((glyph) => !declared.has(glyph))).toEqual([]);
      for (const [glyph, character] of map) known.set(glyph, character);
    }
    const drawn = new Set<number>();
    for (const { text } of all(file, /\/Type\s*\/Page\b/))
      for (const [, hex = ''] of (file.at(text, 'Contents').stream?.toString('latin1') ?? '').matchAll(
        /<([0-9a-fA-F]+)>/g,
      ))
        for (let at = 0; at < hex.length; at += 4) drawn.add(parseInt(hex.slice(at, at + 4), 16));
    expect(drawn.size).toBeGreaterThan(20);
    expect([...drawn].filter((glyph) => !known.has(glyph))).toEqual([]);
  });

  it('B5 nothing is locked, run, fetched or mixed, and the file has its identity twice', () => {
    const { whole, file } = made(name);
    expect(whole).not.toMatch(
      /\/Encrypt|\/JavaScript|\/JS\b|\/Launch|\/AA\b|\/URI\b|\/GoToR|\/RichMedia|\/XFA/,
    );
    const { trailer, objects } = file;
    expect(trailer).toMatch(/\/ID\s*\[\s*<([0-9A-F]{32})>\s*<\1>\s*\]/);
    const states = [...objects.values()].flatMap(
      ({ text }) => text.match(/\/(?:ca|CA) [\d.]+|\/BM\s*\/\w+/g) ?? [],
    );
    expect(states.filter((state) => !/^\/(?:ca|CA) 1(?:\.0*)?$|\/Normal$/.test(state))).toEqual([]);
    expect(readObjects(Buffer.from(whole, 'latin1')).objects.size).toBe(objects.size);
  });
});
