import type { PlainDate } from '../dates/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';

/** BR-FR-01: an invoice number has at most 35 of these characters. */
export const LONGEST_NUMBER = 35;
const NUMBER_CHARACTERS = /^[A-Za-z0-9+\-_/]*$/;
const PLACE = /\{([^{}]*)\}/g;
/** Room that a sequence may grow into before a pattern is called too long. */
const SEQUENCE_ROOM = 6;

/** The number that sequence `n` gets on `date`: `F-{YYYY}-{0000}` → `F-2026-0042`. A longer sequence is never cut. */
export const formatNumber = (pattern: string, date: PlainDate, n: number): string =>
  pattern.replace(PLACE, (place, name: string) => {
    if (name === 'YYYY') return date.slice(0, 4);
    if (name === 'YY') return date.slice(2, 4);
    if (name === 'MM') return date.slice(5, 7);
    return isSequence(name) ? String(n).padStart(name.length, '0') : place;
  });

/** A pattern that gives every document of its series a different, lawful number. */
export function checkPattern(pattern: string, yearlyReset = false): Result<string> {
  const no = (reason: string, params = {}) => refuse('ValidationError', reason, params, 'pattern');
  const names = Array.from(pattern.matchAll(PLACE), (match) => match[1] ?? '');
  const unknown = names.find((name) => !isSequence(name) && !DATE_PARTS.has(name));
  if (unknown !== undefined) return no('pattern-unknown-part', { part: `{${unknown}}`, known: KNOWN_PARTS });
  if (names.filter(isSequence).length !== 1) return no('pattern-needs-one-sequence', { example: '{0000}' });
  const wrong = Array.from(pattern.replace(PLACE, '')).find(
    (character) => !NUMBER_CHARACTERS.test(character),
  );
  if (wrong !== undefined) return no('pattern-character', { character: wrong });
  if (yearlyReset && !names.some((name) => name === 'YYYY' || name === 'YY'))
    return no('pattern-needs-year', { example: '{YYYY}' });
  const length = formatNumber(pattern, '2000-01-01', 10 ** (SEQUENCE_ROOM - 1)).length;
  return length > LONGEST_NUMBER ? no('pattern-too-long', { longest: LONGEST_NUMBER }) : ok(pattern);
}

const DATE_PARTS = new Set(['YYYY', 'YY', 'MM']);
const KNOWN_PARTS = '{YYYY} {YY} {MM} {0000}';

const isSequence = (name: string): boolean => /^0+$/.test(name);
