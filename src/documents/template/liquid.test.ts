import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleJob } from '../testing/sample-invoice.ts';
import { liquidWriter } from './liquid.ts';

const job = (language: 'fr' | 'en' | 'pt' = 'fr') =>
  sampleJob({
    lines: [
      {
        title: 'Pose',
        description: 'Salon',
        quantity: '2',
        unitPrice: '100',
        taxRate: '20',
        key: 'K-1',
        date: '2026-11-03',
      },
      { title: 'Dépose', quantity: '1', unitPrice: '50.5', taxRate: '10', key: 'K-2', date: '2026-11-04' },
    ],
    invoice: { language },
    seller: { payLink: 'https://pay.example/{{ invoice_number }}' },
  });

const written = (text: string, language?: 'fr' | 'en' | 'pt') => {
  const result = liquidWriter(job(language)).text(text);
  return result.ok ? result.value : result.error;
};
const whether = (expression: string) => {
  const result = liquidWriter(job()).condition(expression);
  return result.ok ? result.value : result.error;
};

describe('B4 texts with expressions', () => {
  it('B4 the variables of the reference are there by their names, amounts as numbers', () => {
    const names = [
      'invoice_number', 'date', 'due_date', 'start_date', 'end_date', 'total_amount', 'total_tax',
      'total_without_tax', 'total_with_tax', 'amount_due', 'pay_url', 'payment_url', 'client.name',
      'client.address.address_line_1', 'client.address.address_line_2', 'client.address.city',
      'client.address.state', 'client.address.zip_code', 'client.address.country',
    ]; // prettier-ignore
    expect(written(names.map((name) => `{{ ${name} }}`).join('|'))).toBe(
      'F-2026-0418|2026-11-14|2026-12-14|2026-11-03|2026-11-13|250.5|45.05|250.5|295.55|295.55|' +
        'https://pay.example/F-2026-0418|https://pay.example/F-2026-0418|Boulangerie des Terreaux SAS|' +
        '7 rue du Pétrin, bâtiment B||Lyon||69001|FR',
    );
  });

  it('B4 a credit note names the invoice that it credits; elsewhere the names are empty', () => {
    const text =
      '{% if credited_invoice_number != "" %}{{ credited_invoice_number }} {{ credited_invoice_date | date }}{% endif %}.';
    expect(written(text)).toBe('.');
    const note = job('en');
    note.invoice.kind = 'credit-note';
    note.invoice.creditOf = { id: 'f', number: 'F-2026-0418', date: '2026-11-14' };
    expect(liquidWriter(note).text(text)).toEqual({ ok: true, value: 'F-2026-0418 14 November 2026.' });
  });

  it('B4 a loop over the transactions names them as the reference does', () => {
    const loop =
      '{% for sub_transaction in transactions %}{{ sub_transaction.transaction_id }} ' +
      '{{ sub_transaction.created | split: "T" | first }} {{ sub_transaction.title }} ' +
      '{{ sub_transaction.description }} {{ sub_transaction.retail_cost }} ' +
      '{{ sub_transaction.tax_percentage }} {{ sub_transaction.tax_amount }};{% endfor %}';
    expect(written(loop)).toBe('K-1 2026-11-03 Pose Salon 200 20 40;K-2 2026-11-04 Dépose  50.5 10 5.05;');
  });

  it('B4 conditions and computed values of the reference work', () => {
    expect(written('{% if total_amount > 1000 %}much{% else %}little{% endif %}')).toBe('little');
    expect(written('{{ total_amount | times: 0.1 | money }}', 'en')).toBe('€25.05');
    expect(written('{{ total_amount | plus: total_tax | money }}')).toBe('295,55\u00A0€');
    expect(whether('client.address.country == "FR" and amount_due > 0')).toBe(true);
    expect(whether('client.address.country == "Australia"')).toBe(false);
  });

  it('B4 money, days and rates are written in the language of the document', () => {
    const text =
      '{{ amount_due | money }} · {{ due_date | date }} · {{ 5.5 | rate }} · {{ 1234.5 | number }}';
    expect(written(text, 'fr')).toBe('295,55\u00A0€ · 14 décembre 2026 · 5,5\u202F% · 1\u202F234,5');
    expect(written(text, 'en')).toBe('€295.55 · 14 December 2026 · 5.5% · 1,234.5');
    expect(written(text, 'pt')).toBe('295,55\u00A0€ · 14 de dezembro de 2026 · 5,5\u202F% · 1\u202F234,5');
    expect(written('{{ due_date | date: "digits" }}')).toBe('14/12/2026');
    expect(written('{{ 1.005 | money }} {{ "no number" | money }}')).toBe('1,01\u00A0€ no number');
  });

  it('B4 an own column is worked out for each line', () => {
    const result = liquidWriter(job()).eachLine(
      '{{ sub_transaction.retail_cost | plus: sub_transaction.tax_amount | amount }}',
    );
    expect(result).toEqual({ ok: true, value: ['240,00', '55,55'] });
  });

  it('B4 a variable that does not exist is found at its place, with the one that was meant', () => {
    const text = 'a\nb\nc\nd\ne\nf\nPay {{ client.nam }} now';
    expect(written(text)).toMatchObject({
      code: 'unknown-variable',
      line: 7,
      column: 8,
      name: 'client.nam',
      nearest: ['client.name'],
    });
  });

  it('B4 it is found in a branch that this document does not take, and inside a loop', () => {
    expect(written('{% if amount_due > 99999 %}{{ invoice_nummer }}{% endif %}')).toMatchObject({
      code: 'unknown-variable',
      name: 'invoice_nummer',
      nearest: ['invoice_number'],
    });
    expect(written('{% for row in transactions %}{{ row.titel }}{% endfor %}')).toMatchObject({
      code: 'unknown-variable',
      name: 'row.titel',
      nearest: ['row.title'],
    });
    expect(whether('amout_due > 0')).toMatchObject({ name: 'amout_due', column: 1, nearest: ['amount_due'] });
  });

  it('B4 filters and tags that do not exist name those that do, also what Jinja calls otherwise', () => {
    expect(written('{{ date | dat }}')).toMatchObject({
      code: 'unknown-filter',
      name: 'dat',
      nearest: ['date'],
    });
    expect(written('{{ total_amount | format }}')).toMatchObject({
      code: 'unknown-filter',
      nearest: ['money'],
    });
    expect(written('{% fore x in transactions %}')).toMatchObject({ code: 'unknown-tag', nearest: ['for'] });
    expect(written('x\n{% if amount_due %}')).toMatchObject({ code: 'syntax', line: 2 });
    expect(written('{{ amount_due | }} {{')).toMatchObject({ code: 'syntax' });
  });
});

