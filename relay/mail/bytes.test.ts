import MailComposer from 'nodemailer/lib/mail-composer';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { pdfBytes, someMessage } from '../testing/message.ts';
import type { RelayMessage } from '../../contract/message.ts';
import { compose } from './compose.ts';

const date = new Date('2026-03-29T10:00:00Z');
const pdf = (size: number) => ({
  fileName: 'Facture n° 1 – août.pdf',
  contentType: 'application/pdf',
  bytes: pdfBytes(size),
});

/** The same mail by nodemailer's own streams. */
const streamed = (message: RelayMessage, files: ReturnType<typeof pdf>[]) =>
  new MailComposer({
    messageId: `<${message.id}@studio.example>`,
    date,
    from: message.from,
    to: message.to,
    cc: message.cc,
    subject: message.subject,
    text: message.text,
    html: message.html || undefined,
    headers: { 'Content-Language': message.language },
    attachments: files.map(({ fileName, contentType, bytes }) => ({
      filename: fileName,
      contentType,
      content: bytes,
    })),
    newline: 'windows',
  })
    .compile()
    .build();

/** What does not differ from one making to the next: boundaries are drawn anew. */
const fixed = (raw: Buffer) => raw.toString('latin1').replaceAll(/--_NmP-[\w-]+?-Part_\d+/g, 'boundary');

const texts = {
  plain: 'Dear Ana,\n\nhere it is.\n.\n..\n',
  'without an end of line': 'Dear Ana',
  accented: 'Chère Łucja,\n\nvoici votre facture n° 1 = 1 234,56 €. \n\nÀ bientôt\n',
  'of another script': '請求書をお送りします。\n'.repeat(40),
  'with long lines': `${'word '.repeat(400)}\n${'x'.repeat(3000)}\n`,
};

describe('the bytes of a mail', () => {
  for (const [name, text] of Object.entries(texts))
    for (const html of ['', `<p>${text}</p>`])
      for (const sizes of [[], [57 * 7], [30_000, 11]])
        it(`RL5 words ${name}, ${html ? 'HTML' : 'no HTML'}, ${sizes.length} files: as nodemailer's streams make them`, async () => {
          const message = someMessage({ text, html, subject: 'Facture août' });
          const files = sizes.map(pdf);
          const raw = await compose(message, files, date, null);
          expect(raw.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          const [ours, theirs] = await Promise.all(
            [raw, await streamed(message, files)].map((mail) => PostalMime.parse(mail)),
          );
          const alike = (mail: typeof ours) => ({
            ...mail,
            text: mail?.text?.replaceAll('\r\n', '\n'),
            html: mail?.html?.replaceAll('\r\n', '\n'),
            headers: mail?.headers.filter(({ key }) => key !== 'content-type'),
            headerLines: [],
          });
          expect(alike(ours)).toEqual(alike(theirs));
        });

  it('RL5 words that are plain make the very same bytes', async () => {
    const message = someMessage({ text: texts.plain });
    const files = [pdf(30_000)];
    const raw = await compose(message, files, date, null);
    expect(fixed(raw)).toBe(fixed(await streamed(message, files)));
  });
});
