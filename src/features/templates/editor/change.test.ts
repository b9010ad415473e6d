import { newTemplate } from '@domain/templates/built-in.ts';
import { describe, expect, it } from 'vitest';
import { freeId, moved, presetOf, resetTemplate, reworded, withoutBlock, withText } from './change.ts';

describe('B4 changes of a template', () => {
  it('B4 an entry moves to its place, and not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c']);
  });
  it('B4 words of one language leave the others alone', () => {
    expect(reworded({ fr: 'a', en: 'b' }, 'fr', 'c')).toEqual({ fr: 'c', en: 'b' });
    expect(reworded({ fr: 'a', en: 'b' }, 'fr', '')).toEqual({ en: 'b' });
  });
  it('B4 a new text has a name of its own and stands above the legal mentions', () => {
    const once = withText(newTemplate('x'));
    const twice = withText(once.template);
    expect([once.id, twice.id]).toEqual(['text', 'text-2']);
    expect(twice.template.blocks.slice(-4).map(({ id }) => id)).toEqual([
      'text',
      'text-2',
      'legal',
      'footer',
    ]);
    expect(freeId([{ id: 'own' }], 'own')).toBe('own-2');
  });
  it('B4 a text can be removed, what the law asks for cannot', () => {
    const { template, id } = withText(newTemplate('x'));
    expect(withoutBlock(template, id).blocks).toEqual(newTemplate('x').blocks);
    expect(withoutBlock(template, 'lines')).toEqual(template);
  });
  it('B4 a reset keeps the name and the theme', () => {
    expect(resetTemplate({ ...newTemplate('x', 'band'), accent: '#123456' })).toEqual(
      newTemplate('x', 'band'),
    );
  });
  it('B4 a condition of one’s own is none of the ready ones', () => {
    expect(presetOf({ when: '' })).toBe('always');
    expect(presetOf({ when: 'amount_due > 0' })).toBe('due');
    expect(presetOf({ when: 'amount_due > 1' })).toBe('own');
  });
});
