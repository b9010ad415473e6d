import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RelayMessage } from '../contract/message.ts';
import { attach, pdfBytes, post, settled, someMessage } from './testing/message.ts';
import { startRelay, type TestRelay } from './testing/relay.ts';
import { startSmtp, type SmtpMail, type TestSmtp } from './testing/smtp.ts';

let smtp: TestSmtp;
let relay: TestRelay;
let key: string;
beforeAll(async () => {
  smtp = await startSmtp();
  relay = await startRelay({ smtp: smtp.port });
  ({ key } = await relay.key());
});
afterAll(async () => {
  await relay.remove();
  await smtp.stop();
});

/** Sends it and gives what the mail server got. */
async function sent(change: Partial<RelayMessage>): Promise<SmtpMail> {
  const message = someMessage(change);
  expect((await post(relay.url, key, message)).status).toBe(202);
  expect(await settled(relay.url, key, message.id)).toMatchObject({ state: 'accepted' });
  const found = smtp.mails.filter(({ raw }) => raw.includes(`Message-ID: <${message.id}@studio.example>`));
  expect(found).toHaveLength(1);
  return found[0] as SmtpMail;
}

describe('what arrives', () => {
  it('RL5 F4 names and words of every script arrive as they were written', async () => {
    const mail = await sent({
      from: { name: 'Atelier Müller, Søn & Cie. "Nord"', address: 'billing@studio.example' },
      replyTo: { name: 'Zoë Ångström', address: 'zoe@studio.example' },
      to: [{ name: 'Łucja Nguyễn Thị 株式会社', address: 'lucja@client.example' }],
      subject: 'Facture n° 2026-001 — août · 請求書',
      text: 'Chère Łucja,\n\n1 234,56 € à payer.\n.\n..\nFrom here on\n',
      html: '<p>Chère Łucja, <b>1 234,56 €</b></p>',
      language: 'fr',
    });
    const parsed = await mail.parsed();
    expect(parsed.from).toMatchObject({
      name: 'Atelier Müller, Søn & Cie. "Nord"',
      address: 'billing@studio.example',
    });
    expect(parsed.replyTo).toMatchObject([{ name: 'Zoë Ångström', address: 'zoe@studio.example' }]);
    expect(parsed.to).toMatchObject([{ name: 'Łucja Nguyễn Thị 株式会社', address: 'lucja@client.example' }]);
    expect(parsed.subject).toBe('Facture n° 2026-001 — août · 請求書');
    expect(parsed.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(
      'Chère Łucja,\n\n1 234,56 € à payer.\n.\n..\nFrom here on',
    );
    expect(parsed.html).toContain('<b>1 234,56 €</b>');
    expect(parsed.headers.find(({ key }) => key === 'content-language')?.value).toBe('fr');
  });

  it('RL5 a subject of 500 characters arrives whole, and no line is longer than mail allows', async () => {
    const subject = 'Facture à payer – '.repeat(30).slice(0, 500).trim();
    const mail = await sent({ subject });
    expect((await mail.parsed()).subject).toBe(subject);
    expect(
      Math.max(
        ...mail.raw
          .toString('latin1')
          .split('\r\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThanOrEqual(998);
    expect(mail.raw.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('RL5 files arrive to the byte, with their names', async () => {
    const files = [
      attach(pdfBytes(30_000), 'Facture n° 2026-001 – Conceição & Søn.pdf'),
      attach(pdfBytes(400_001), `${'très long nom de fichier '.repeat(6)}é.pdf`),
      attach(Buffer.from('<?xml version="1.0"?><Invoice/>'), 'factur-x.xml', 'application/xml'),
      attach(Buffer.from([0x50, 0x4b, 3, 4, 0, 255, 13, 10]), 'août.zip', 'application/zip'),
    ];
    const { attachments } = await (await sent({ attachments: files })).parsed();
    const arrived = attachments.map(({ filename, mimeType, content }) => ({
      fileName: filename,
      contentType: mimeType,
      sha256: createHash('sha256')
        .update(new Uint8Array(content as ArrayBuffer))
        .digest('hex'),
    }));
    expect(arrived).toEqual(
      files.map(({ fileName, contentType, sha256 }) => ({ fileName, contentType, sha256 })),
    );
  });

  it('RL5 B13 several recipients are served in one mail, a blind copy in nobody’s sight, each address once', async () => {
    const mail = await sent({
      to: [
        { name: 'Ana', address: 'ana@client.example' },
        { name: 'Bo', address: 'bo@client.example' },
      ],
      cc: [{ name: '', address: 'ANA@client.example' }],
      bcc: [{ name: 'Me', address: 'secret@studio.example' }],
    });
    expect(mail.recipients).toEqual(['ana@client.example', 'bo@client.example', 'secret@studio.example']);
    expect(mail.from).toBe('billing@studio.example');
    expect(mail.raw.toString('latin1')).not.toMatch(/secret@|^bcc:/im);
  });

  it('RL5 a mail of words alone has no HTML part', async () => {
    const parsed = await (await sent({ html: '', attachments: [] })).parsed();
    expect(parsed.html).toBeUndefined();
    expect(parsed.text).toContain('here is your invoice');
  });
});
