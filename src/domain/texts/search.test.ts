import { expect, test } from 'vitest';
import { fold, holds, wordsOf } from './search.ts';

test('B8 words are found in any order, without accents or capitals', () => {
  const text = fold('Boulangerie des Terreaux, Élan Œuvre');
  expect(holds(text, wordsOf('TERREAUX elan'))).toBe(true);
  expect(holds(text, wordsOf('oeuvre'))).toBe(true);
  expect(holds(text, wordsOf('terreaux absent'))).toBe(false);
  expect(holds(text, wordsOf('   '))).toBe(true);
});
