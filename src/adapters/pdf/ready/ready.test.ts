import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { layOut } from '@documents/lay-out.ts';
import { goldenJobs } from '@documents/testing/golden-jobs.ts';
import { measureWith } from '../font/measure.ts';
import { faces, measure } from '../testing/test-faces.ts';
import { isEveryday, pdfWriter } from '../write-pdf.ts';
import { readySource } from './make-ready.ts';
import { everydayFaces } from './ready-face.ts';

/** Characters beyond the everyday ones: of other scripts, and the pound sign. */
const { 'many-scripts': manyScripts, 'country-gb': inPounds, ...everydayJobs } = goldenJobs;

it('B5 the subsets that come with the app are those of its fonts: else run node scripts/make-ready.mjs', () => {
  expect(readFileSync(new URL('./ready.gen.ts', import.meta.url), 'utf8')).toBe(readySource(faces));
});

it('F2 an everyday document needs no font file, and is the same bytes as with the whole fonts', () => {
  const everyday = everydayFaces();
  for (const job of Object.values(everydayJobs)) {
    const { seller } = job();
    const whole = layOut(job(), measure);
    const document = layOut(job(), measureWith(everyday));
    expect(isEveryday(document)).toBe(true);
    expect(document).toEqual(whole);
    const bytes = pdfWriter(everyday)([{ document, logo: seller.logo }]);
    expect(Buffer.from(bytes).equals(pdfWriter(faces)([{ document: whole, logo: seller.logo }]))).toBe(true);
  }
});

it('F2 a document with other characters is known to need the whole fonts, and is never drawn without them', () => {
  const everyday = everydayFaces();
  for (const job of [manyScripts!, inPounds!]) {
    const document = layOut(job(), measureWith(everyday));
    expect(isEveryday(document)).toBe(false);
    expect(() => pdfWriter(everyday)([{ document, logo: null }])).toThrow('whole face');
  }
});
