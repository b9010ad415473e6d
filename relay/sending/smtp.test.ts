import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TakenMessage } from '../store/store.ts';
import { startSmtp, type TestSmtp } from '../testing/smtp.ts';
import type { Carrier } from './carrier.ts';
import { smtpCarrier } from './smtp.ts';

const plain = {
  host: '127.0.0.1',
  secure: false,
  requireTls: false,
  user: '',
  pass: '',
  connections: 1,
  perSecond: 5,
  timeout: 5000,
};
let smtp: TestSmtp;
let carrier: Carrier;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  smtp = await startSmtp();
  carrier = smtpCarrier({ ...plain, port: smtp.port });
});
afterEach(async () => {
  vi.useRealTimers();
  carrier.close();
  await smtp.stop();
});

const message = (id: string): TakenMessage => ({
  id,
  keyId: 'k',
  messageId: `<${id}@relay.test>`,
  from: 'billing@studio.example',
  recipients: ['ana@client.example'],
  dueSince: 0,
  ranSince: 0,
  tries: 0,
  wasServed: false,
});
const send = (id: string) =>
  carrier.send(message(id), { load: async () => Buffer.from(`Subject: ${id}\r\n\r\nHello\r\n`) });

it('RL12 a clock that is set back by a day does not stop what is paced', async () => {
  await send('before');
  vi.setSystemTime(Date.now() - 86_400_000);
  expect(await send('after')).toMatchObject({ kind: 'sent' });
  expect(smtp.mails).toHaveLength(2);
});

it('RL10 so many leave in a second and no more, whatever the clock says', async () => {
  const from = performance.now();
  await send('first');
  vi.setSystemTime(Date.now() + 86_400_000);
  for (const id of ['b', 'c', 'd']) await send(id);
  expect(performance.now() - from).toBeGreaterThan(590);
});

it('RL10 a login that is refused leaves no connection open behind it', async () => {
  let open = 0;
  const server = createServer((socket) => {
    open += 1;
    socket.on('close', () => (open -= 1)).on('error', () => undefined);
    socket.write('220 here\r\n');
    socket.on('data', (said) =>
      socket.write(
        said.toString().startsWith('EHLO') ? '250-here\r\n250 AUTH PLAIN\r\n' : '535 5.7.8 Bad login\r\n',
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const strict = smtpCarrier({ ...plain, port, user: 'u', pass: 'wrong', timeout: 60_000 });
  const load = async () => Buffer.alloc(0);
  expect(await strict.send(message('m'), { load })).toMatchObject({
    kind: 'deferred',
    code: 535,
    isAway: true,
  });
  await expect.poll(() => open, { timeout: 3000 }).toBe(0);
  server.close();
});
