import { describe, expect, it } from 'vitest';
import { periodOf, readView, writeView } from './view.ts';

describe('the address of the generate screen', () => {
  it('B2 without dates the period is the last fourteen days until today', () => {
    expect(periodOf(readView({}), '2026-11-27')).toEqual({ from: '2026-11-13', to: '2026-11-27' });
    expect(periodOf(readView({ from: '2026-11-01' }), '2026-11-27')).toEqual({
      from: '2026-11-01',
      to: '2026-11-27',
    });
  });

  it('B2 a view survives the way through the address, nonsense falls back', () => {
    const view = readView({
      for: 'all',
      from: '2026-11-01',
      to: '2026-11-30',
      by: 'site',
      currency: 'GNF',
      rows: 'open',
    });
    expect(readView(writeView(view))).toEqual(view);
    expect(writeView(readView({ from: '2026-02-31', by: 'mood', currency: 'francs' }))).toEqual({});
  });
});
