import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RelayError, RelayMessage, RelayPairing } from '../contract/message.ts';
import { attach, pdfBytes, post, settled, someMessage } from './testing/message.ts';
import { startRelay, type TestRelay } from './testing/relay.ts';
import { startSmtp, type TestSmtp } from './testing/smtp.ts';

const SECRET_WORD = 'Kn0bl4uch-in-the-body';

let smtp: TestSmtp;
let relay: TestRelay;
let paired: RelayPairing;
const told: string[] = [];
beforeAll(async () => {
  smtp = await startSmtp();
  relay = await startRelay({
    smtp: smtp.port,
    env: {
      RELAY_ORIGINS: 'https://books.example',
      RELAY_REQUEST_MS: '700',
      SMTP_USER: '',
      SMTP_PASS: 'smtp-pass-7788',
    },
  });
  paired = await relay.key();
});
afterAll(async () => {
  await relay.remove();
  await smtp.stop();
});

/** Of a process, as it stands in memory. */
const megabytesOf = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

const code = async (answer: Response): Promise<[number, string]> => {
  const text = await answer.text();
  told.push(text, JSON.stringify([...answer.headers]));
  return [answer.status, (JSON.parse(text) as RelayError).error.code];
};
const message = (change: Partial<RelayMessage> = {}) => someMessage({ text: SECRET_WORD, ...change });
const ask = (
  path: string,
  init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  key = paired.key,
) => fetch(relay.url + path, { ...init, headers: { Authorization: `Bearer ${key}`, ...init.headers } });

/** Sends bytes as they are, and gives everything that came back. */
const raw = (text: string, endsAtAnswer = false, port = relay.port): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (part: Buffer) => {
      answer += part.toString();
      if (endsAtAnswer) socket.end();
    });
    socket.on('error', () => undefined).on('close', () => resolve(answer));
  });

describe('who may send', () => {
  it('RL8 F4 no key, a wrong key and the shape of a key are 401 on every route that needs one', async () => {
    const id = message().id;
    const wrong = `${paired.keyId}.${'A'.repeat(43)}`;
    for (const [method, path] of [
      ['POST', '/v1/messages'],
      ['GET', `/v1/messages/${id}`],
      ['GET', `/v1/messages?ids=${id}`],
      ['DELETE', `/v1/messages/${id}`],
      ['GET', '/v1/key'],
      ['DELETE', '/v1/key'],
    ] as const) {
      expect(await code(await fetch(relay.url + path, { method }))).toEqual([401, 'key-missing']);
      for (const bad of [wrong, 'x', `${'B'.repeat(12)}.${'A'.repeat(43)}`])
        expect(await code(await ask(path, { method }, bad))).toEqual([401, 'key-unknown']);
    }
  });

  it('RL8 a revoked key is refused at once, and other devices send on', async () => {
    const { key } = await relay.key('Old phone');
    expect((await ask('/v1/key', { method: 'DELETE' }, key)).status).toBe(204);
    expect(await code(await post(relay.url, key, message()))).toEqual([401, 'key-revoked']);
    expect((await ask('/v1/key')).status).toBe(200);
  });

  it('RL8 pages of a foreign origin are refused and get no leave to read the answer', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      'http://localhost.evil.example',
      'https://books.example:444',
    ]) {
      const answer = await ask('/v1/key', { headers: { Origin: origin } });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(await code(answer)).toEqual([403, 'origin-refused']);
      const preflight = await fetch(`${relay.url}/v1/messages`, {
        method: 'OPTIONS',
        headers: { Origin: origin },
      });
      expect(await code(preflight)).toEqual([403, 'origin-refused']);
    }
    const known = await ask('/v1/key', { headers: { Origin: 'https://books.example' } });
    expect(known.headers.get('access-control-allow-origin')).toBe('https://books.example');
    const own = await ask('/v1/key', { headers: { Origin: relay.url } });
    expect(own.status).toBe(200);
  });

  it('RL8 a foreign sender is refused, however it is written', async () => {
    for (const address of [
      'boss@studio.example',
      'billing@studio.example.evil.example',
      'xbilling@studio.example',
    ]) {
      const answer = await post(relay.url, paired.key, message({ from: { name: '', address } }));
      expect(await code(answer)).toEqual([403, 'sender-refused']);
    }
    const capitals = message({ from: { name: '', address: 'Billing@Studio.example' } });
    expect((await post(relay.url, paired.key, capitals)).status).toBe(202);
  });

  it('RL8 a key may be bound to fewer senders than the relay has', async () => {
    const body = JSON.stringify({
      code: await relay.pair('--sender', 'sender@example.org'),
      deviceName: 'Till',
    });
    const answer = await fetch(`${relay.url}/v1/pairings`, { method: 'POST', body });
    const bound = (await answer.json()) as RelayPairing;
    expect(bound.senders).toEqual(['sender@example.org']);
    expect(await code(await post(relay.url, bound.key, message()))).toEqual([403, 'sender-refused']);
  });
});

