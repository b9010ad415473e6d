import { describe, expect, it } from 'vitest';
import { saidParams } from './said-params.ts';

describe('parameters of a message', () => {
  it('B23 a day is written in the language, everything else stays as it is', () => {
    const params = { date: '2026-11-14', number: 'F-2026-0418', count: 3, wrong: '2026-02-31' };
    expect(saidParams(params, 'fr')).toEqual({ ...params, date: '14 novembre 2026' });
  });
});
