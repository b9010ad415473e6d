import type { Language } from '@domain/parties/parties.ts';
import type { MessageParams } from '@domain/result.ts';
import { formatDecimal } from './format/numbers.ts';

/** `{name}` inserts; `{count|row|rows}` picks by the plural rules of the language. */
const PLACEHOLDER = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

type NameOf<Placeholder extends string> = Placeholder extends `${infer Name}|${string}` ? Name : Placeholder;

/** The names between braces, read from the English text by the type checker. */
type PlaceholdersOf<Text extends string> = Text extends `${string}{${infer Inner}}${infer Rest}`
  ? NameOf<Inner> | PlaceholdersOf<Rest>
  : never;

type Arguments<Text extends string> = [PlaceholdersOf<Text>] extends [never]
  ? []
  : [params: Record<PlaceholdersOf<Text>, string | number>];

/** The keys whose text takes no parameter: for tables of words. */
export type PlainKeyOf<M extends Messages> = {
  [K in keyof M & string]: [PlaceholdersOf<M[K]>] extends [never] ? K : never;
}[keyof M & string];

export type Messages = Readonly<Record<string, string>>;

/** `t('key', params)`: keys and parameters are checked; `t.loose` takes a key that came as a value. */
export interface Translate<M extends Messages> {
  <K extends keyof M & string>(key: K, ...args: Arguments<M[K]>): string;
  loose(key: string, params?: MessageParams): string;
  language: Language;
}

/** What the texts of two languages must agree on. */
export const placeholdersOf = (text: string): string[] =>
  [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name as string))].sort();

const pluralRules = new Map<Language, Intl.PluralRules>();

function rulesOf(language: Language): Intl.PluralRules {
  const known = pluralRules.get(language) ?? new Intl.PluralRules(language);
  pluralRules.set(language, known);
  return known;
}

/** A number is written as the language writes counts; give text for what must stay as it is (a year, a row). */
const written = (value: string | number, language: Language): string =>
  typeof value === 'string' ? value : formatDecimal(String(value), language);

/** A program that calls may leave out what is said of it: then there is nothing to say. A name that nobody gives stays. */
export function fill(text: string, params: MessageParams, language: Language): string {
  return text.replace(PLACEHOLDER, (whole, name: string, one?: string, other?: string) => {
    const value: string | number | null | undefined = params[name];
    if (value === undefined || value === null) return name in params ? '' : whole;
    if (one === undefined || other === undefined) return written(value, language);
    return rulesOf(language).select(Number(value)) === 'one' ? one : other;
  });
}

export function translator<M extends Messages>(messages: M, language: Language): Translate<M> {
  const say = (key: string, params: MessageParams = {}) => {
    const text = messages[key];
    return text === undefined ? key : fill(text, params, language);
  };
  return Object.assign(say, { loose: say, language });
}