describe('pairing', () => {
  it('RL8 a code holds once', async () => {
    const body = JSON.stringify({ code: await relay.pair(), deviceName: 'Phone' });
    expect((await fetch(`${relay.url}/v1/pairings`, { method: 'POST', body })).status).toBe(201);
    expect(await code(await fetch(`${relay.url}/v1/pairings`, { method: 'POST', body }))).toEqual([
      404,
      'code-unknown',
    ]);
  });

  it('RL8 guessing codes ends after a few, also for the right one', async () => {
    const other = await startRelay();
    const guess = (text: string) =>
      fetch(`${other.url}/v1/pairings`, {
        method: 'POST',
        body: JSON.stringify({ code: text, deviceName: 'Thief' }),
      });
    const answers: number[] = [];
    for (let at = 0; at < 12; at += 1) answers.push((await guess(`AAAA-BBBB-${1000 + at}`)).status);
    expect(answers.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 404));
    expect(answers.slice(8)).toEqual([429, 429, 429, 429]);
    const limited = await guess(await other.pair());
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(await code(limited)).toEqual([429, 'rate-limited']);
    await other.remove();
  });
});

describe('what may be sent', () => {
  const breaks = ['\r\nBcc: thief@evil.example', '\n', '\r', '\u2028', '\0'];
  const person = (name: string, address = 'ana@client.example') => ({ name, address });
  const fields: Record<string, (text: string) => Partial<RelayMessage>> = {
    subject: (text) => ({ subject: `Invoice${text}` }),
    language: (text) => ({ language: `en${text}` }),
    notBefore: (text) => ({ notBefore: `2026-08-01T06:00:00.000Z${text}` }),
    'from.name': (text) => ({ from: person(`Studio${text}`, 'billing@studio.example') }),
    'from.address': (text) => ({ from: person('Studio', `billing@studio.example${text}`) }),
    'replyTo.name': (text) => ({ replyTo: person(`Studio${text}`) }),
    'replyTo.address': (text) => ({ replyTo: person('Studio', `billing@studio.example${text}`) }),
    'to.0.name': (text) => ({ to: [person(`Ana${text}`)] }),
    'to.0.address': (text) => ({ to: [person('Ana', `ana@client.example${text}`)] }),
    'cc.0.name': (text) => ({ cc: [person(`Ana${text}`)] }),
    'cc.0.address': (text) => ({ cc: [person('Ana', `a@client.example>${text}`)] }),
    'bcc.0.name': (text) => ({ bcc: [person(`Ana${text}`)] }),
    'bcc.0.address': (text) => ({ bcc: [person('Ana', `a@client.example${text}`)] }),
    'attachments.0.fileName': (text) => ({ attachments: [attach(pdfBytes(100), `a.pdf${text}`)] }),
    'attachments.0.contentType': (text) => ({
      attachments: [attach(pdfBytes(100), 'a.pdf', `application/pdf${text}`)],
    }),
    'attachments.0.sha256': (text) => ({
      attachments: [{ ...attach(pdfBytes(100)), sha256: `${'0'.repeat(64)}${text}` }],
    }),
    'attachments.0.base64': (text) => ({
      attachments: [{ ...attach(pdfBytes(100)), base64: `JVBERi0x${text}` }],
    }),
    'anchor.deviceId': (text) => ({ anchor: { deviceId: `d${text}`, seq: 1, hash: 'h' } }),
    'anchor.hash': (text) => ({ anchor: { deviceId: 'd', seq: 1, hash: `h${text}` } }),
    id: (text) => ({ id: `0b6a1c3e-52f4-4b7e-9f0a-6d1c2e3f4a5b${text}` }),
  };
  it.each(Object.keys(fields))('RL8 a line end in %s is refused, and nothing is sent', async (field) => {
    const before = smtp.mails.length;
    for (const text of breaks) {
      const broken = message(fields[field]?.(text));
      const answer = await post(relay.url, paired.key, broken, { 'Idempotency-Key': 'any' });
      const body = (await answer.json()) as RelayError;
      expect([answer.status, body.error.code, body.error.field]).toEqual([400, 'invalid', field]);
    }
    expect(smtp.mails.length).toBe(before);
  });

  it('RL8 the name of a device is one line: nothing is written into the list of keys or the log with it', async () => {
    const before = await relay.command('keys');
    for (const text of breaks) {
      const body = JSON.stringify({ code: await relay.pair(), deviceName: `Phone${text}evil` });
      const answer = await fetch(`${relay.url}/v1/pairings`, { method: 'POST', body });
      expect(await code(answer)).toEqual([400, 'invalid']);
    }
    expect(await relay.command('keys')).toBe(before);
  });

  it('RL8 one field holds one address: lists, brackets and quotes are refused', async () => {
    for (const address of [
      'a@x.example, b@y.example',
      'a@x.example>\r\nRCPT TO:<b@y.example',
      '"a b"@x.example',
      '<a@x.example>',
      'a@x.example b@y.example',
      'a@',
      '@x',
      '',
    ]) {
      const answer = await post(relay.url, paired.key, message({ to: [person('Ana', address)] }));
      expect(await code(answer)).toEqual([400, 'invalid']);
    }
  });

  it('RL8 a hundred recipients are too many, over all three lists', async () => {
    const many = (count: number, from = 0) =>
      Array.from({ length: count }, (_, at) => person('', `c${at + from}@client.example`));
    expect(await code(await post(relay.url, paired.key, message({ to: many(100) })))).toEqual([
      422,
      'too-many-recipients',
    ]);
    const spread = message({ to: many(7), cc: many(7, 10), bcc: many(7, 20) });
    expect(await code(await post(relay.url, paired.key, spread))).toEqual([422, 'too-many-recipients']);
    expect((await post(relay.url, paired.key, message({ to: many(20) }))).status).toBe(202);
  });

  it('RL8 a file that is not what it says is refused', async () => {
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    const wrong = [
      attach(html, 'a.pdf'),
      attach(html, 'a.xml', 'application/xml'),
      attach(html, 'a.zip', 'application/zip'),
      attach(html, 'a.html', 'text/html'),
      attach(Buffer.from('MZ\x90'), 'a.exe', 'application/x-msdownload'),
      { ...attach(pdfBytes(100)), sha256: '0'.repeat(64) },
    ];
    for (const attachment of wrong)
      expect(await code(await post(relay.url, paired.key, message({ attachments: [attachment] })))).toEqual([
        400,
        'invalid',
      ]);
  });

  it('RL8 what the contract does not know is refused: raw mail, headers, a host', async () => {
    for (const more of [
      { raw: 'Subject: x' },
      { headers: { Bcc: 'b@y.example' } },
      { host: 'evil.example' },
    ]) {
      const answer = await post(relay.url, paired.key, { ...message(), ...more });
      expect(await code(answer)).toEqual([400, 'invalid']);
    }
  });

  it('RL8 malformed JSON is refused', async () => {
    for (const body of ['{', '', '[]', 'null', '"x"', '{"id":1}', '[['.repeat(100_000), '\xff\xfe'])
      expect(await code(await ask('/v1/messages', { method: 'POST', body }))).toEqual([400, 'invalid']);
  });

  it('RL2 RL8 the same id with another body is refused, with the same body answered as before', async () => {
    const first = message();
    const receipt: unknown = await (await post(relay.url, paired.key, first)).json();
    expect(await code(await post(relay.url, paired.key, { ...first, subject: 'Other' }))).toEqual([
      409,
      'body-differs',
    ]);
    expect(receipt).toMatchObject({ id: first.id, state: 'at-relay' });
    await settled(relay.url, paired.key, first.id);
    const again = (await (await post(relay.url, paired.key, first)).json()) as { receivedAt: string };
    expect(again).toMatchObject({
      ...(receipt as object),
      state: 'accepted',
      nextTryAt: null,
      attempts: [{}],
    });
    expect(smtp.mails.filter(({ raw }) => raw.includes(first.id))).toHaveLength(1);
    const odd = await post(relay.url, paired.key, message(), { 'Idempotency-Key': first.id });
    expect(await code(odd)).toEqual([400, 'invalid']);
  });

  it('RL8 more messages in an hour than a key may send are 429 with a time, a repeated one is not counted', async () => {
    const other = await startRelay({ env: { RELAY_MESSAGES_PER_HOUR: '2' } });
    const { key } = await other.key();
    const first = message();
    for (const one of [first, message(), first]) expect((await post(other.url, key, one)).status).toBe(202);
    const answer = await post(other.url, key, message());
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(1000);
    expect(await code(answer)).toEqual([429, 'rate-limited']);
    expect((await post(other.url, (await other.key()).key, message())).status).toBe(202);
    await other.remove();
  });
});

