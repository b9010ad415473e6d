import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RelayMessage, RelayReceipt } from '../contract/message.ts';
import { receiptSchema } from '../contract/schema.ts';
import { openStore } from './store/sqlite/open.ts';
import { post, receiptOf, settled, someMessage } from './testing/message.ts';
import { startRelay, type TestRelay } from './testing/relay.ts';
import { startSmtp, type TestSmtp } from './testing/smtp.ts';

let smtp: TestSmtp;
let relay: TestRelay;
let key: string;
beforeAll(async () => {
  smtp = await startSmtp();
  relay = await startRelay({ smtp: smtp.port, env: { RELAY_MESSAGES_PER_HOUR: '30' } });
  ({ key } = await relay.key());
});
afterAll(async () => {
  await relay.remove();
  await smtp.stop();
});

const asked = (path: string, method = 'GET', by = key) =>
  fetch(`${relay.url}/v1/messages${path}`, { method, headers: { Authorization: `Bearer ${by}` } });
const recall = (id: string, by = key) => asked(`/${id}`, 'DELETE', by);
const codeOf = async (answer: Response) => [
  answer.status,
  ((await answer.json()) as { error?: { code: string } }).error?.code,
];
const mailsOf = ({ id }: RelayMessage) => smtp.mails.filter(({ raw }) => raw.includes(`<${id}@`));

/** A hand-over that is half under way: `rest` brings the rest of it, and gives what the relay says. */
function halfHandedOver(message: RelayMessage) {
  const body = Buffer.from(JSON.stringify(message));
  const half = Math.floor(body.length / 2);
  const headers = {
    Authorization: `Bearer ${key}`,
    'Content-Type': 'application/json',
    'Content-Length': body.length,
    'Idempotency-Key': message.id,
  };
  const going = request(`${relay.url}/v1/messages`, { method: 'POST', headers });
  const answer = new Promise<[number | undefined, RelayReceipt]>((resolve, reject) => {
    going.once('error', reject).once('response', (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => resolve([response.statusCode, JSON.parse(text) as RelayReceipt]));
    });
  });
  going.write(body.subarray(0, half));
  return {
    rest() {
      going.end(body.subarray(half));
      return answer;
    },
  };
}

/** Long enough for a mail that was taken in to be at the mail server. */
const wouldHaveLeft = async () => {
  const other = someMessage();
  await post(relay.url, key, other);
  expect(await settled(relay.url, key, other.id)).toMatchObject({ state: 'accepted' });
  await pause(200);
};

describe('a message that is withdrawn before it came', () => {
  it('RL6 leaves no more when the rest of it arrives: it is cancelled, and stays so', async () => {
    const message = someMessage();
    const late = halfHandedOver(message);
    await pause(100);
    expect(await codeOf(await recall(message.id))).toEqual([404, 'not-found']);
    const [status, receipt] = await late.rest();
    expect([status, receipt]).toMatchObject([202, { state: 'cancelled', attempts: [], nextTryAt: null }]);
    expect(receiptSchema.parse(receipt)).toEqual(receipt);
    await wouldHaveLeft();
    expect(mailsOf(message)).toHaveLength(0);
    expect(await receiptOf(relay.url, key, message.id)).toEqual(receipt);
    expect(await (await post(relay.url, key, message)).json()).toEqual(receipt);
    expect((await recall(message.id)).status).toBe(200);
    expect(await codeOf(await post(relay.url, key, { ...message, subject: 'Another' }))).toEqual([
      409,
      'body-differs',
    ]);
  });

  it('RL6 RL7 is remembered over a kill, whichever device withdrew it, and the same mail under a new id leaves', async () => {
    const message = someMessage();
    const other = await relay.key('The same device, paired anew');
    expect((await recall(message.id, other.key)).status).toBe(404);
    await relay.kill();
    await relay.restart();
    expect(await (await post(relay.url, key, message)).json()).toMatchObject({ state: 'cancelled' });
    const anew = { ...message, id: someMessage().id };
    expect((await post(relay.url, key, anew)).status).toBe(202);
    expect(await settled(relay.url, key, anew.id)).toMatchObject({ state: 'accepted' });
    await pause(200);
    expect([mailsOf(message).length, mailsOf(anew).length]).toEqual([0, 1]);
  });

  it('RL6 a question withdraws nothing, and what is withdrawn is not said to be here', async () => {
    const message = someMessage();
    expect((await asked(`/${message.id}`)).status).toBe(404);
    expect(await (await asked(`?ids=${message.id}`)).json()).toEqual({ messages: [] });
    await post(relay.url, key, message);
    expect(await settled(relay.url, key, message.id)).toMatchObject({ state: 'accepted' });
    const { id } = someMessage();
    expect(await (await recall(id)).json()).toMatchObject({ error: { code: 'not-found', withdrawn: true } });
    expect(await (await asked(`/${id}`)).json()).not.toMatchObject({ error: { withdrawn: true } });
    expect(await codeOf(await asked(`/${id}`))).toEqual([404, 'not-found']);
    expect(await (await asked(`?ids=${id}`)).json()).toEqual({ messages: [] });
  });

  it('RL6 is forgotten with the outcomes of its time', async () => {
    const { keyId } = await relay.key('Another');
    await relay.stop();
    const store = openStore(relay.folder);
    const message = (id: string) => ({
      id,
      keyId,
      digest: id,
      messageId: `<${id}@relay.test>`,
      anchor: null,
      receivedAt: new Date().toISOString(),
      dueAt: Date.now() + 86_400_000,
      from: 'billing@studio.example',
      recipients: ['ana@client.example'],
      raw: Buffer.from('Subject: x\r\n\r\nHello\r\n'),
    });
    const [first, second] = [someMessage().id, someMessage().id];
    await store.cancel(first);
    await store.cancel(second);
    await store.forget(Date.now() - 60_000);
    await store.add(message(first));
    expect(await store.receipt(first)).toMatchObject({ state: 'cancelled' });
    expect(await store.content(first)).toBeUndefined();
    await store.forget(Date.now() + 60_000);
    await store.add(message(second));
    expect(await store.receipt(second)).toMatchObject({ state: 'at-relay' });
    await store.cancel(second);
    store.close();
    await relay.restart();
  });

  it('RL8 what is no id is not remembered, and neither are floods', async () => {
    for (const wrong of ['x'.repeat(3000), 'none', encodeURIComponent('../a')])
      expect(await codeOf(await recall(wrong))).toEqual([404, 'not-found']);
    const busy = await relay.key('Busy');
    const statuses: number[] = [];
    for (let at = 0; at < 31; at += 1) statuses.push((await recall(someMessage().id, busy.key)).status);
    expect(statuses).toEqual([...Array<number>(30).fill(404), 429]);
    // What is here can be taken back all the same, and others are not kept from it.
    const message = someMessage({ notBefore: new Date(Date.now() + 60_000).toISOString() });
    await post(relay.url, busy.key, message);
    expect((await recall(message.id, busy.key)).status).toBe(200);
    expect((await recall(someMessage().id)).status).toBe(404);
  });
});
