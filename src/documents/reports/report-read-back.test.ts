import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { faces, measure } from '@adapters/pdf/testing/test-faces.ts';
import { pdfWriter } from '@adapters/pdf/write-pdf.ts';
import type { Asked, Collector, Fate } from '@domain/reports/define.ts';
import { reportOf } from '@domain/reports/registry.ts';
import { askedOf, document, payment, settled } from '@domain/reports/testing/facts.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { ReportBasis } from '@domain/reports/report.ts';
import { loadRoom } from '@i18n/load-messages.ts';
import { reportWordsOf } from '@i18n/wording/report-registry.ts';
import { layOut } from '../lay-out.ts';
import { sampleJob } from '../testing/sample-invoice.ts';
import { reportTable } from './report-table.ts';

const write = pdfWriter(faces);
const { seller } = sampleJob({ lines: [{ title: 'Work', quantity: '1', unitPrice: '1' }] });
const fed = (collector: Collector, documents: readonly ReturnType<typeof document>[]) =>
  documents.map((one) => collector.document!(one));

/** The examples that are worked out by hand beside the reports, as facts. */
const examples: Record<string, { basis: ReportBasis; feed: (collector: Collector) => Fate[] }> = {
  // 100.00 of 172.75 is paid: 57.89 + 11.58 at 20 %, 28.94 + 1.59 at 5.5 %.
  tax: {
    basis: 'paid',
    feed: (collector) =>
      fed(collector, [
        document({
          issued: '2026-10-20',
          groups: [
            ['S', '20', 10000],
            ['S', '5.5', 5000],
          ],
          payments: [settled('2026-11-05', 10000)],
        }),
        document({ issued: '2026-11-03', groups: [['S', '20', 100]] }),
      ]),
  },
  // Anne owes 60.00 in time and 100.00 since 30 days, Bakary 12.00 since 91; he has 50.00 to his credit.
  ageing: {
    basis: 'open',
    feed: (collector) => [
      ...fed(collector, [
        document({
          issued: '2026-10-01',
          due: '2026-10-31',
          groups: [['S', '20', 10000]],
          payments: [settled('2026-10-20', 2000)],
        }),
        document({ issued: '2026-11-01', due: '2026-11-30', groups: [['S', '20', 5000]] }),
        document({ issued: '2026-08-01', due: '2026-08-31', customerId: 'b', groups: [['S', '20', 1000]] }),
      ]),
      collector.payment!(payment('2026-11-02', 5000, { customerId: 'b' })),
    ],
  },
  // Anne 12,345.00 less 300.00 back, Bakary 250.00, Chloé 1,100,000 in francs.
  'sales-by-customer': {
    basis: 'issued',
    feed: (collector) =>
      fed(collector, [
        document({ issued: '2026-11-03', groups: [['S', '20', 1234500]] }),
        document({ issued: '2026-11-10', kind: 'credit-note', groups: [['S', '20', 30000]] }),
        document({ issued: '2026-11-03', customerId: 'b', groups: [['S', '10', 25000]] }),
        document({ issued: '2026-11-15', customerId: 'c', currency: 'GNF', groups: [['S', '18', 1100000]] }),
        document({ issued: '', groups: [['S', '20', 99900]] }),
      ]),
  },
};

/** The rows of the tables and the key figures in their order, worked out by hand, as English writes them. */
const byHand: Record<string, { lines: string[]; figures: string[] }> = {
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
  const { basis, feed } = examples[kind]!;
  const definition = reportOf(kind)!;
  const asked: Asked = askedOf({ basis });
  const collector = definition.collect(asked);
  const fates = new Map<Fate, number>();
  for (const fate of feed(collector)) fates.set(fate, (fates.get(fate) ?? 0) + 1);
  const said = reportWordsOf(kind, language);
  const room = await loadRoom('reports', language);
  const title = said.own.titles?.[basis] ?? room.loose(kind);
  const { from, to } = asked.period;
  const order = {
    query: { kind, from, to },
    name: '',
    layout: undefined,
    basis,
    language,
    homeCurrency: 'EUR',
    today: asked.today,
    madeAt: Date.UTC(2026, 10, 30, 10),
    timeZone: asked.timeZone,
    seller,
  };
  const collected = { sections: collector.sections(), fates };
  const job = {
    kind: 'report' as const,
    id: 'report',
    table: reportTable(definition, collected, asked, order, { title, ...said }),
    words: said.all,
    seller,
    language,
    madeAt: '2026-11-30T10:00:00.000Z',
    made: { date: '2026-11-30', time: '11:00' },
    fingerprint: '71c40b9e'.repeat(8),
  };
  const file = await getDocumentProxy(write([{ document: layOut(job, measure), logo: seller.logo }]).slice());
  const { text } = await extractText(file, { mergePages: false });
  return text;
}

/** Spaces of all kinds become one: readers differ in how they report them. */
const evened = (text: string) => text.replace(/[^\S\n]+/g, ' ');

describe('a report that was printed, read back by an independent reader', () => {
  for (const kind of Object.keys(examples)) {
    for (const language of ['en', 'fr', 'pt'] as const) {
      it(`A2 ${kind} in ${language}`, async () => {
        const pages = (await printed(kind, language)).map(evened);
        const lines = pages.join('\n').split('\n');
        const { lines: rows, figures } = byHand[kind]!;
        let from = 0;
        for (const row of rows.map((text) => inLanguage(text, language))) {
          const at = lines.findIndex((line, place) => place >= from && line.endsWith(row));
          expect(at, row).toBeGreaterThanOrEqual(from);
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
