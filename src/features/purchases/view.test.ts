import { describe, expect, it } from 'vitest';
import { readView, sortedBy, writeView } from './view.ts';

describe('the address of the purchases screen', () => {
  it('B25 holds the list and what is open, and falls back where it makes no sense', () => {
    const view = { ...readView({}), search: 'bois', sort: 'dueDate', open: 'p', tab: 'pdf' } as const;
    expect(readView(writeView(view))).toEqual(view);
    expect(writeView(readView({}))).toEqual({});
    expect(readView({ sort: 'colour', tab: 'music' })).toMatchObject({ sort: 'issueDate', tab: 'facts' });
  });

  it('B25 names go up, days and amounts down, and a second click turns them round', () => {
    const byName = sortedBy(readView({}), 'sellerName');
    expect(byName).toMatchObject({ sort: 'sellerName', direction: 'asc' });
    expect(sortedBy(byName, 'sellerName').direction).toBe('desc');
    expect(sortedBy(byName, 'withTax').direction).toBe('desc');
  });
});
