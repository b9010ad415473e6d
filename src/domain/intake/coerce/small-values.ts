import { isCurrency } from '../../money/minor.ts';
import { fold } from '../../texts/search.ts';

const EMAIL = /^[^\s@<>,;"()]+@[^\s@<>,;"().]+(?:\.[^\s@<>,;"().]+)+$/;
const EMAIL_INSIDE = /[^\s@<>,;"()]+@[^\s@<>,;"().]+(?:\.[^\s@<>,;"().]+)+/;

const SIGNS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  US$: 'USD',
  R$: 'BRL',
  '¥': 'JPY',
  '₹': 'INR',
  '₦': 'NGN',
  FG: 'GNF',
  FCFA: 'XOF',
  EURO: 'EUR',
  EUROS: 'EUR',
};

export const isEmail = (text: string): boolean => EMAIL.test(text) && text.length <= 254;

/** An address that stands somewhere in the text: `Ana <ana@x.fr>`. */
export const emailInside = (text: string): string | undefined => EMAIL_INSIDE.exec(text)?.[0].toLowerCase();

export function readCurrency(text: string): string | null {
  const code = text.toUpperCase();
  if (isCurrency(code)) return code;
  return SIGNS[code] ?? null;
}

const YES = new Set([
  '1',
  'true',
  'yes',
  'y',
  'oui',
  'o',
  'vrai',
  'sim',
  's',
  'si',
  'sí',
  'ja',
  'x',
  'wahr',
  'verdadeiro',
]);
const NO = new Set(['0', 'false', 'no', 'n', 'non', 'faux', 'não', 'nao', 'nein', 'falsch', 'falso']);

export function readYesNo(text: string): boolean | null {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

const LANGUAGES: Record<string, 'fr' | 'en' | 'pt'> = {
  fr: 'fr',
  fra: 'fr',
  fre: 'fr',
  francais: 'fr',
  french: 'fr',
  frances: 'fr',
  franzosisch: 'fr',
  en: 'en',
  eng: 'en',
  anglais: 'en',
  english: 'en',
  ingles: 'en',
  englisch: 'en',
  pt: 'pt',
  por: 'pt',
  portugais: 'pt',
  portuguese: 'pt',
  portugues: 'pt',
  portugiesisch: 'pt',
};

export function readLanguage(text: string): 'fr' | 'en' | 'pt' | null {
  const word = fold(text);
  return LANGUAGES[word] ?? LANGUAGES[word.slice(0, 2).concat(/^[a-z]{2}[-_]/.test(word) ? '' : '?')] ?? null;
}
