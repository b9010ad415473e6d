import { describe, expect, it } from 'vitest';
import { layOut } from '@documents/lay-out.ts';
import { sampleJob } from '@documents/testing/sample-invoice.ts';
import { sha256Hex } from '@domain/journal/canonical.ts';
import type { Logo } from '@domain/parties/parties.ts';
import { deflate } from '../pdf/flate.ts';
import { writePng, readPng } from '../pdf/image/png.ts';
import { faces, measure } from '../pdf/testing/test-faces.ts';
import { sampleLogo } from '../pdf/testing/sample-logo.ts';
import { pdfWriter } from '../pdf/write-pdf.ts';
import { picturesIn } from './read-pictures.ts';

const job = sampleJob({ lines: [{ title: 'Travaux', quantity: '1', unitPrice: '100' }] });

function pdfWith(...logos: Logo[]): Uint8Array {
  const documents = logos.map((logo) => {
    const seller = { ...job.seller, logo };
    return { document: layOut({ ...job, seller }, measure), logo };
  });
  return pdfWriter(faces)(documents);
}

/** 12 × 6 pixels in a form that our upload does not make, but a file may have. */
function pngOf(colorType: number, channels: number, palette = new Uint8Array()): Logo {
  const rows = Uint8Array.from({ length: 6 * (12 * channels + 1) }, (_, at) =>
    at % (12 * channels + 1) === 0 ? 0 : (at * 7) % (palette.length > 0 ? 4 : 251),
  );
  const bytes = writePng({ width: 12, height: 6, colorType, rows: deflate(rows), palette });
  return { mime: 'image/png', bytes, width: 12, height: 6 };
}

/** The smallest that has a frame: one component, 8 × 8. */
const jpeg: Logo = {
  mime: 'image/jpeg',
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xff, 0xd9, 7, 7]),
  width: 8,
  height: 8,
};

const logos: Record<string, Logo> = {
  'with transparency': sampleLogo(40),
  opaque: sampleLogo(40, false),
  'of one grey': pngOf(0, 1),
  'of grey and transparency': pngOf(4, 2),
  'of a palette': pngOf(
    3,
    1,
    Uint8Array.from({ length: 12 }, (_, at) => at * 20),
  ),
  'of colour, wholly opaque': { ...sampleLogo(24), bytes: opaque(sampleLogo(24)) },
  'as a JPEG': jpeg,
};

/** Every pixel opaque, though the file has a place for transparency. */
function opaque({ bytes, width, height }: Logo): Uint8Array {
  const rows = new Uint8Array(height * (width * 4 + 1)).fill(255);
  for (let y = 0; y < height; y += 1) rows[y * (width * 4 + 1)] = 0;
  return writePng({ ...readPng(bytes)!, rows: deflate(rows) });
}

describe('the picture in one of our PDFs', () => {
  for (const [what, logo] of Object.entries(logos)) {
    it(`B25 a logo ${what} comes back, and makes the same PDF, byte by byte`, () => {
      const pdf = pdfWith(logo);
      const [found, ...others] = picturesIn(pdf);
      expect(others).toEqual([]);
      expect(found).toMatchObject({ width: logo.width, height: logo.height, mime: logo.mime });
      expect(Buffer.from(pdfWith(found!)).equals(pdf)).toBe(true);
    });
  }

  it('B25 a JPEG is the very file', () => {
    expect(sha256Hex(picturesIn(pdfWith(jpeg))[0]!.bytes)).toBe(sha256Hex(jpeg.bytes));
  });

  it('B25 each picture of several documents is found once', () => {
    expect(picturesIn(pdfWith(sampleLogo(40), sampleLogo(20), sampleLogo(40)))).toHaveLength(2);
  });

  it('B25 a file that lies about its picture gives none, and asks for no memory', () => {
    const text = Buffer.from(pdfWith(sampleLogo(40))).toString('latin1');
    const lying = (from: RegExp, to: string) => picturesIn(Buffer.from(text.replaceAll(from, to), 'latin1'));
    expect(lying(/\/Width 40\/Height 40/g, '/Width 99999/Height 99999')).toEqual([]);
    expect(lying(/\/Width 40\/Height 40/g, '/Width 41/Height 40')).toEqual([]);
    expect(picturesIn(new TextEncoder().encode('%PDF-1.7 nothing'))).toEqual([]);
  });
});
