import { describe, expect, it } from 'vitest';
import type { Messages } from './translate.ts';

const rooms = import.meta.glob<Messages>('./messages/en/*.ts', { import: 'default', eager: true });
const sources = import.meta.glob<string>(
  ['../**/*.{ts,tsx}', '../../workers/**/*.ts', '!../**/*.test.{ts,tsx}', '!./messages/**'],
  { eager: true, query: '?raw', import: 'default' },
);
const text = Object.values(sources).join('\n');

const quoted = new Set(Array.from(text.matchAll(/'([\w-]+)'/g), ([, word]) => word));
/** `phase-${name}`, `${kind}Title`: the words around what is put in. */
const composed = Array.from(text.matchAll(/`([\w-]*)\$\{[^}`]*\}([\w-]*)`/g), ([, start, end]) => ({
  start: start ?? '',
  end: end ?? '',
})).filter(({ start, end }) => start + end !== '');

const isSaid = (key: string) =>
  quoted.has(key) || composed.some(({ start, end }) => key.startsWith(start) && key.endsWith(end));

describe('the words of the screens', () => {
  it.each(Object.entries(rooms))('A14 no words of %s wait for somebody who says them', (_place, messages) => {
    expect(Object.keys(messages).filter((key) => !isSaid(key))).toEqual([]);
  });
});
