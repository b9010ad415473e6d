import { describe, expect, it } from 'vitest';
import { saidParams } from './said-params.ts';

describe('parameters of a message', () => {
  it('B23 a day is written in the language, everything else stays as it is', () => {
    const params = { date: '2026-11-14', number: 'F-2026-0418', count: 3, wrong: '2026-02-31' };
    expect(saidParams(params, 'fr')).toEqual({ ...params, date: '14 novembre 2026' });
  });

  it('C8 a month and a number of days are said in the language; a number that looks like a month stays', () => {
    const params = { month: '2025-01', days: '2.5', number: '2025-01' };
    expect(saidParams(params, 'fr')).toEqual({ month: 'janvier 2025', days: '2,5', number: '2025-01' });
  });
});
