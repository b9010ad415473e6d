import { describe, expect, it, vi } from 'vitest';
import { messageKinds } from '@domain/outbox/message.ts';
import { languageList } from '@i18n/languages.ts';
import { exampleMails } from './testing/example-mails.ts';
import { mailer } from './mailer.ts';
import { htmlOfText } from './page.ts';
import type { MailNode } from './nodes.ts';

const none = { subject: '', body: '' };
const invoice = (language: 'fr' | 'en' | 'pt' = 'en') => exampleMails(language).invoice;
const bodyOf = (body: string, language?: 'fr' | 'en' | 'pt') =>
  mailer(invoice(language), { subject: '', body });

/** The words of a page, in the order in which they are read. */
const wordsOf = (piece: MailNode | string): string =>
  typeof piece === 'string' ? piece : piece.tag === 'br' ? '\n' : `${piece.children.map(wordsOf).join('')} `;
const squeezed = (text: string) => text.replaceAll(/[\s\u00A0\u202F]+/g, ' ').trim();

describe('A6 built-in words of mails', () => {
  for (const language of languageList) {
    for (const kind of messageKinds) {
      it(`A6 ${kind} in ${language} is written without a fault and leaves no expression behind`, () => {
        const mail = mailer(exampleMails(language)[kind], none);
        expect(mail.faults).toEqual([]);
        expect(mail.subjectLine).not.toBe('');
        expect(mail.subjectLine).not.toContain('\n');
        for (const text of [mail.subjectLine, mail.text, mail.html])
          expect(text).not.toMatch(/\{\{|\{%|undefined|null/);
        expect(mail.text).toContain('\n-- \nAtelier Perrache');
      });

      it(`A6 ${kind} in ${language} says the same in plain text and in HTML`, () => {
        const content = exampleMails(language)[kind];
        const mail = mailer(content, none);
        const plain = squeezed(
          mail.text
            .replace('\n-- \n', '\n')
            .replace(content.payUrl, '')
            .replaceAll(/^([^:\n]+?)[\u202F]?: (.+)$/gm, (line, label: string, value: string) =>
              content.facts.some((fact) => fact.label === label) ? `${label} ${value}` : line,
            )
            .replace(/[\u202F]?: \n/, '\n'),
        );
        expect(squeezed(wordsOf(mail.body))).toBe(plain);
      });
    }
  }

  it('B13 the variables have the names of the reference, and total_amount is what is due', () => {
    const names = 'customer_name|invoice_number|invoice_date|due_date|total_amount|invoice_url|pay_url';
    const body = names.split('|').map((name) => `{{ ${name} }}`).join('|'); // prettier-ignore
    expect(bodyOf(body).text.split('\n')[0]).toBe(
      'Boulangerie des Terreaux SAS|F-2026-0418|2026-11-14|2026-12-14|195.55||https://pay.example/F-2026-0418',
    );
  });

  it('B13 amounts and days are written in the language of the reader', () => {
    const body = '{{ total_amount | money }} · {{ due_date | date }}';
    expect(bodyOf(body, 'fr').text).toMatch(/^195,55\u00A0€ · 14 décembre 2026\n/);
    expect(bodyOf(body, 'en').text).toMatch(/^€195\.55 · 14 December 2026\n/);
    expect(bodyOf(body, 'pt').text).toMatch(/^195,55\u00A0€ · 14 de dezembro de 2026\n/);
  });

  it('A6 a reminder counts the days since the due date', () => {
    expect(mailer(exampleMails('en').reminder, { subject: '{{ days_overdue }}', body: '' }).subjectLine).toBe(
      '12',
    );
  });

  it('B13 a text that names invoice_url is told of it', () => {
    expect(bodyOf('See {{ invoice_url }}').namesInvoiceUrl).toBe(true);
    expect(bodyOf('{% if invoice_url != "" %}x{% endif %}').namesInvoiceUrl).toBe(true);
    expect(bodyOf('invoice_url is a word').namesInvoiceUrl).toBe(false);
  });
});

describe('A6 a text that does not work', () => {
  it('A6 gives its place to the built-in one and says where it went wrong', () => {
    const mail = mailer(invoice(), { subject: 'Hi\n{{ invoice_nummer }}', body: 'Dear {{ client.nam }}' });
    expect(mail.subjectLine).toBe('Invoice F-2026-0418 – Atelier Perrache');
    expect(mail.text).toMatch(/^Hello,/);
    expect(mail.faults).toMatchObject([
      {
        at: 'invoice',
        part: 'heading',
        language: 'en',
        line: 2,
        name: 'invoice_nummer',
        nearest: ['invoice_number'],
      },
      { at: 'invoice', part: 'text', line: 1, column: 9, name: 'client.nam', nearest: ['client.name'] },
    ]);
  });

  const long = 'x'.repeat(1000);
  for (const [name, body] of [
    ['a loop without end', '{% for i in (1..1000000000) %}x{% endfor %}'],
    ['loops that write', `{% for a in (1..9999) %}{% for b in (1..99) %}${long}{% endfor %}{% endfor %}`],
    [
      'a text that doubles',
      `{% assign a = "${long}" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}`,
    ],
    ['another template', '{% include "secrets" %}'],
    ['a constructor', '{{ client.constructor.constructor }}'],
    ['one huge text', `${'y'.repeat(200_000)}{{ date }}`],
  ] as const) {
    it(`A6 ${name} is over within 200 ms and the mail is whole`, () => {
      bodyOf('warm');
      // A clock that moves a little each time that it is read: how busy the machine is has no part in it.
      let clock = 0;
      const watch = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 0.05));
      const mail = bodyOf(body);
      watch.mockRestore();
      expect(clock).toBeLessThan(200);
      expect(mail.faults).toHaveLength(1);
      expect(mail.text).toContain('Kind regards');
    });
  }
});

describe('A6 the HTML form', () => {
  const evil = `<script>alert(1)</script> " onload='x' & </p><img src=x> {{ "<b>" }} \u0000\u001B`;

  it('A6 holds no markup that a text brings along', () => {
    const { html, text } = mailer(
      { ...invoice(), sender: [`A <i>&"' B`], facts: [{ label: '<u>', value: '"><script>' }] },
      { subject: evil, body: evil },
    );
    expect(html).not.toMatch(/<script|<img|<b>|<i>|<u>/);
    expect(html.match(/<title>(.*)<\/title>/)?.[1]).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('A &lt;i&gt;&amp;&quot;&#39; B');
    for (const form of [html, text]) expect(form).not.toMatch(/[^\P{Cc}\n\t]/u);
  });

  it('A6 links what begins with http and nothing else', () => {
    const { html } = bodyOf('See https://a.example/x?y=1&z=2. Not javascript:alert(1) nor data:text/html,x');
    expect(html).toContain('href="https://a.example/x?y=1&amp;z=2"');
    expect(html).not.toMatch(/href="(?!https:\/\/(?:a|pay)\.example)/);
    expect(mailer({ ...invoice(), payUrl: 'javascript:alert(1)' }, none).html).not.toContain(
      'href="javascript',
    );
  });

  it('A6 fetches nothing: no picture, no style sheet, no script', () => {
    for (const kind of messageKinds)
      expect(mailer(exampleMails('fr')[kind], none).html).not.toMatch(
        /<(?:img|link|script|iframe|object)|url\(|@import/i,
      );
  });

  it('A6 a text changed by hand has an HTML form that says what it says', () => {
    const html = htmlOfText(
      'Hi <you>\n\nPay https://a.example/1\n\n-- \nAtelier\n1 rue',
      'Subject & more',
      'en',
    );
    expect(html).toContain('Hi &lt;you&gt;');
    expect(html).toContain('href="https://a.example/1"');
    expect(html).toMatch(/<p class="quiet"[^>]*>Atelier<br>1 rue<\/p>/);
    expect(html).toContain('<title>Subject &amp; more</title>');
  });
});
