import { scriptJobs } from '@documents/testing/script-jobs.ts';
import { goldenJobs } from '@documents/testing/golden-jobs.ts';
import type { DocumentJob } from '@documents/job.ts';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { foreignPress } from '../testing/foreign-press.ts';
import { pdfWriter } from '../write-pdf.ts';
import { faces } from '../testing/test-faces.ts';

const press = foreignPress();
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const jobOf = (name: string): DocumentJob => (scriptJobs[name] as () => DocumentJob)();

/**
 * Letters in their reading order, whatever spaces a reader adds. Joiners have no glyph, and brackets are drawn as
 * their counterparts where text runs to the left: no reader turns them back. Thaana is no script the reader turns.
 */
const evened = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200C\u200D]+/g, '')
    .replace(/[()]/g, '|')
    .replace(/\p{Script=Thaana}+/gu, '')
    .normalize('NFD');

describe('an independent reader', () => {
  for (const name of Object.keys(scriptJobs)) {
    it(`B5 finds every name and text of ${name} as it was typed`, async () => {
      const job = jobOf(name);
      const { text } = await extractText(await getDocumentProxy(await press.file(job)), { mergePages: true });
      const read = evened(text);
      const { buyer, body, invoice } = job;
      const lines = body.lines.flatMap(({ title, description }) => [title, description]);
      for (const typed of [buyer.name, buyer.address.line1, invoice.title, ...lines]) {
        expect(read).toContain(evened(typed));
      }
    });
  }

  it('B5 finds the spaces between the words of a name', async () => {
    const job = jobOf('arabic');
    const { text } = await extractText(await getDocumentProxy(await press.file(job)), { mergePages: true });
    expect(text.normalize('NFKC')).toContain('شركة الأمل للتجارة والمقاولات');
  });
});

describe('the file', () => {
  it('B5 embeds every font as a subset with its way back to characters', async () => {
    const text = latin1(await press.file(jobOf('mixed')));
    const fonts = text.match(/\/Type0\/BaseFont\/[A-Z]{6}\+[A-Za-z]+-[A-Za-z]+/g) ?? [];
    expect(fonts.length).toBeGreaterThan(15);
    expect(text.match(/\/FontFile2/g)).toHaveLength(fonts.length);
    expect(text.match(/\/ToUnicode/g)).toHaveLength(fonts.length);
    expect(text).not.toMatch(/Helvetica|Times|Courier|Type1/);
  });

  it('B5 is the same bytes whatever the worker has made before', async () => {
    const warm = foreignPress();
    for (const name of ['chinese-simplified', 'mixed', 'japanese']) await warm.file(jobOf(name));
    for (const name of Object.keys(scriptJobs)) {
      const fresh = await foreignPress().file(jobOf(name));
      expect(Buffer.from(await warm.file(jobOf(name))).equals(fresh), name).toBe(true);
    }
  });

  it('B5 of several documents carries each font once, beside those that need none', async () => {
    const { printed } = press;
    const arabic = await printed(jobOf('arabic'));
    const hebrew = await printed(jobOf('hebrew'));
    const latin = await printed((goldenJobs['one-line'] as () => DocumentJob)());
    const { document, logo } = latin;
    const bytes = pdfWriter(faces)([{ document, logo }, arabic, hebrew, arabic]);
    expect(latin1(bytes).match(/\/Type0\/BaseFont/g)).toHaveLength(6);
    expect((await getDocumentProxy(bytes)).numPages).toBe(4);
  });

  it('B5 of one page in Chinese is at most 45 kB', async () => {
    expect((await press.file(jobOf('chinese-simplified'))).length).toBeLessThan(45_000);
  });
});
