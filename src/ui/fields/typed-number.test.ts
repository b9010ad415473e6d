import { describe, expect, it } from 'vitest';
import { readTyped, writeTyped } from './typed-number.ts';

describe('typed numbers', () => {
  it.each([
    ['1 234,56', '1234.56'],
    ['1\u202F234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1.234.567', '1234567'],
    ['-12,5', '-12.5'],
    ['\u221212', '-12'],
    [',5', '0.5'],
    ['12,', '12'],
    ['', ''],
  ])('A3 %j is read as %j', (typed, read) => {
    expect(readTyped(typed)).toBe(read);
  });

  it.each(['abc', '12a', '1e5', '--1', '5-'])('A3 %j is not a number', (typed) => {
    expect(readTyped(typed)).toBeNull();
  });

  it('A14 an input shows the decimal sign of the language', () => {
    expect(writeTyped('1234.5', 'fr')).toBe('1234,5');
    expect(writeTyped('1234.5', 'en')).toBe('1234.5');
  });
});
