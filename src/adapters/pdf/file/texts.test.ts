import { layOut } from '@documents/lay-out.ts';
import { goldenJobs } from '@documents/testing/golden-jobs.ts';
import { getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { faces, measure } from '../testing/test-faces.ts';
import { pdfWriter } from '../write-pdf.ts';
import { pdfDate, textString } from './texts.ts';

const write = pdfWriter(faces);

it.each(['Plain', 'Brackets (a) \\ b', 'Čeština čaj', 'Œuvre, crème', 'Ελλάδα', '名前', '🎈'])(
  'B5 the title “%s” is read back as it was written',
  async (title) => {
    const document = { ...layOut(goldenJobs['one-line']!(), measure), title };
    const { info } = (await (
      await getDocumentProxy(write([{ document, logo: null }]))
    ).getMetadata()) as unknown as {
      info: Record<string, unknown>;
    };
    expect(info['Title']).toBe(title);
  },
);

it('B5 no byte of a text can be taken for the end of a line', () => {
  expect(textString('č')).toBe('<feff010d>');
  expect(textString('a(b)c\\')).toBe('(a\\(b\\)c\\\\)');
});

it('B5 instants are written as PDF has them', () => {
  expect(pdfDate('2026-11-14T08:30:00Z')).toBe("D:20261114083000+00'00'");
});
