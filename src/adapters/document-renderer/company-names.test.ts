import { sampleJob } from '@documents/testing/sample-invoice.ts';
import Papa from 'papaparse';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { scriptFiles } from '../pdf/testing/script-files.ts';
import { fontFiles } from '../pdf/testing/test-faces.ts';
import { hasSharedData, sharedBytes } from '../spreadsheet/testing/shared-data.ts';
import { documentWorkshop } from './workshop.ts';

const FILE = 'companies/companies_banks_world.csv';
const AT_ONCE = 40;
const names = (): string[] => {
  const { data } = Papa.parse<Record<string, string>>(new TextDecoder().decode(sharedBytes(FILE)), {
    header: true,
    skipEmptyLines: true,
  });
  const all = data.flatMap((row) => [row['display_name'] ?? '', row['local_name'] ?? '']);
  return [...new Set(all)].filter((name) => name !== '');
};

const jobFor = (lines: readonly string[]) =>
  sampleJob({ lines: lines.map((title) => ({ title, quantity: '1', unitPrice: '1' })) });

/** Letters and digits in reading order. */
const letters = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    .normalize('NFD');

describe.runIf(hasSharedData)('names of banks and companies of the world', () => {
  it('B5 every name is printed and read back, or the character is named that no font draws', async () => {
    const workshop = documentWorkshop(() => Promise.resolve(fontFiles), scriptFiles);
    const all = names();
    expect(all.length).toBeGreaterThan(1300);
    const refused: string[] = [];
    const lost: string[] = [];
    for (let start = 0; start < all.length; start += AT_ONCE) {
      const part = all.slice(start, start + AT_ONCE);
      const added = await workshop.append([jobFor(part)]);
      if (!added.ok) {
        refused.push(String(added.error.params['characters']));
        continue;
      }
      const made = workshop.finish();
      if (!made.ok) throw new Error(made.error.reason);
      const { text } = await extractText(await getDocumentProxy(made.value), { mergePages: true });
      const read = letters(text);
      lost.push(...part.filter((name) => !read.includes(letters(name))));
    }
    expect(refused).toEqual([]);
    expect(lost).toEqual([]);
  });
});