describe('B4 hostile texts end in a finding', () => {
  const long = 'x'.repeat(1000);
  const hostile: [name: string, text: string, codes: string[]][] = [
    ['a loop without end', '{% for i in (1..1000000000) %}x{% endfor %}', ['too-much']],
    [
      'loops in loops',
      '{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}{% endfor %}{% endfor %}{% endfor %}',
      ['too-slow', 'too-much'],
    ],
    [
      'loops that write',
      `{% for a in (1..9999) %}{% for b in (1..99) %}${long}{% endfor %}{% endfor %}`,
      ['too-slow', 'too-much'],
    ],
    [
      'a text that doubles',
      `{% assign a = "${long}" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}`,
      ['too-much'],
    ],
    [
      'a text that is replaced by itself',
      `{% assign a = "aaaaaaaaaa" %}{% for i in (1..20) %}{% assign a = a | replace: "a", a %}{% endfor %}`,
      ['too-much'],
    ],
    ['one huge text', 'y'.repeat(200_000) + '{{ date }}', ['too-long']],
    ['much output', `{% for i in (1..100) %}${long}{% endfor %}`, ['too-much']],
    ['prototype names', '{{ __proto__ }}', ['unknown-variable', 'syntax']],
    ['a constructor', '{{ constructor }}', ['unknown-variable']],
    ['a constructor of a variable', '{{ invoice_number.constructor }}', ['unknown-variable']],
    ['a constructor of a group', '{{ client.constructor.constructor }}', ['unknown-variable']],
    ['a name in brackets', '{{ client["__proto__"] }}', ['unknown-variable']],
    ['a name put together', '{% assign n = "constructor" %}{{ client[n] }}', ['unknown-variable']],
    ['a method of a list', '{{ transactions.map }}', ['unknown-variable']],
    ['another template', '{% include "secrets" %}', ['unknown-tag']],
    ['a file', '{% render "/etc/passwd" %}', ['unknown-tag']],
    ['a deep nest', '{% if date %}'.repeat(1400), ['too-long']],
    ['braces', '{{{{{{{{{{{{', ['syntax']],
  ];
  for (const [name, text, codes] of hostile) {
    it(`B4 ${name} is a finding`, () => {
      const found = written(text);
      expect(typeof found === 'string' ? 'written' : found.code).toBeOneOf(codes);
    });
  }

  it('B4 an assignment to a prototype name changes nothing for anyone', () => {
    liquidWriter(job()).text('{% assign __proto__ = transactions %}{% assign constructor = 1 %}');
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
    expect({}.constructor).toBe(Object);
    expect(written('{{ invoice_number }}')).toBe('F-2026-0418');
  });

  it('B4 once a text was too slow, no other of its document is tried', () => {
    const writer = liquidWriter(job(), 0);
    expect(writer.text('{{ date }}')).toMatchObject({ ok: false, error: { code: 'too-slow' } });
  });

  describe('on a clock of its own', () => {
    let now = 0;
    let takes: number[] = [];
    beforeEach(() => {
      now = 0;
      vi.spyOn(performance, 'now').mockImplementation(() => (now += takes.shift() ?? 0));
    });
    afterEach(() => vi.restoreAllMocks());

    it('B4 a device that is held up for a moment makes no right text too slow', () => {
      const writer = liquidWriter(job());
      takes = [0, 500];
      expect(writer.text('{{ date }} {{ invoice_number }}')).toMatchObject({ ok: true });
      takes = [0, 90];
      expect(writer.text('{{ invoice_number }}')).toEqual({ ok: true, value: 'F-2026-0418' });
    });

    it('B4 a text that is too slow is tried twice, and once more all in all is too much for its document', () => {
      const writer = liquidWriter(job());
      takes = Array.from({ length: 100 }, () => 1_500);
      expect(writer.text('{{ date }} {{ date }} {{ date }}')).toMatchObject({ error: { code: 'too-slow' } });
      const left = takes.length;
      expect(left).toBeGreaterThan(80);
      expect(writer.text('{{ date }}')).toMatchObject({ error: { code: 'too-slow' } });
      expect(takes).toHaveLength(left);
    });

    it('B4 what the second tries of one document take together has an end', () => {
      const writer = liquidWriter(job());
      const codes = Array.from({ length: 5 }, (_, at) => {
        // The first try is held up, and the second takes 45 ms.
        takes = [0, 100, 0, 0, 45];
        const shown = writer.text(`{{ date }} ${at}`);
        return shown.ok ? 'written' : shown.error.code;
      });
      expect(codes).toEqual(['written', 'written', 'too-slow', 'too-slow', 'too-slow']);
    });
  });
});
