import { describe, expect, it } from 'vitest';
import { readView, sortedBy, writeView } from './view.ts';

describe('the address of the products screen', () => {
  it('B21 a view survives the way through the address, nonsense falls back', () => {
    const view = readView({ q: 'pose', sort: 'price', dir: 'desc', page: '2', size: '25', open: 'p1' });
    expect(readView(writeView(view))).toEqual(view);
    expect(writeView(readView({ sort: 'mood', page: 'x', size: '7' }))).toEqual({});
  });

  it('B21 a second click turns the order round, another column starts with the first', () => {
    const view = sortedBy(readView({}), 'price');
    expect(view).toMatchObject({ sort: 'price', direction: 'asc', page: 1 });
    expect(sortedBy(view, 'price').direction).toBe('desc');
  });
});
