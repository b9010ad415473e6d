import { describe, expect, it } from 'vitest';
import { chartCsv } from './chart-csv.ts';

describe('the numbers of a chart as a file', () => {
  const rows = [
    ['Month', 'In; out', '=1+1'],
    ['2026-11', -12.5, 0],
  ];

  it('A13 numbers are plain, texts are quoted where they have to be and run as no formula', () => {
    expect(chartCsv(rows, 'en')).toBe("\uFEFFMonth,In; out,'=1+1\r\n2026-11,-12.5,0\r\n");
    expect(chartCsv(rows, 'fr')).toBe('\uFEFFMonth;"In; out";\'=1+1\r\n2026-11;-12,5;0\r\n');
  });
});
