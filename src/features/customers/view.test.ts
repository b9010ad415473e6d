import { describe, expect, it } from 'vitest';
import { readView, sortedBy, writeView } from './view.ts';

describe('the address of the customers screen', () => {
  it('B20 a view survives the way through the address, nonsense falls back', () => {
    const view = readView({ q: 'café', sort: 'openNet', dir: 'desc', page: '2', open: 'c1', edit: '1' });
    expect(readView(writeView(view) as Record<string, unknown>)).toMatchObject({ ...view, page: 2 });
    expect(writeView(readView({ sort: 'mood', page: 'x' }))).toEqual({});
  });

  it('B20 a new customer is always being edited', () => {
    expect(readView({ open: 'new' }).isEdited).toBe(true);
    expect(readView({ open: 'c1' }).isEdited).toBe(false);
  });

  it('B20 open amounts start with the most, names with the first', () => {
    const view = readView({});
    expect(sortedBy(view, 'openNet').direction).toBe('desc');
    expect(sortedBy(view, 'city').direction).toBe('asc');
    expect(sortedBy(view, 'name').direction).toBe('desc');
  });
});
