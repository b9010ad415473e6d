import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { writeEml, type EmlDraft } from './write-eml.ts';

const pdf = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256);
const draft = (more: Partial<EmlDraft> = {}): EmlDraft => ({
  from: { name: 'Atelier Perrache', address: 'factures@perrache.example' },
  replyTo: null,
  to: [{ name: '', address: 'anne@example.org' }],
  cc: [],
  bcc: [],
  subjectLine: 'Facture',
  text: 'Bonjour,\n',
  html: '<p>Bonjour,</p>',
  language: 'fr',
  files: [{ fileName: 'Invoice_F-2026-0418.pdf', contentType: 'application/pdf', bytes: pdf }],
  ...more,
});
const textOf = (more: Partial<EmlDraft> = {}) => new TextDecoder().decode(writeEml(draft(more)));
const read = (more: Partial<EmlDraft> = {}) => PostalMime.parse(writeEml(draft(more)));
const bytesOf = (content: unknown) => new Uint8Array(content as ArrayBuffer);

describe('F6 the draft for a mail program', () => {
  it('F6 comes back from an independent reader as it was written, the PDF to the byte', async () => {
    const mail = await read({
      from: { name: 'Café Müller & Fils, “Lyon”', address: 'cafe@example.org' },
      replyTo: { name: 'Comptabilité', address: 'compta@example.org' },
      to: [
        { name: 'Zoë "Z." O’Neill', address: 'zoe@example.org' },
        { name: 'Plain Name', address: 'plain@example.org' },
        { name: 'Dupont, Jean (SARL)', address: 'jean@example.org' },
        { name: '', address: 'bare@example.org' },
      ],
      cc: [{ name: '株式会社', address: 'cc@example.org' }],
      bcc: [{ name: '', address: 'self@example.org' }],
      subjectLine: 'Facture F-2026-0418 – « Chantier d’été »\u202F: 1\u202F250,00\u00A0€ 🌞',
      text: 'Égalité = 100 %\n.\nFrom here \nfin',
      html: '<p>Égalité &amp; été</p>',
    });
    expect(mail.from).toMatchObject({ name: 'Café Müller & Fils, “Lyon”', address: 'cafe@example.org' });
    expect(mail.replyTo).toMatchObject([{ name: 'Comptabilité' }]);
    expect(mail.to?.map(({ name, address }) => `${name}|${address}`)).toEqual([
      'Zoë "Z." O’Neill|zoe@example.org',
      'Plain Name|plain@example.org',
      'Dupont, Jean (SARL)|jean@example.org',
      '|bare@example.org',
    ]);
    expect(mail.cc).toMatchObject([{ name: '株式会社', address: 'cc@example.org' }]);
    expect(mail.bcc).toMatchObject([{ address: 'self@example.org' }]);
    expect(mail.subject).toBe('Facture F-2026-0418 – « Chantier d’été »\u202F: 1\u202F250,00\u00A0€ 🌞');
    expect(mail.text?.trimEnd()).toBe('Égalité = 100 %\n.\nFrom here \nfin');
    expect(mail.html?.trimEnd()).toBe('<p>Égalité &amp; été</p>');
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(mail.attachments).toMatchObject([
      { filename: 'Invoice_F-2026-0418.pdf', mimeType: 'application/pdf', disposition: 'attachment' },
    ]);
    expect(bytesOf(mail.attachments[0]?.content)).toEqual(pdf);
  });

  it('F6 long subjects, long names and long file names are folded and come back whole', async () => {
    const long = 'Facture des travaux d’été à l’étage – '.repeat(12).trim();
    const plain = 'A very long subject in plain letters '.repeat(12).trim();
    const fileName = `Facture_${'é'.repeat(60)}_“n° 4”.pdf`;
    for (const subjectLine of [long, plain]) {
      const mail = await read({
        subjectLine,
        to: [{ name: long.slice(0, 120), address: 'a@example.org' }],
        files: [{ fileName, contentType: 'application/pdf', bytes: pdf }],
      });
      expect(mail.subject).toBe(subjectLine);
      expect(mail.to?.[0]?.name).toBe(long.slice(0, 120).trim());
      expect(mail.attachments[0]?.filename).toBe(fileName);
    }
  });

  it('F6 every line ends by CRLF, is ASCII and no longer than 78', () => {
    const text = textOf({
      subjectLine: 'é'.repeat(400),
      to: Array.from({ length: 12 }, (_, at) => ({
        name: `Ève ${at} `.repeat(9),
        address: `n${at}@example.org`,
      })),
      replyTo: { name: 'Ü'.repeat(100), address: 'reply@example.org' },
      text: `${'x'.repeat(300)}\n${'é'.repeat(300)}\n \n`,
      files: [{ fileName: `${'ß'.repeat(90)}.pdf`, contentType: 'application/pdf', bytes: pdf }],
    });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
    for (const line of text.split('\r\n')) expect(line.length, line).toBeLessThanOrEqual(78);
  });

  it('F6 no header can be smuggled in by a name, an address, a subject or a file name', async () => {
    const evil = 'x\r\nBcc: evil@example.com\r\n\r\nbody\u0000\u2028Bcc: evil@example.com';
    const mail = await read({
      from: { name: evil, address: 'a@example.org' },
      to: [{ name: evil, address: 'b@example.org' }],
      subjectLine: evil,
      language: 'fr\r\nBcc: evil@example.com',
      files: [{ fileName: evil, contentType: 'application/pdf', bytes: pdf }],
    });
    expect(mail.bcc).toBeUndefined();
    expect(mail.headers.map(({ key }) => key).sort()).toEqual(
      ['content-language', 'content-type', 'from', 'mime-version', 'subject', 'to', 'x-unsent'].sort(),
    );
    expect(mail.attachments).toHaveLength(1);
  });

  it('F6 without an address of the sender, without HTML and without a file it is a draft still', async () => {
    const mail = await read({ from: { name: 'A', address: '' }, html: '', files: [] });
    expect(mail.from).toBeUndefined();
    expect(mail.text?.trimEnd()).toBe('Bonjour,');
    expect(mail.html).toBeUndefined();
    expect(textOf({ html: '', files: [] })).not.toContain('multipart');
  });

  it('F6 any text and any bytes come back', async () => {
    const any = [fc.string({ unit: 'grapheme', maxLength: 200 }), fc.uint8Array({ maxLength: 500 })] as const;
    await fc.assert(
      fc.asyncProperty(...any, async (words, bytes) => {
        const line = words.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
        const body = words.replaceAll(/\r\n?/g, '\n').replaceAll('\u0000', '');
        const files = [{ fileName: `a${line}.pdf`, contentType: 'application/pdf', bytes }];
        const mail = await read({ subjectLine: line, text: `${body}.`, files });
        expect((mail.subject ?? '').replaceAll(/ +/g, ' ')).toBe(line.replaceAll(/ +/g, ' '));
        expect(mail.text?.trimEnd()).toBe(`${body}.`);
        expect(bytesOf(mail.attachments[0]?.content)).toEqual(bytes);
      }),
      { numRuns: 100 },
    );
  });
});
