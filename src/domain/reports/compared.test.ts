import { describe, expect, it } from 'vitest';
import { comparedPeriod } from './period.ts';
import { allReports } from './registry.ts';
import { askedOf, document, payment, settled } from './testing/facts.ts';
import { made } from './testing/made.ts';

const november = { from: '2026-11-01', to: '2026-11-30' };
const asked = (more: Parameters<typeof askedOf>[0] = {}) =>
  askedOf({ compared: comparedPeriod(november, 'previous'), ...more });

/** RP14, each by hand. */
describe('tax compared with the time before', () => {
  it('A2 RP14 on invoices: 20 % of 1,000 against 20 % of 800 is +25 %; a rate that is gone stands with nothing now', () => {
    const { sections, fates } = made('tax', asked(), (collector) => [
      collector.document!(document({ issued: '2026-11-03', groups: [['S', '20', 100000]] })),
      collector.document!(document({ issued: '2026-10-31', groups: [['S', '20', 80000]] })),
      collector.document!(document({ issued: '2026-10-02', groups: [['S', '10', 5000]] })),
      collector.document!(document({ issued: '2026-09-30', groups: [['S', '20', 100]] })),
    ]);
    expect(sections[0]!.rows).toEqual([
      ['2026-11', 'S', 20, '', 1, 100000, 20000, 120000, 80000, 16000, 25],
      ['2026-11', 'S', 10, '', 0, 0, 0, 0, 5000, 500, -100],
    ]);
    expect(sections[0]!.total.slice(4)).toEqual([1, 100000, 20000, 120000, 85000, 16500, 21.2]);
    expect(fates).toEqual(['used', 'compared', 'compared', 'other-period']);
  });

  it('A2 RP2 RP14 a quarter: each month beside the month in its place, and a chart of both', () => {
    const period = { from: '2026-10-01', to: '2026-12-31' };
    const quarter = askedOf({ period, compared: comparedPeriod(period, 'previous') });
    const { sections } = made('tax', quarter, (collector) => [
      collector.document!(document({ issued: '2026-10-03', groups: [['S', '20', 10000]] })),
      collector.document!(document({ issued: '2026-07-31', groups: [['S', '20', 20000]] })),
      collector.document!(document({ issued: '2026-09-30', groups: [['S', '20', 30000]] })),
    ]);
    const rows = sections[0]!.rows.map((row) => [row[0], row[6], row[9]]);
    expect(rows).toEqual([
      ['2026-10', 2000, 4000],
      ['2026-12', 0, 6000],
    ]);
    expect(sections[0]!.chart!.series).toEqual([
      { id: 'before', values: [4000, 6000] },
      { id: 'now', values: [2000, 0] },
    ]);
  });

  it('A2 RP11 RP14 on payments: half in October, half in November', () => {
    const { sections, fates } = made('tax', asked({ basis: 'paid' }), (collector) => [
      collector.document!(
        document({
          issued: '2026-10-01',
          groups: [['S', '20', 10000]],
          payments: [settled('2026-10-20', 3000), settled('2026-11-20', 9000)],
        }),
      ),
      collector.document!(
        document({
          issued: '2026-10-01',
          groups: [['S', '20', 10000]],
          payments: [settled('2026-10-21', 12000)],
        }),
      ),
    ]);
    // 90.00 of 120.00 is 75.00 + 15.00; before it 25.00 + 5.00 and 100.00 + 20.00.
    expect(sections[0]!.rows).toEqual([['2026-11', 'S', 20, '', 1, 7500, 1500, 9000, 12500, 2500, -40]]);
    expect(fates).toEqual(['used', 'compared']);
  });
});

describe('payments compared with the time before', () => {
  it('A2 RP14 entries of both times, each in the column of its own: 115 against 80 is +43.8 %', () => {
    const { sections, fates } = made('payments', asked(), (collector) => [
      collector.payment!(payment('2026-11-02', 12000)),
      collector.payment!(payment('2026-11-03', -500, { type: 'refund' })),
      collector.payment!(payment('2026-10-31', 8000, { customerId: 'b' })),
      collector.payment!(payment('2026-09-30', 100)),
    ]);
    const [{ rows, total, figures, chart }] = sections as [(typeof sections)[0]];
    expect(rows.map((row) => [row[0], row[2], row[6], row[9], row[10]])).toEqual([
      ['2026-10-31', 'Bakary', null, '2026-11', 8000],
      ['2026-11-02', 'Anne', 12000, '2026-11', null],
      ['2026-11-03', 'Anne', -500, '2026-11', null],
    ]);
    expect([total[6], total[10], total[11]]).toEqual([11500, 8000, 43.8]);
    expect(figures).toEqual({ received: 12000, given: 500, net: 11500, entries: 2 });
    const [before, now] = chart!.series;
    // The last day of October stands on the last day of November.
    expect(before!.values.at(-1)).toBe(8000);
    expect(now!.values.slice(0, 3)).toEqual([0, 12000, -500]);
    expect(fates).toEqual(['used', 'used', 'compared', 'other-period']);
  });
});

it('A2 RP14 what is as of a day, and the journal, are not compared', () => {
  const plain = allReports.filter(({ hasComparison }) => !hasComparison).map(({ id }) => id);
  expect(plain).toEqual(['ageing', 'customer-statement', 'not-invoiced', 'activity']);
  for (const { hasComparison, columns } of allReports) {
    expect(columns.some(({ isCompared }) => isCompared)).toBe(hasComparison);
  }
});
