import { normaliseDecimal } from '@domain/money/decimal.ts';
import { describe, expect, it } from 'vitest';
import { cellsOf, pastedLines } from './paste.ts';

const french = (text: string) => normaliseDecimal(text.replace(/[\s\u202F\u00A0]/g, '').replace(',', '.'));

describe('pasting lines from a spreadsheet', () => {
  it('A1 title, quantity, unit, price and tax are recognised by what they are', () => {
    expect(
      pastedLines('Pose de cimaises\t12,5\tm\t21,40\t10 %\nLivraison\t\t\t65,00 €\t20%', french),
    ).toEqual({
      lines: [
        { title: 'Pose de cimaises', quantity: '12.5', unit: 'm', unitPrice: '21.4', taxRate: '10' },
        { title: 'Livraison', unitPrice: '65', taxRate: '20' },
      ],
      left: 0,
    });
  });

  it('A1 a head row and blank rows do not become lines', () => {
    const text = 'Désignation\tQuantité\tPrix\r\n\r\nTable\t1\t1 240,00\r\n';
    expect(pastedLines(text, french)).toEqual({
      lines: [{ title: 'Table', quantity: '1', unitPrice: '1240' }],
      left: 0,
    });
  });

  it('A1 B10 rows under the head that hold no line are counted, so that nobody misses them unawares', () => {
    const text = 'Désignation\tQuantité\tPrix\nTable\t1\t1 240,00\nLivraison\t\t\n\t2\t30,00\n';
    expect(pastedLines(text, french)).toEqual({
      lines: [{ title: 'Table', quantity: '1', unitPrice: '1240' }],
      left: 2,
    });
  });

  it('A1 a quoted cell keeps its tabs, line ends and quotation marks', () => {
    expect(cellsOf('"a ""b""\n\tc"\t2')).toEqual([['a "b"\n\tc', '2']]);
  });

  it('A1 a word pasted into a field stays a word', () => {
    expect(pastedLines('Table en chêne', french)).toBeNull();
    expect(pastedLines('two\nlines of text', french)).toBeNull();
  });
});
