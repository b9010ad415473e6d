import { unzlibSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { sampleLogo } from '@adapters/pdf/testing/sample-logo.ts';
import { faces, measure } from '@adapters/pdf/testing/test-faces.ts';
import { pdfWriter } from '@adapters/pdf/write-pdf.ts';
import type { Language } from '@domain/parties/parties.ts';
import { allReports } from '@domain/reports/registry.ts';
import type { ReportJob } from '../job.ts';
import { layOut } from '../lay-out.ts';
import { exampleJob } from '../testing/report-examples.ts';

const write = pdfWriter(faces);

/** The rows of the tables and the key figures in their order, worked out by hand, as English writes them. */
const byHand: Record<string, { lines: (string | RegExp)[]; figures: string[] }> = {
  tax: {
    lines: ['20% 1 57.89 11.58 69.47', '5.5% 1 28.94 1.59 30.53', 'Total 2 86.83 13.17 100.00'],
    figures: ['86.83', '13.17', '100.00', '0.00'],
  },
  ageing: {
    lines: [
      'Anne 2 60.00 100.00 – – – 160.00',
      'Bakary 1 – – – – 12.00 12.00',
      'Total 3 60.00 100.00 – – 12.00 172.00',
    ],
    figures: ['172.00', '112.00', '12.00', '2', '35% 58% 7%'],
  },
  'sales-by-customer': {
    lines: [
      'Anne 1 12,045.00 98% 14,454.00',
      'Bakary 1 250.00 2% 275.00',
      'Total 2 12,295.00 100% 14,729.00',
      'Chloé 1 1,100,000 100% 1,298,000',
      'Total 1 1,100,000 100% 1,298,000',
    ],
    figures: ['12,295.00', '14,729.00', '2', '98%', '1,100,000', '1,298,000', '1', '100%'],
  },
  'sales-by-period': {
    lines: [
      '2 1,250.00 220.00 1,470.00',
      '0 −300.00 −60.00 −360.00',
      '−1 −400.00 −80.00 −480.00',
      'Total 1 550.00 80.00 630.00',
    ],
    figures: ['550.00', '80.00', '630.00', '1'],
  },
  'sales-by-product': {
    lines: ['Tea 2 20.00 40.00 66.7%', 'Bread 2.5 kg 10.00 25.00 41.7%', '−5.00 −8.3%', 'Total 60.00 100%'],
    figures: ['60.00', '2', '4', '66.7%'],
  },
  payments: {
    lines: [
      /^02\/11\/2026 1 Anne .+ 120[.,]00$/,
      /^03\/11\/2026 2 Anne .+ −20[.,]00$/,
      /^04\/11\/2026 3 Anne .+ −5[.,]00$/,
      'Total 95.00',
    ],
    figures: ['120.00', '25.00', '95.00', '3'],
  },
  'customer-statement': {
    lines: [
      /^01\/11\/2026 .+ 480[.,]00$/,
      'F-2026-0002 03/12/2026 1,200.00 1,680.00',
      '7 800.00 880.00',
      'Total 1,200.00 800.00 880.00',
    ],
    figures: ['480.00', '1,200.00', '800.00', '880.00'],
  },
  'not-invoiced': {
    lines: [
      /^01\/11\/2026 Anne Work .+ 1 100[.,]00$/,
      /^20\/11\/2026 Bakary Work .+ 2[.,]5 50[.,]00$/,
      'Total 150.00',
      /^02\/11\/2026 Chloé Work .+ 1 900$/,
      'Total 900',
    ],
    figures: ['150.00', '2', '2', '900', '1', '1'],
  },
  activity: {
    lines: [/^7 02\/11\/2026 08:15 .+ 3$/, /^8 09\/11\/2026 17:40 .+ 1$/, 'Total 4'],
    figures: ['2', '4', '2', '1'],
  },
};

/** French and Portuguese part thousands by a space, decimals by a comma, and the sign of percent by a space. */
const inLanguage = (text: string, language: Language) =>
  language === 'en'
    ? text
    : text
        .replaceAll(',', ' ')
        .replace(/(\d)\.(\d)/g, '$1,$2')
        .replaceAll('%', ' %');

async function printed(kind: string, language: Language): Promise<string[]> {
  const job = await exampleJob(kind, language);
  const document = layOut(job, measure);
  const file = await getDocumentProxy(write([{ document, logo: job.seller.logo }]).slice());
  const { text } = await extractText(file, { mergePages: false });
  return text;
}

/** Spaces of all kinds become one: readers differ in how they report them. */
const evened = (text: string) => text.replace(/[^\S\n]+/g, ' ');

describe('a report that was printed, read back by an independent reader', () => {
  for (const { id: kind } of allReports) {
    for (const language of ['en', 'fr', 'pt'] as const) {
      it(`A2 ${kind} in ${language}`, async () => {
        const pages = (await printed(kind, language)).map(evened);
        const lines = pages.join('\n').split('\n');
        const { lines: rows, figures } = byHand[kind]!;
        let from = 0;
        for (const row of rows) {
          const isIt = (line: string) =>
            typeof row === 'string' ? line.endsWith(inLanguage(row, language)) : row.test(line);
          const at = lines.findIndex((line, place) => place >= from && isIt(line));
          expect(at, String(row)).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
        const plain = lines.map((line) => line.replace(/^(€|GNF ?)|( €| GNF)$/g, ''));
        let after = 0;
        for (const figure of figures.map((text) => inLanguage(text, language))) {
          const at = plain.indexOf(figure, after);
          expect(at, figure).toBeGreaterThanOrEqual(after);
          after = at + 1;
        }
        await expect(`${pages.join('\n\f\n')}\n`).toMatchFileSnapshot(
          `../testing/golden/reports/${kind}-${language}.txt`,
        );
      });
    }
  }
});

/** The operators that fill a rectangle on the pages, and the pictures in the file. */
function drawn(job: ReportJob): { rectangles: number; pictures: number } {
  const file = write([{ document: layOut(job, measure), logo: job.seller.logo }]);
  const text = Buffer.from(file).toString('latin1');
  let rectangles = 0;
  for (const { index, 0: head } of text.matchAll(/\/FlateDecode[^>]*>>\nstream\n/g)) {
    const start = index + head.length;
    const content = Buffer.from(unzlibSync(file.slice(start, text.indexOf('endstream', start))));
    // Fonts and character maps are streams as well.
    if (!content.subarray(0, 3).equals(Buffer.from('BT\n'))) continue;
    rectangles += content.toString('latin1').match(/ re(?=\s)/g)?.length ?? 0;
  }
  return { rectangles, pictures: text.match(/\/Subtype\s*\/Image/g)?.length ?? 0 };
}

/** The others say theirs as bars in the table, or have none. */
const hasChart = new Set(['sales-by-period', 'ageing', 'payments', 'not-invoiced', 'activity']);

describe('charts of printed reports', () => {
  it.each(allReports.map(({ id }) => id))('A2 %s is drawn of paths, and of no picture', async (kind) => {
    const job = await exampleJob(kind, 'en');
    const sections = job.table.sections.map((section) => ({ ...section, chart: null }));
    const bare = drawn({ ...job, table: { ...job.table, sections } });
    const whole = drawn(job);
    expect(whole.pictures).toBe(0);
    const charts = job.table.sections.flatMap(({ chart }) =>
      chart !== null && chart.form !== 'bars' ? [chart] : [],
    );
    expect(charts.length > 0).toBe(hasChart.has(kind));
    // A filled rectangle for each value that can be seen, at least.
    const values = charts.flatMap(({ series }) => series.flatMap((one) => one.values));
    const seen = values.filter((value) => value !== 0).length;
    expect(whole.rectangles - bare.rectangles).toBeGreaterThanOrEqual(seen);
    expect(seen > 0).toBe(hasChart.has(kind));
  });

  it('A2 a logo would be seen as a picture', async () => {
    const job = await exampleJob('ageing', 'en');
    const seller = { ...job.seller, logo: sampleLogo() };
    expect(drawn({ ...job, seller }).pictures).toBeGreaterThan(0);
  });
});
