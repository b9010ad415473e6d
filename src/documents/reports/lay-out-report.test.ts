import { measure } from '@adapters/pdf/testing/test-faces.ts';
import { describe, expect, it } from 'vitest';
import type { Language } from '@domain/parties/parties.ts';
import type { ReportTable, TitledColumn } from '@domain/reports/report.ts';
import en from '@i18n/wording/en/report.ts';
import fr from '@i18n/wording/fr/report.ts';
import pt from '@i18n/wording/pt/report.ts';
import type { ReportJob } from '../job.ts';
import { layOut } from '../lay-out.ts';
import { sampleJob } from '../testing/sample-invoice.ts';
import { overlapping, textsOf } from '../testing/text-boxes.ts';

const words = { en, fr, pt };
const column = (
  id: string,
  title: string,
  type: TitledColumn['type'],
  more: Partial<TitledColumn> = {},
): TitledColumn => ({ id, title, type, isSummed: type === 'money', isExtra: false, ...more });

const columns = [
  column('customer', 'Customer', 'text'),
  column('invoices', 'Invoices', 'count', { isSummed: true }),
  column('withoutTax', 'Without tax', 'money'),
  column('share', 'Share', 'percent', { derived: { rule: 'share', of: 'withoutTax' } }),
];

/** Customers with 1,000.00, 2,000.00 … cents and all. */
function tableOf(customers: number): ReportTable {
  const amounts = Array.from({ length: customers }, (_, at) => (at + 1) * 100_000);
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  return {
    kind: 'sales-by-customer',
    basis: 'issued',
    title: 'Sales by customer',
    from: '2026-11-01',
    to: '2026-11-30',
    compared: null,
    customer: '',
    columns,
    offered: columns,
    keyFigures: [],
    layout: { columns: columns.map(({ id }) => id), groupBy: [], filters: [], sort: null },
    sections: [
      {
        currency: 'EUR',
        rows: amounts.map((amount, at) => ({
          cells: [`Customer ${at + 1} of the river port`, 2, amount, (amount / whole) * 100],
          level: 0,
        })),
        total: [null, 2 * customers, whole, 100],
        figures: [],
        chart: {
          title: 'Without tax',
          form: 'columns',
          type: 'money',
          labels: ['Sep', 'Oct', 'Nov'],
          series: [{ name: 'This period', values: [442_090, 1_058_400, 2_000_000] }],
        },
      },
    ],
    notes: ['By date of issue.'],
    control: { read: customers, used: customers, leftOut: 0, reasons: [] },
  };
}

const jobOf = (customers: number, language: Language = 'en'): ReportJob => ({
  kind: 'report',
  id: 'report',
  table: tableOf(customers),
  words: words[language],
  seller: sampleJob({ lines: [{ title: 'Work', quantity: '1', unitPrice: '1' }] }).seller,
  language,
  madeAt: '2026-11-30T10:00:00.000Z',
  made: { date: '2026-11-30', time: '11:00' },
  fingerprint: '71c40b9e'.repeat(8),
});
const pagesOf = (job: ReportJob) => layOut(job, measure).pages.map((page) => textsOf(page));

describe('a report on paper', () => {
  it('A2 every page repeats the heads of the table, no text covers another, and the total stands once at its end', () => {
    const pages = pagesOf(jobOf(120));
    expect(pages.length).toBeGreaterThan(3);
    const texts = pages.map((page) => page.map(({ text }) => text));
    const rows = texts.map((page) => page.filter((text) => text.startsWith('Customer ')).length);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(120);
    for (const [at, page] of texts.entries()) {
      if (rows[at]! > 0) expect(page).toContain('Invoices');
      expect(page.some((text) => text.includes(`${at + 1} / ${pages.length}`))).toBe(true);
    }
    for (const page of pages) expect(overlapping(page)).toBeNull();
    const totals = texts.flat().filter((text) => text === '7,260,000.00');
    expect(totals).toHaveLength(1);
  });

  it('A2 the numbers on a chart are written all alike', () => {
    const [first] = pagesOf(jobOf(3));
    const written = first!.map(({ text }) => text);
    expect(written).toEqual(expect.arrayContaining(['4,421', '10,584', '20,000']));
  });

  it.each(['en', 'fr', 'pt'] as const)('A2 a report in %s is the same at each time', (language) => {
    const once = layOut(jobOf(40, language), measure);
    expect(layOut(jobOf(40, language), measure)).toEqual(once);
    expect(once).toMatchObject({ language, author: 'Atelier Perrache' });
  });
});
