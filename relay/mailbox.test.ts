import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import PostalMime from 'postal-mime';
import { attach, pdfBytes, post, settled, someMessage } from './testing/message.ts';
import { startRelay, type TestRelay } from './testing/relay.ts';

let relay: TestRelay;
let key: string;
const pdf = attach(pdfBytes(), 'Facture août.pdf');
const message = someMessage({
  subject: 'Facture <b>n° 1</b> & co',
  html: '<p onclick="x()">Bonjour</p><script>document.title="run"</script>',
  bcc: [{ name: '', address: 'me@studio.example' }],
  attachments: [pdf],
});
beforeAll(async () => {
  relay = await startRelay();
  ({ key } = await relay.key());
  await post(relay.url, key, message);
  await settled(relay.url, key, message.id);
});
afterAll(() => relay.remove());

const page = async (path: string) => {
  const answer = await fetch(relay.url + path);
  return {
    answer,
    policy: answer.headers.get('content-security-policy') ?? '',
    text: await answer.clone().text(),
  };
};

describe('the test mailbox', () => {
  it('RL9 F4 lists what was caught, with nothing of it as markup', async () => {
    const { text, policy } = await page('/mailbox');
    expect(text).toContain('Facture &lt;b&gt;n° 1&lt;/b&gt; &amp; co');
    expect(text).toContain(`href="mailbox/${message.id}"`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|script-src/);
  });

  it('RL9 shows a mail with its heads, its blind copies and its files', async () => {
    const { text } = await page(`/mailbox/${message.id}`);
    for (const part of [
      'Ana &lt;ana@client.example&gt;',
      'me@studio.example',
      'Facture août.pdf',
      '30 kB',
      'sandbox=""',
    ])
      expect(text).toContain(part);
    expect((await page(`/mailbox/${message.id}?form=text`)).text).toContain('here is your invoice.');
  });

  it('RL9 the HTML of a mail runs in a sandbox that loads nothing and runs nothing', async () => {
    const { policy } = await page(`/mailbox/${message.id}/html`);
    expect(policy).toMatch(/^sandbox; default-src 'none'/);
    expect(policy).not.toContain('script-src');
    expect(policy).not.toContain('allow-scripts');
  });

  it('RL9 RL5 files and the mail as it was sent can be taken out, to the byte', async () => {
    const file = await fetch(`${relay.url}/mailbox/${message.id}/attachments/0`);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(pdf.sha256);
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('Facture août.pdf'));
    const raw = await (await fetch(`${relay.url}/mailbox/${message.id}/raw`)).arrayBuffer();
    expect((await PostalMime.parse(raw)).messageId).toBe(`<${message.id}@studio.example>`);
    expect((await fetch(`${relay.url}/mailbox/${message.id}/attachments/1`)).status).toBe(404);
  });
});

describe('watching it', () => {
  it('F4 health, readiness and numbers are told', async () => {
    expect(await (await fetch(`${relay.url}/health`)).json()).toEqual({ ok: true });
    expect(await (await fetch(`${relay.url}/ready`)).json()).toEqual({
      ready: true,
      mailServer: 'test-mailbox',
    });
    const metrics = await (await fetch(`${relay.url}/metrics`)).text();
    expect(metrics).toContain('quittance_relay_messages{state="accepted"} 1');
    expect(metrics).toContain('quittance_relay_tries_total{outcome="sent"} 1');
  });

  it('F4 RL11 the OpenAPI document has every route and every schema it names', async () => {
    const text = await (await fetch(`${relay.url}/openapi.json`)).text();
    const document = JSON.parse(text) as { paths: object; components: { schemas: object } };
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/v1/messages',
        '/v1/messages/{id}',
        '/v1/pairings',
        '/v1/key',
        '/health',
        '/ready',
        '/metrics',
      ]),
    );
    const named = Array.from(text.matchAll(/#\/components\/schemas\/(\w+)/g), ([, name]) => name ?? '');
    expect([...new Set(named)].sort()).toEqual(Object.keys(document.components.schemas).sort());
  });

  it('RL1 RL8 only one relay sends from a folder', async () => {
    const second = startRelay({ env: { RELAY_DATA: relay.folder } });
    await expect(second).rejects.toThrow('Another relay already runs on this folder.');
  });

  it('RL8 a configuration that is wrong is said in words, without its value', async () => {
    await expect(startRelay({ env: { SMTP_HOST: 'mail.example' } })).rejects.toThrow(
      'RELAY_SENDERS must say',
    );
    await expect(startRelay({ env: { SMTP_URL: 'secret-password' } })).rejects.toThrow(
      /SMTP_URL must look like/,
    );
    await expect(startRelay({ env: { SMTP_URL: 'secret-password' } })).rejects.not.toThrow(/secret-password/);
  });
});
