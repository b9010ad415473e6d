import { SSF } from '@e965/xlsx';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsedText, isoOfSerial } from './date-serial.ts';
import { builtInMeaning, formatMeaning } from './number-format.ts';
import { numberText } from './number-text.ts';

describe('numbers as text', () => {
  it.each([
    [274.65999999999997, '274.66'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-2.5e-10, '-0.00000000025'],
    [1.23456789012345e20, '123456789012345000000'],
    [9007199254740991, '9007199254740991'],
    [123456789012.345, '123456789012.345'],
    [-0, '0'],
    [5.5, '5.5'],
    [Number.MAX_VALUE, `17976931348623157${'0'.repeat(292)}`],
  ])('A3 %s is %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it('A3 text never has an exponent and stays the same number to 15 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (value) => {
        const text = numberText(value);
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/u);
        expect(Number(text)).toBe(Number.isSafeInteger(value) ? value + 0 : Number(value.toPrecision(15)));
      }),
    );
  });
});

describe('serial dates', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, '1900-02-29'],
    [61, false, '1900-03-01'],
    [45658, false, '2025-01-01'],
    [44196, true, '2025-01-01'],
    [0, true, '1904-01-01'],
    [45658.5, false, '2025-01-01T12:00:00'],
    [45658.999999999, false, '2025-01-02'],
    [0.75, false, '18:00:00'],
    [2958465, false, '9999-12-31'],
    [2958466, false, null],
    [-1, false, null],
  ])('A3 %s (1904: %s) is %s', (serial, uses1904, iso) => {
    expect(isoOfSerial(serial, uses1904)).toBe(iso);
  });

  it('A3 days and times agree with SheetJS', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 100_000 }),
        fc.integer({ min: 0, max: 86_399 }),
        (day, second) => {
          const serial = day + second / 86_400;
          const { y, m, d, H, M, S } = SSF.parse_date_code(serial);
          const [date, time = '00:00:00'] = (isoOfSerial(serial, false) ?? '').split('T');
          expect([date, time].join(' ').split(/\D/u).map(Number)).toEqual([y, m, d, H, M, Math.round(S)]);
        },
      ),
    );
  });

  it('A3 elapsed hours go beyond a day', () => {
    expect([elapsedText(1.0625), elapsedText(-0.5)]).toEqual(['25:30:00', '-12:00:00']);
  });
});

describe('number formats', () => {
  it.each([
    ['General', 'number'],
    ['#,##0.00 "days"', 'number'],
    ['#,##0.00\\d', 'number'],
    ['[Red]#,##0;[Blue]-#,##0', 'number'],
    ['[$€-40C] #,##0.00', 'number'],
    ['0.00E+00', 'number'],
    ['0.0%', 'percent'],
    ['yyyy\\-mm\\-dd;@', 'date'],
    ['[$-40C]d mmmm yyyy', 'date'],
    ['h:mm AM/PM', 'date'],
    ['mmm"/"d"/"yy', 'date'],
    ['[h]:mm', 'elapsed'],
    ['[mm]:ss', 'elapsed'],
    ['_-* #,##0.00_-', 'number'],
  ])('A3 %s shows a %s', (code, meaning) => {
    expect(formatMeaning(code)).toBe(meaning);
  });

  it('A3 the built-in dates are those of SheetJS', () => {
    const ids = Array.from({ length: 50 }, (_, id) => id);
    const ours = ids.filter((id) => ['date', 'elapsed'].includes(builtInMeaning(id)));
    const theirs = ids.filter(
      (id) => typeof SSF.get_table()[id] === 'string' && SSF.is_date(String(SSF.get_table()[id])),
    );
    expect(ours.filter((id) => id < 27 || id > 36)).toEqual(theirs);
  });
});
