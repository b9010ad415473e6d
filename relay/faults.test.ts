import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RelayMessage } from '../contract/message.ts';
import { post, receiptOf, settled, someMessage } from './testing/message.ts';
import { startRelay, type TestRelay } from './testing/relay.ts';
import { startSmtp, type SmtpMail, type TestSmtp } from './testing/smtp.ts';

let smtp: TestSmtp;
let relay: TestRelay;
let key: string;
beforeAll(async () => {
  smtp = await startSmtp();
  relay = await startRelay({ smtp: smtp.port, env: { SMTP_TIMEOUT_MS: '3000', RELAY_GIVE_UP_MS: '2500' } });
  ({ key } = await relay.key());
});
afterEach(() => smtp.behave({}));
afterAll(async () => {
  await relay.remove();
  await smtp.stop();
});

async function send(change: Partial<RelayMessage> = {}): Promise<RelayMessage> {
  const message = someMessage(change);
  expect((await post(relay.url, key, message)).status).toBe(202);
  return message;
}
const ended = ({ id }: RelayMessage) => settled(relay.url, key, id);
const arrived = ({ id }: RelayMessage): SmtpMail[] => smtp.mails.filter(({ raw }) => raw.includes(`<${id}@`));
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const to = (...names: string[]) => names.map((name) => ({ name, address: `${name}@client.example` }));

describe('a mail server that refuses', () => {
  it('RL4 F4 550 is the end: refused, with its code and words and no address in them', async () => {
    smtp.behave({ onRecipient: (address) => ({ code: 550, text: `5.1.1 <${address}> unknown here` }) });
    const message = await send();
    const receipt = await ended(message);
    expect(receipt).toMatchObject({
      state: 'refused',
      nextTryAt: null,
      attempts: [{ outcome: 'refused', code: 550 }],
    });
    expect(receipt.attempts[0]?.reason).toMatch(/unknown here/);
    expect(receipt.attempts[0]?.reason).not.toContain('client.example');
    expect(arrived(message)).toHaveLength(0);
  });

  it('RL4 RL5 a 450 is tried again and arrives once, under the Message-ID of the first try', async () => {
    smtp.behave({
      onRecipient: (_, times) => (times < 3 ? { code: 450, text: '4.2.0 Greylisted' } : undefined),
    });
    const message = await send({ to: to('grey') });
    const waiting = await settled(relay.url, key, message.id, ({ attempts }) => attempts.length > 0);
    expect(waiting).toMatchObject({ state: 'at-relay', attempts: [{ outcome: 'deferred', code: 450 }] });
    expect(Date.parse(waiting.nextTryAt ?? '')).toBeGreaterThan(Date.parse(waiting.attempts[0]?.at ?? ''));
    const receipt = await ended(message);
    expect(receipt.state).toBe('accepted');
    expect(receipt.attempts.map(({ outcome }) => outcome)).toEqual(['deferred', 'deferred', 'accepted']);
    expect(arrived(message)).toHaveLength(1);
    expect((await arrived(message)[0]?.parsed())?.messageId).toBe(receipt.messageId);
  });

  it('RL4 what is refused for a while without end is given up after the stated time', async () => {
    smtp.behave({ onRecipient: () => ({ code: 451, text: '4.3.0 Not today' }) });
    const receipt = await ended(await send());
    expect(receipt.state).toBe('refused');
    expect(receipt.attempts.length).toBeGreaterThan(2);
    expect(receipt.attempts.at(-1)?.reason).toMatch(/^Given up after 451 4\.3\.0 Not today/);
  });

  it('RL4 B13 a recipient that is refused does not cost the others their mail, and is named', async () => {
    smtp.behave({
      onRecipient: (address) => (address.startsWith('gone') ? { code: 550, text: '5.1.1 Gone' } : undefined),
    });
    const message = await send({ to: to('here', 'gone') });
    expect(await ended(message)).toMatchObject({
      state: 'accepted',
      refusedRecipients: ['gone@client.example'],
    });
    expect(arrived(message).map(({ recipients }) => recipients)).toEqual([['here@client.example']]);
  });

  it('RL4 a recipient that is refused for a while gets it later, and nobody twice', async () => {
    smtp.behave({
      onRecipient: (address, times) =>
        address.startsWith('later') && times < 2 ? { code: 450, text: '4.2.0 Later' } : undefined,
    });
    const message = await send({ to: to('first', 'later') });
    const receipt = await settled(relay.url, key, message.id);
    expect(receipt).toMatchObject({ state: 'accepted', refusedRecipients: [] });
    expect(arrived(message).map(({ recipients }) => recipients)).toEqual([
      ['first@client.example'],
      ['later@client.example'],
    ]);
  });

  it('RL4 content that is refused: 554 is the end, 452 is tried again', async () => {
    smtp.behave({ onData: () => ({ code: 554, text: '5.7.1 Looks like spam' }) });
    expect(await ended(await send({ to: to('spam') }))).toMatchObject({
      state: 'refused',
      attempts: [{ code: 554 }],
    });
    smtp.behave({ onData: (_, times) => (times < 2 ? { code: 452, text: '4.3.1 Disk full' } : undefined) });
    const message = await send({ to: to('full') });
    expect(await ended(message)).toMatchObject({
      state: 'accepted',
      attempts: [{ code: 452 }, { code: 250 }],
    });
    expect(arrived(message)).toHaveLength(1);
  });
});

