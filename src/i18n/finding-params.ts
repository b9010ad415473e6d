import type { Language } from '@domain/parties/parties.ts';
import type { MessageParams } from '@domain/result.ts';
import { formatDate } from './format/dates.ts';
import { formatDecimal } from './format/numbers.ts';

const numbers = new Set(['quantity', 'price', 'expected', 'read', 'total', 'rate']);
const dates = new Set(['date', 'until']);

const isDecimal = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
const written = (text: string, language: Language) =>
  isDecimal(text) ? formatDecimal(text, language) : text;

/** Amounts and dates inside a finding are said as the language writes them; values of cells stay as they stand. */
export function findingParams(params: MessageParams, language: Language): MessageParams {
  const say = ([name, value]: [string, string | number]): [string, string | number] => {
    if (typeof value === 'number') return [name, value];
    if (numbers.has(name)) return [name, written(value, language)];
    if (name === 'rates')
      return [
        name,
        value
          .split(', ')
          .map((rate) => written(rate, language))
          .join(' · '),
      ];
    if (dates.has(name) && /^\d{4}-\d{2}-\d{2}$/.test(value))
      return [name, formatDate(value, language, 'digits')];
    return [name, value];
  };
  return Object.fromEntries(Object.entries(params).map(say));
}
