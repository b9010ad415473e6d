import { describe, expect, it } from 'vitest';
import { sampleJob } from './testing/sample-invoice.ts';
import { unprintable, unprintableIn } from './unprintable.ts';

const lines = [{ title: 'Travaux', quantity: '1', unitPrice: '100', taxRate: '20' }];

describe('characters that cannot be printed', () => {
  it('B5 each is named once per field, with the field', () => {
    const job = sampleJob({ lines: [{ ...lines[0]!, title: '請求書 請' }], buyer: { name: 'محمد' } });
    expect(unprintable(job)).toEqual([
      ...['م', 'ح', 'د'].map((character) => ({ character, field: 'buyer.name' })),
      ...['請', '求', '書'].map((character) => ({ character, field: 'lines.0.title' })),
    ]);
  });
  it('B5 Latin, Greek, Cyrillic, the euro, œ and the narrow space are printed', () => {
    expect(unprintableIn('Œuvre ŁódźĞ Ελλάδα Київ ɓɗŋƴ Đặng 3\u202F480,00 € − ’ « » ½ ™ №')).toEqual([]);
  });
  it('B5 what is taken out before printing is no fault', () => {
    expect(unprintableIn('a\u200Bb\u0007\u00AD\n\ufe0f')).toEqual([]);
  });
  it('B5 an emoji is one character, not two halves', () => {
    expect(unprintableIn('Merci 😀')).toEqual(['😀']);
  });
});
