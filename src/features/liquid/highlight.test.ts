import type { TemplateFault } from '@domain/templates/template.ts';
import { describe, expect, it } from 'vitest';
import { mended, pieces } from './highlight.ts';

const fault: TemplateFault = {
  code: 'unknown-variable',
  at: 'text',
  part: 'text',
  language: 'en',
  line: 2,
  column: 8,
  name: 'client.nam',
  nearest: ['client.name'],
};

describe('B4 a text with its places', () => {
  it('B4 expressions are told from words, and nothing is lost', () => {
    const text = 'Due {{ due_date }}{% if a %}\nx{% endif %} end';
    expect(pieces(text, undefined).map(({ text: said, kind }) => ({ text: said, kind }))).toEqual([
      { text: 'Due ', kind: 'plain' },
      { text: '{{ due_date }}', kind: 'value' },
      { text: '{% if a %}', kind: 'tag' },
      { text: '\nx', kind: 'plain' },
      { text: '{% endif %}', kind: 'tag' },
      { text: ' end', kind: 'plain' },
    ]);
    expect(pieces('', undefined)).toEqual([]);
  });
  it('B4 what is at fault is marked at its line, and mended there', () => {
    const text = 'client.nam is a word\nPay {{ client.nam }} now';
    expect(pieces(text, fault).filter(({ kind }) => kind === 'fault')).toMatchObject([
      { text: 'client.nam', kind: 'fault' },
    ]);
    expect(mended(text, fault, 'client.name')).toBe('client.nam is a word\nPay {{ client.name }} now');
  });
  it('B4 a fault without a name marks its expression', () => {
    const text = 'a\n{{ b | }} c';
    const marked = pieces(text, { ...fault, code: 'syntax', name: '', column: 1 });
    expect(marked.find(({ kind }) => kind === 'fault')?.text).toBe('{{ b | }}');
    expect(marked.map((piece) => piece.text).join('')).toBe(text);
  });
});