describe('a line that breaks', () => {
  it.each(['drop-kept', 'drop-lost'] as const)(
    'RL3 after the content (%s): unknown, and never tried again',
    async (how) => {
      smtp.behave({ onData: () => how });
      const message = await send();
      const receipt = await ended(message);
      expect(receipt).toMatchObject({
        state: 'unknown',
        nextTryAt: null,
        attempts: [{ outcome: 'unknown', code: null }],
      });
      smtp.behave({});
      await pause(1500);
      expect((await receiptOf(relay.url, key, message.id)).attempts).toHaveLength(1);
      expect(arrived(message)).toHaveLength(how === 'drop-kept' ? 1 : 0);
    },
  );

  it('RL3 of a mail that some have got, a line that breaks at a later try leaves only the others in doubt', async () => {
    smtp.behave({
      onRecipient: (address, times) =>
        address.startsWith('slow') && times < 2 ? { code: 450, text: '4.2.0 Later' } : undefined,
      onData: ({ recipients }) => (recipients[0]?.startsWith('slow') ? 'drop-kept' : undefined),
    });
    const message = await send({ to: to('quick', 'slow') });
    expect(await ended(message)).toMatchObject({
      state: 'accepted',
      attempts: [{ outcome: 'accepted' }, { outcome: 'unknown', code: null }],
      refusedRecipients: ['slow@client.example'],
    });
    expect(arrived(message).map(({ recipients }) => recipients)).toEqual([
      ['quick@client.example'],
      ['slow@client.example'],
    ]);
  });

  it('RL3 an answer that never comes is unknown as well', async () => {
    smtp.behave({ delay: 20_000 });
    expect(await ended(await send())).toMatchObject({ state: 'unknown', attempts: [{ outcome: 'unknown' }] });
  });

  it('RL4 RL10 a server that is away is waited for, then everything arrives once', async () => {
    await smtp.stop();
    const messages = await Promise.all(Array.from({ length: 12 }, () => send({ attachments: [] })));
    await pause(600);
    expect((await fetch(`${relay.url}/ready`)).status).toBe(503);
    const tried = await Promise.all(messages.map(({ id }) => receiptOf(relay.url, key, id)));
    expect(tried.every(({ state }) => state === 'at-relay')).toBe(true);
    // Every one of them would have knocked by now; a few did for all.
    expect(tried.filter(({ attempts }) => attempts.length > 0).length).toBeLessThan(8);
    await smtp.start();
    for (const message of messages) {
      expect(await ended(message)).toMatchObject({ state: 'accepted' });
      expect(arrived(message)).toHaveLength(1);
    }
    expect((await fetch(`${relay.url}/ready`)).status).toBe(200);
  });

  it('RL4 421 at the door is a server that is away, not a mail at fault', async () => {
    smtp.behave({ onConnect: () => ({ code: 421, text: '4.3.2 Too many connections' }) });
    const other = await startRelay({ smtp: smtp.port });
    const paired = await other.key();
    const message = someMessage();
    await post(other.url, paired.key, message);
    const waiting = await settled(other.url, paired.key, message.id, ({ attempts }) => attempts.length > 0);
    expect(waiting).toMatchObject({ state: 'at-relay', attempts: [{ outcome: 'deferred', code: 421 }] });
    smtp.behave({});
    expect(await settled(other.url, paired.key, message.id)).toMatchObject({ state: 'accepted' });
    await other.remove();
  });

  it('RL4 a wrong password at the mail server costs no mail: it waits till the password is right', async () => {
    const strict = await startSmtp({ login: { user: 'u', pass: 'right' } });
    const env = { SMTP_USER: 'u', SMTP_PASS: 'wrong', RELAY_SENDERS: 'billing@studio.example' };
    const other = await startRelay({ smtp: strict.port, env });
    const paired = await other.key();
    const message = someMessage();
    await post(other.url, paired.key, message);
    const waiting = await settled(other.url, paired.key, message.id, ({ attempts }) => attempts.length > 0);
    expect(waiting).toMatchObject({ state: 'at-relay', attempts: [{ outcome: 'deferred', code: 535 }] });
    await other.stop();
    await other.restart({ SMTP_PASS: 'right' });
    expect(await settled(other.url, paired.key, message.id)).toMatchObject({ state: 'accepted' });
    expect(strict.mails).toHaveLength(1);
    await other.remove();
    await strict.stop();
  });
});

