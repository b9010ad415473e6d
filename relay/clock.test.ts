import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from './store/sqlite/open.ts';
import type { NewMessage } from './store/store.ts';
import { startRelay, type TestRelay } from './testing/relay.ts';
import { startSmtp, type TestSmtp } from './testing/smtp.ts';

let smtp: TestSmtp;
let relay: TestRelay;
beforeAll(async () => {
  smtp = await startSmtp();
  relay = await startRelay({ smtp: smtp.port });
});
afterAll(async () => {
  await relay.remove();
  await smtp.stop();
});

const DAY = 86_400_000;
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

const taken = (id: string, keyId: string, receivedAt: number, dueAt: number): NewMessage => ({
  id,
  keyId,
  digest: id,
  messageId: `<${id}@relay.test>`,
  anchor: null,
  receivedAt: new Date(receivedAt).toISOString(),
  dueAt,
  from: 'billing@studio.example',
  recipients: ['ana@client.example'],
  raw: Buffer.from(`Message-ID: <${id}@relay.test>\r\nSubject: ${id}\r\n\r\nHello\r\n`),
});

const arrived = () => smtp.mails.map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw.toString())?.[1]);

it('RL12 RL6 what was taken in while the clock was ahead leaves at once when it is set back, what is sealed does not', async () => {
  const { keyId } = await relay.key();
  await relay.stop();
  const store = openStore(relay.folder);
  const now = Date.now();
  await store.add(taken('ahead', keyId, now + DAY, now + DAY));
  await store.add(taken('sealed', keyId, now, now + DAY));
  await store.add(taken('sealed-ahead', keyId, now + DAY, now + 2 * DAY));
  store.close();
  await relay.restart();
  await expect.poll(arrived, { timeout: 10_000 }).toEqual(['ahead']);
  await pause(300);
  expect(arrived()).toEqual(['ahead']);
});
