import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyDkim } from './testing/dkim.ts';
import { post, settled, someMessage } from './testing/message.ts';
import { startRelay, type TestRelay } from './testing/relay.ts';
import { startSmtp, type TestSmtp } from './testing/smtp.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

let smtp: TestSmtp;
let relay: TestRelay;
let key: string;
beforeAll(async () => {
  smtp = await startSmtp();
  relay = await startRelay({
    smtp: smtp.port,
    env: {
      DKIM_DOMAIN: 'studio.example',
      DKIM_SELECTOR: 'q2026',
      DKIM_PRIVATE_KEY: privateKey.replaceAll('\n', '\\n'),
    },
  });
  ({ key } = await relay.key());
});
afterAll(async () => {
  await relay.remove();
  await smtp.stop();
});

describe('a relay that signs', () => {
  it('RL5 F4 what arrives bears a signature that its public key verifies, over sender, recipient, subject and body', async () => {
    const message = someMessage({
      subject: 'Facture n° 2026-001 – août, à payer à réception, merci de votre confiance',
      text: 'Chère Ana,\n\n.\nvoilà :  deux  blancs \n\n\n',
    });
    expect((await post(relay.url, key, message)).status).toBe(202);
    expect(await settled(relay.url, key, message.id)).toMatchObject({ state: 'accepted' });
    const raw = smtp.mails.at(-1)?.raw ?? Buffer.alloc(0);
    const result = verifyDkim(raw, publicKey);
    expect(result).toMatchObject({
      domain: 'studio.example',
      selector: 'q2026',
      isBodyWhole: true,
      isSigned: true,
    });
    expect(result.signedHeaders).toEqual(
      expect.arrayContaining(['from', 'to', 'subject', 'message-id', 'date']),
    );

    // Whoever changes a word on the way is found out.
    const changed = (from: string, to: string) => {
      const text = raw.toString('latin1').replace(from, to);
      expect(text).not.toBe(raw.toString('latin1'));
      return verifyDkim(Buffer.from(text, 'latin1'), publicKey);
    };
    expect(changed('voil', 'viol').isBodyWhole).toBe(false);
    expect(changed('To: Ana', 'To: Eva').isSigned).toBe(false);
  });
});