describe('bodies that cost', () => {
  it('RL8 50 MB are refused by their announced length, before they are read', async () => {
    const head = `POST /v1/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${paired.key}\r\nContent-Length: 50000000\r\n\r\n`;
    const answer = await raw(head, true);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"too-large"');
  });

  it('RL8 50 MB that come all the same, announced or not, are refused and leave no trace in memory', async () => {
    const body = Buffer.alloc(50_000_000, 'a');
    const before = megabytesOf(relay.pid());
    expect(await code(await ask('/v1/messages', { method: 'POST', body }))).toEqual([413, 'too-large']);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < 50; at += 1) controller.enqueue(body.subarray(0, 1_000_000));
        controller.close();
      },
    });
    const init = { method: 'POST', body: stream, duplex: 'half' };
    expect(await code(await ask('/v1/messages', init))).toEqual([413, 'too-large']);
    expect((await fetch(`${relay.url}/health`)).status).toBe(200);
    // Not even one of the two was held.
    expect(megabytesOf(relay.pid()) - before).toBeLessThan(40);
  });

  it('RL8 a body that dawdles is cut', async () => {
    const head = `POST /v1/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${paired.key}\r\nContent-Length: 1000\r\n\r\n{`;
    const started = Date.now();
    const answer = await raw(head);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"too-slow"');
    expect(Date.now() - started).toBeLessThan(6000);
  });
});

