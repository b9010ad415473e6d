import { describe, expect, it } from 'vitest';
import { readView, writeView } from './view.ts';

describe('address of the templates screen', () => {
  it('B4 the gallery has a bare address; an editor keeps its panel and block', () => {
    expect(writeView(readView({}))).toEqual({});
    const view = { open: 'a', panel: 'look', block: 'payment' } as const;
    expect(readView(writeView(view))).toEqual(view);
  });
  it('B4 what is unknown in an address falls back', () => {
    expect(readView({ open: 'a', panel: 'script', block: '' })).toEqual({
      open: 'a',
      panel: 'block',
      block: 'issuer',
    });
  });
});
