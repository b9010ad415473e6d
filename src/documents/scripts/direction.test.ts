import { describe, expect, it } from 'vitest';
import { foreignPress } from '@adapters/pdf/testing/foreign-press.ts';
import type { DrawOperation } from '../operations.ts';
import { sampleJob } from '../testing/sample-invoice.ts';
import { isRightToLeft } from './direction.ts';

describe('direction', () => {
  it('B5 a paragraph reads as its first letter does, whatever signs and digits come before', () => {
    expect(isRightToLeft('(12) شركة ABC')).toBe(true);
    expect(isRightToLeft('ABC شركة')).toBe(false);
    expect(isRightToLeft('12 %')).toBe(false);
    expect(isRightToLeft('« שלום »')).toBe(true);
  });

  it('B5 a wrapped paragraph from right to left is flush at its right edge and stays at its place', async () => {
    const description = 'توريد وتركيب أجهزة التكييف المركزي '.repeat(6).trim();
    const lines = [{ title: 'Work', description, quantity: '1', unitPrice: '1' }];
    const { document } = await foreignPress().printed(sampleJob({ lines }));
    const texts = document.pages.flatMap(({ operations }) =>
      operations.filter(
        (operation): operation is Extract<DrawOperation, { op: 'text' }> =>
          operation.op === 'text' && operation.text.includes('أجهزة'),
      ),
    );
    expect(texts.length).toBeGreaterThan(2);
    expect(new Set(texts.map(({ x }) => x)).size).toBe(1);
    expect(texts.every(({ align, rightToLeft }) => align === 'right' && rightToLeft === true)).toBe(true);
    const left = Math.min(...texts.map(({ x, width }) => x - width));
    expect(left).toBeCloseTo(20, 6);
  });
});
