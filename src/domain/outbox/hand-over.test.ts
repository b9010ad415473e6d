import { describe, expect, it } from 'vitest';
import { chatNumber, chatText, mailtoOf, whatsAppLink } from './hand-over.ts';

const draft = {
  to: [{ address: 'anne@example.org' }, { address: 'o+tag&x@example.org' }],
  cc: [],
  bcc: [{ address: 'me@example.org' }],
  subjectLine: 'Facture F-1 – été & 100 %',
  text: 'Bonjour,\n\nÀ régler : 10 €?\n\n-- \nAtelier',
};
/** What a mail program makes of it. */
const opened = (address: string) => {
  const url = new URL(address);
  return { to: decodeURIComponent(url.pathname), ...Object.fromEntries(url.searchParams) };
};

describe('F6 handing over without a relay', () => {
  it('F6 mailto: holds recipients, copy, subject and text', () => {
    expect(opened(mailtoOf(draft).replaceAll('+', '%2B'))).toEqual({
      to: 'anne@example.org,o+tag&x@example.org',
      bcc: 'me@example.org',
      subject: draft.subjectLine,
      body: draft.text.replaceAll('\n', '\r\n'),
    });
  });

  it('F6 mailto: is never longer than 1,800 characters and cut between paragraphs, lines or words', () => {
    const texts = {
      paragraphs: 'Une phrase éà.\n\n'.repeat(200),
      lines: 'Une ligne de texte.\n'.repeat(200),
      words: 'mot '.repeat(2000),
      'one word': 'é'.repeat(5000),
      emoji: '🌞'.repeat(2000),
    };
    for (const [name, text] of Object.entries(texts)) {
      const address = mailtoOf({ ...draft, subjectLine: 'é'.repeat(500), text });
      expect(address.length, name).toBeLessThanOrEqual(1800);
      const { body } = opened(address) as unknown as { body: string };
      expect(body.endsWith('…'), name).toBe(true);
      const kept = body.slice(0, -1).replaceAll('\r\n', '\n');
      expect(text.startsWith(kept), name).toBe(true);
      if (name === 'paragraphs') expect(kept.endsWith('éà.'), name).toBe(true);
      if (name === 'words') expect(kept.endsWith('mot'), name).toBe(true);
    }
  });

  it('F6 a chat gets the text without the foot, and the number only where it is international', () => {
    expect(chatText(draft)).toBe('Bonjour,\n\nÀ régler : 10 €?');
    expect(whatsAppLink('é & b', '+33 (0)6 12.34-56 78')).toBe(
      'https://wa.me/33612345678?text=%C3%A9%20%26%20b',
    );
    expect(whatsAppLink('a', '06 12 34 56 78')).toBe('https://wa.me/?text=a');
    expect(chatNumber('00224 620 00 00 00')).toBe('224620000000');
    expect(chatNumber('+12')).toBe('');
  });
});
