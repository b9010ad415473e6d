import { describe, expect, it } from 'vitest';
import { assert, property, string } from 'fast-check';
import { checkPattern, fileNameBy, numberedName, usualPattern } from './file-name.ts';

const paper = {
  number: 'F-2026-0421',
  customer: 'Clinique Sainte-Blandine',
  date: '2026-11-20',
  kind: 'Facture',
};
const named = (customer: string, pattern = usualPattern, number = paper.number) =>
  fileNameBy(pattern, { ...paper, customer, number }, 'pdf');

describe('names of files', () => {
  it('FN1 every variable stands for what it says', () => {
    expect(fileNameBy('{year}-{month} {kind} { number } {customer} {date}', paper, 'pdf')).toBe(
      '2026-11 Facture F-2026-0421 Clinique Sainte-Blandine 2026-11-20.pdf',
    );
    expect(checkPattern('  {number} {customer} ')).toEqual({ ok: true, value: '{number} {customer}' });
  });

  it.each([
    ['{number} {client}', 'file-pattern-variable'],
    ['{number} {', 'file-pattern-brace'],
    ['{number}} x', 'file-pattern-brace'],
    ['invoice {customer}', 'file-pattern-number'],
    ['', 'file-pattern-number'],
    [`{number} ${'x'.repeat(120)}`, 'file-pattern-long'],
  ])('FN1 A5 the pattern «%s» is refused: %s', (pattern, reason) => {
    expect(checkPattern(pattern)).toMatchObject({ ok: false, error: { reason, field: 'pattern' } });
  });

  it.each([
    ['A/B\\C:D*E?F"G<H>I|J', 'A-B-C-D-E-F-G-H-I-J'],
    ['Ünï  ça\t& fils\u0000\u200b\u202e', 'Ünï ça & fils'],
    ['Garage S.A.', 'Garage S.A'],
    ['東京株式会社', '東京株式会社'],
  ])('FN2 «%s» becomes «%s»', (customer, safe) => {
    expect(named(customer)).toBe(`F-2026-0421 ${safe}.pdf`);
  });

  it('FN2 a number with slashes makes no folder, a name in front no hidden file', () => {
    expect(named('x', '{number}', '2026/04/21')).toBe('2026-04-21.pdf');
    expect(named('..x', '{customer} {number}')).toBe('x F-2026-0421.pdf');
  });

  it.each(['CON', 'nul', 'Lpt1', 'COM9'])('FN3 «%s» is no device', (number) => {
    expect(named('', '{number}', number)).toBe(`${number}_.pdf`);
  });

  it('FN4 a long customer is cut between characters and leaves the number whole', () => {
    const name = named('👩‍👩‍👧é'.repeat(60), '{customer} {number}');
    expect(name.endsWith('F-2026-0421.pdf')).toBe(true);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
    expect(name).not.toContain('\ufffd');
  });

  it('FN2 FN4 whatever a customer is called, the name is one that every system takes', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (customer) => {
        const name = named(customer);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.pdf$/u);
        expect(name).not.toMatch(/^[. ]|[. ]\.pdf$/);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
      }),
    );
  });

  it('FN5 a taken name gets a number before its extension', () => {
    expect([1, 2, 3].map((count) => numberedName('F-1 A.B.pdf', count))).toEqual([
      'F-1 A.B.pdf',
      'F-1 A.B (2).pdf',
      'F-1 A.B (3).pdf',
    ]);
  });
});
