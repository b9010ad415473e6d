import { describe, expect, it } from 'vitest';
import { amountInWords } from './amount-in-words.ts';

describe('amounts in words', () => {
  it.each([
    [0, 'zéro euro'],
    [100, 'un euro'],
    [2150, 'vingt et un euros et cinquante centimes'],
    [7100, 'soixante et onze euros'],
    [7700, 'soixante-dix-sept euros'],
    [8000, 'quatre-vingts euros'],
    [8100, 'quatre-vingt-un euros'],
    [9101, 'quatre-vingt-onze euros et un centime'],
    [20000, 'deux cents euros'],
    [28000, 'deux cent quatre-vingts euros'],
    [123456, 'mille deux cent trente-quatre euros et cinquante-six centimes'],
    [8000000, 'quatre-vingt mille euros'],
    [20000000, 'deux cent mille euros'],
    [100000000, 'un million d’euros'],
    [320000000, 'trois millions deux cent mille euros'],
    [45, 'quarante-cinq centimes'],
  ])('B12 %i cents in French: %s', (minor, words) => {
    expect(amountInWords(minor, 'EUR', 'fr')).toBe(words);
  });

  it.each([
    [5000, 'fifty euros'],
    [12001, 'one hundred and twenty euros and one cent'],
    [123456, 'one thousand two hundred and thirty-four euros and fifty-six cents'],
    [100500, 'one thousand and five euros'],
    [110000000, 'one million one hundred thousand euros'],
  ])('B12 %i cents in English: %s', (minor, words) => {
    expect(amountInWords(minor, 'EUR', 'en')).toBe(words);
  });

  it.each([
    [10000, 'cem euros'],
    [12150, 'cento e vinte e um euros e cinquenta cêntimos'],
    [110000, 'mil e cem euros'],
    [123400, 'mil duzentos e trinta e quatro euros'],
    [200500, 'dois mil e cinco euros'],
    [100000000, 'um milhão de euros'],
    [250000000, 'dois milhões e quinhentos mil euros'],
  ])('B12 %i cents in Portuguese: %s', (minor, words) => {
    expect(amountInWords(minor, 'EUR', 'pt')).toBe(words);
  });

  it('B12 a currency without decimals has no parts, and one without a name no words', () => {
    expect(amountInWords(1_298_000, 'GNF', 'fr')).toBe(
      'un million deux cent quatre-vingt-dix-huit mille francs guinéens',
    );
    expect(amountInWords(2_000_000, 'GNF', 'fr')).toBe('deux millions de francs guinéens');
    expect(amountInWords(100, 'CHF', 'fr')).toBeNull();
  });
});
