import { describe, expect, it } from 'vitest';
import { isNarrowed, plainView, queryOf, readView, writeView } from './view.ts';

describe('the address of the outbox', () => {
  it('F4 brings the tab, the search, the page and the open message back', () => {
    const view = { ...plainView, tab: 'needs-you', search: 'vaise', page: 3, open: 'm1' } as const;
    expect(readView(writeView(view))).toEqual(view);
    expect(writeView(plainView)).toEqual({});
    expect(queryOf(view)).toEqual({ search: 'vaise', page: 3, pageSize: 50, tab: 'needs-you' });
    expect([isNarrowed(plainView), isNarrowed(view)]).toEqual([false, true]);
  });

  it('F4 an unknown tab is the first one', () => {
    expect(readView({ tab: 'lost', page: '-2' })).toEqual(plainView);
  });
});
