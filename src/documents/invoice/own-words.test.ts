import { measure } from '@adapters/pdf/testing/test-faces.ts';
import { newTemplate } from '@domain/templates/built-in.ts';
import { describe, expect, it } from 'vitest';
import { layOut } from '../lay-out.ts';
import { sampleJob } from '../testing/sample-invoice.ts';

/** Texts of a one-line invoice whose sums have these words. */
function textsWith(look: string, heading: string, words: string): string[] {
  const template = newTemplate('Ours');
  const blocks = template.blocks.map((block) =>
    block.kind === 'totals' || block.kind === 'tax-recap'
      ? { ...block, look, heading: { fr: heading }, text: { fr: words } }
      : block,
  );
  const job = sampleJob({ lines: [{ title: 'Travaux', quantity: '1', unitPrice: '100', taxRate: '20' }] });
  const { pages } = layOut({ ...job, template: { ...template, blocks } }, measure);
  return pages.flatMap(({ operations }) =>
    operations.flatMap((one) => (one.op === 'text' ? [one.text] : [])),
  );
}

describe('words of one’s own for sums', () => {
  it('B4 stand in the place of the usual ones, in each look, whatever the spaces', () => {
    for (const look of ['', 'grid']) {
      const texts = textsWith(
        look,
        'Belegsummen',
        'Net à payer=Zahlbetrag\n  Total   TTC  =  Bruttosumme \nno words',
      );
      expect(texts.filter((text) => text === 'Belegsummen')).toHaveLength(2);
      expect(texts).toEqual(expect.arrayContaining(['Zahlbetrag', 'Bruttosumme', 'Total HT']));
      expect(texts).not.toContain('Net à payer');
    }
  });

  it('B4 change nothing where there are none', () => {
    expect(textsWith('', '', '')).toContain('Net à payer');
  });
});
