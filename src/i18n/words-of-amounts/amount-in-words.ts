import type { CurrencyCode } from '@domain/money/currency.ts';
import { digitsOf } from '@domain/money/minor.ts';
import type { Language } from '@domain/parties/parties.ts';
import { englishNumber } from './english.ts';
import { frenchNumber } from './french.ts';
import { portugueseNumber } from './portuguese.ts';

interface UnitNames {
  one: string;
  many: string;
  /** Hundredths. */
  part?: readonly [one: string, many: string];
}

const numbers: Record<Language, (value: number) => string> = {
  en: englishNumber,
  fr: frenchNumber,
  pt: portugueseNumber,
};

const and: Record<Language, string> = { en: 'and', fr: 'et', pt: 'e' };

const names: Record<Language, Record<CurrencyCode, UnitNames>> = {
  en: {
    EUR: { one: 'euro', many: 'euros', part: ['cent', 'cents'] },
    GBP: { one: 'pound', many: 'pounds', part: ['penny', 'pence'] },
    USD: { one: 'dollar', many: 'dollars', part: ['cent', 'cents'] },
    BRL: { one: 'real', many: 'reais', part: ['centavo', 'centavos'] },
    GNF: { one: 'Guinean franc', many: 'Guinean francs' },
    XOF: { one: 'CFA franc', many: 'CFA francs' },
  },
  fr: {
    EUR: { one: 'euro', many: 'euros', part: ['centime', 'centimes'] },
    GBP: { one: 'livre', many: 'livres', part: ['penny', 'pence'] },
    USD: { one: 'dollar', many: 'dollars', part: ['cent', 'cents'] },
    BRL: { one: 'réal', many: 'réaux', part: ['centavo', 'centavos'] },
    GNF: { one: 'franc guinéen', many: 'francs guinéens' },
    XOF: { one: 'franc CFA', many: 'francs CFA' },
  },
  pt: {
    EUR: { one: 'euro', many: 'euros', part: ['cêntimo', 'cêntimos'] },
    GBP: { one: 'libra', many: 'libras', part: ['péni', 'pence'] },
    USD: { one: 'dólar', many: 'dólares', part: ['cêntimo', 'cêntimos'] },
    BRL: { one: 'real', many: 'reais', part: ['centavo', 'centavos'] },
    GNF: { one: 'franco guineense', many: 'francos guineenses' },
    XOF: { one: 'franco CFA', many: 'francos CFA' },
  },
};

/** In French one and a half are singular: zero too. */
const isOne = (value: number, language: Language) => value === 1 || (language === 'fr' && value === 0);

/** "un million d’euros", "um milhão de euros": a round million asks for a preposition. */
function linked(value: number, unit: string, language: Language): string {
  const isRound = value >= 1e6 && value % 1e6 === 0;
  if (!isRound || language === 'en') return ` ${unit}`;
  if (language === 'pt') return ` de ${unit}`;
  return /^[aeiouéè]/.test(unit) ? ` d’${unit}` : ` de ${unit}`;
}

/** An amount as a receipt writes it: `cent vingt euros et cinquante centimes`. Null for a currency without a name here. */
export function amountInWords(minor: number, currency: CurrencyCode, language: Language): string | null {
  const unit = names[language][currency];
  if (!unit) return null;
  const scale = 10 ** digitsOf(currency);
  const size = Math.abs(minor);
  const whole = Math.floor(size / scale);
  const rest = size % scale;
  const say = numbers[language];
  const head = say(whole) + linked(whole, isOne(whole, language) ? unit.one : unit.many, language);
  if (rest === 0 || !unit.part) return head;
  const part = `${say(rest)} ${isOne(rest, language) ? unit.part[0] : unit.part[1]}`;
  return whole === 0 ? part : `${head} ${and[language]} ${part}`;
}