describe('what is told', () => {
  it('RL8 neither an answer nor the log holds a key, a password, an address or a word of a mail', async () => {
    await post(
      relay.url,
      paired.key,
      message({ to: [{ name: 'Ana', address: 'ana.secret@client.example' }] }),
    );
    await expect.poll(() => relay.log()).toMatch(/accepted/);
    for (const text of [...told, relay.log()]) {
      for (const secret of [paired.key.split('.')[1] ?? '-', 'smtp-pass-7788', SECRET_WORD])
        expect(text).not.toContain(secret);
    }
    expect(relay.log()).not.toMatch(/@(client|studio|evil)\.example|Invoice/);
    expect(told.join('\n')).not.toMatch(/@client\.example/);
    expect(told.length).toBeGreaterThan(60);
  });
});

describe('the test mailbox', () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((found) => found?.family === 'IPv4' && !found.internal)?.address;

  it('RL9 it is there for this machine only: no other name, nobody else’s request, no mail server', async () => {
    const other = await startRelay({ env: { RELAY_HOST: '0.0.0.0' } });
    const local = `http://localhost:${other.port}`;
    expect((await fetch(`${local}/mailbox`)).status).toBe(200);
    for (const path of ['/mailbox', '/mailbox/style.css', '/mailbox/x', '/mailbox/x/raw', '/metrics']) {
      const forwarded = { headers: { 'X-Forwarded-For': '203.0.113.9, 127.0.0.1' } };
      expect(await code(await fetch(local + path, forwarded))).toEqual([404, 'not-found']);
      if (outside)
        expect(await code(await fetch(`http://${outside}:${other.port}${path}`))).toEqual([404, 'not-found']);
    }
    const renamed = await raw(
      'GET /mailbox HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
      false,
      other.port,
    );
    expect(renamed).toMatch(/^HTTP\/1\.1 404 /);
    await other.remove();
    expect(await code(await fetch(`${relay.url}/mailbox`))).toEqual([404, 'not-found']);
  });
});
