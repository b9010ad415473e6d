import { measure } from '@adapters/pdf/testing/test-faces.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageBreaks } from './page-breaks.ts';
import { plainText } from './plain-text.ts';
import { styles } from './text-style.ts';
import { wrap } from './wrap.ts';

const widthOf = (text: string) => measure(text, styles.body.size, styles.body.face, styles.body.tracking);

describe('wrap', () => {
  it('B5 no line is wider than its place and no character is lost', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-zé0-9 /-]{1,300}$/),
        fc.integer({ min: 8, max: 90 }),
        (text, width) => {
          const lines = wrap(text, styles.body, width, measure);
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
  it('B5 a long word is broken after a hyphen where there is one', () => {
    expect(wrap('quincaillerie-de-bâtiment-extérieur', styles.body, 40, measure)[0]).toMatch(/-$/);
  });
  it('B5 a line end in the text stays one', () => {
    expect(wrap('a\nb', styles.body, 50, measure)).toEqual(['a', 'b']);
  });
});

describe('plain text', () => {
  it('B5 letters are composed, invisible marks and control characters go', () => {
    expect(plainText('e\u0301te\u0301\u200B\u00AD')).toBe('été');
    expect(plainText('a\tb\u0007c')).toBe('a b c');
    expect(plainText('1\r\n2\u20283')).toBe('1\n2\n3');
  });
  it('B5 joiners are kept where a script joins its letters, and go elsewhere', () => {
    expect(plainText('می\u200Cخواهم')).toBe('می\u200Cخواهم');
    expect(plainText('क्\u200Dष')).toBe('क्\u200Dष');
    expect(plainText('a\u200Db\u2066c\u2069')).toBe('abc');
  });
  it('B5 the narrow no-break space is kept', () => {
    expect(plainText('3\u202F480')).toBe('3\u202F480');
  });
});

describe('page breaks', () => {
  const heights = fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 1, maxLength: 80 });
  const breaking = (rows: number[]) => ({
    firstRoom: 120,
    nextRoom: 200,
    rows,
    carry: 9,
    ending: 60,
    keep: 2,
  });

  it('B5 no page holds more than it has room for, carried sums and totals included', () => {
    fc.assert(
      fc.property(heights, (rows) => {
        const breaks = pageBreaks(breaking(rows));
        breaks.forEach((start, page) => {
          const end = breaks[page + 1] ?? rows.length;
          const isLast = page === breaks.length - 1;
          const used = rows.slice(start, end).reduce((sum, height) => sum + height, 0);
          const closing = isLast ? 60 : end < rows.length ? 9 : 0;
          expect(used + closing).toBeLessThanOrEqual(page === 0 ? 120 : 200);
        });
      }),
    );
  });
  it('B5 the totals never stand alone: two lines go with them', () => {
    fc.assert(
      fc.property(heights, (rows) => {
        const breaks = pageBreaks(breaking(rows));
        const last = breaks.at(-1) ?? 0;
        if (breaks.length > 1)
          expect(rows.length - last).toBeGreaterThanOrEqual(Math.min(2, rows.length - 1));
      }),
    );
  });
  it('B5 pages follow each other without a row lost or twice', () => {
    fc.assert(
      fc.property(heights, (rows) => {
        const breaks = pageBreaks(breaking(rows));
        expect(breaks[0]).toBe(0);
        expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
        expect(breaks.at(-1)).toBeLessThanOrEqual(rows.length);
      }),
    );
  });
});