describe('time', () => {
  it('RL6 a message waits for its time, and can be taken back until then', async () => {
    const notBefore = new Date(Date.now() + 3000).toISOString();
    const [kept, withdrawn] = [await send({ notBefore }), await send({ notBefore })];
    const cancel = (id: string) =>
      fetch(`${relay.url}/v1/messages/${id}`, {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${key}` },
      });
    expect(await (await cancel(withdrawn.id)).json()).toMatchObject({ state: 'cancelled', nextTryAt: null });
    expect((await cancel(withdrawn.id)).status).toBe(200);
    await pause(700);
    expect(await receiptOf(relay.url, key, kept.id)).toMatchObject({
      state: 'at-relay',
      attempts: [],
      nextTryAt: notBefore,
    });
    const receipt = await ended(kept);
    expect(Date.parse(receipt.attempts[0]?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(notBefore));
    const [mail] = arrived(kept);
    expect(Date.parse((await mail?.parsed())?.date ?? '')).toBe(
      Math.floor(Date.parse(notBefore) / 1000) * 1000,
    );
    expect(arrived(withdrawn)).toHaveLength(0);
    const late = await cancel(kept.id);
    expect([late.status, await late.json()]).toMatchObject([409, { error: { code: 'too-late' } }]);
    expect((await cancel(someMessage().id)).status).toBe(404);
  });

  it('RL6 a cancelled message stays cancelled when it is handed over again', async () => {
    const message = await send({ notBefore: new Date(Date.now() + 60_000).toISOString() });
    await fetch(`${relay.url}/v1/messages/${message.id}`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${key}` },
    });
    const again = await post(relay.url, key, message);
    expect([again.status, await again.json()]).toMatchObject([202, { state: 'cancelled' }]);
  });

  it('RL10 one device with much to send does not keep another waiting', async () => {
    await smtp.stop();
    const other = await relay.key('Other device');
    const many = await Promise.all(Array.from({ length: 60 }, () => send({ attachments: [] })));
    const one = someMessage({ attachments: [] });
    await post(relay.url, other.key, one);
    const before = smtp.mails.length;
    await smtp.start();
    await Promise.all([...many, one].map(ended));
    const place = smtp.mails.slice(before).findIndex(({ raw }) => raw.includes(one.id));
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThan(40);
  });

  it('RL1 several are asked for at once, those that are not known are left out', async () => {
    const messages = [await send(), await send()];
    const ids = [...messages.map(({ id }) => id), someMessage().id].join();
    const answer = await fetch(`${relay.url}/v1/messages?ids=${ids}`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    const { messages: found } = (await answer.json()) as { messages: { id: string }[] };
    expect(found.map(({ id }) => id)).toEqual(messages.map(({ id }) => id));
  });
});
