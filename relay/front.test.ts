import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RelayError } from '../contract/message.ts';
import { startFront, type TestFront } from './testing/front.ts';
import { attach, pdfBytes, post, settled, someMessage } from './testing/message.ts';
import { startRelay, type TestRelay } from './testing/relay.ts';

const dist = mkdtempSync(join(tmpdir(), 'quittance-front-'));
mkdirSync(join(dist, 'assets'));
writeFileSync(join(dist, 'index.html'), '<!doctype html><title>app</title>');

let relay: TestRelay;
let front: TestFront;
let key: string;
beforeAll(async () => {
  relay = await startRelay();
  front = await startFront(relay.url, { QUITTANCE_DIST: dist });
  ({ key } = await relay.key());
});
afterAll(async () => {
  await front.stop();
  await relay.remove();
  rmSync(dist, { recursive: true, force: true });
});
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as RelayError).error.code];

describe('the relay under the address of the app', () => {
  it('F4 RL1 a message goes through, and its receipt comes back, from a page of the same origin', async () => {
    const message = someMessage({ attachments: [attach(pdfBytes(2_000_000))] });
    const answer = await post(`${front.url}/relay`, key, message, { Origin: front.url });
    expect([answer.status, await answer.json()]).toMatchObject([202, { id: message.id, state: 'at-relay' }]);
    expect(await settled(`${front.url}/relay`, key, message.id)).toMatchObject({ state: 'accepted' });
  });

  it('RL8 refusals come through as they are: foreign origins, large bodies', async () => {
    const foreign = await post(`${front.url}/relay`, key, someMessage(), { Origin: 'https://evil.example' });
    expect(await codeOf(foreign)).toEqual([403, 'origin-refused']);
    const headers = { Authorization: `Bearer ${key}` };
    const large = { method: 'POST', headers, body: Buffer.alloc(50_000_000, 'a') };
    expect(await codeOf(await fetch(`${front.url}/relay/v1/messages`, large))).toEqual([413, 'too-large']);
  });

  it('RL9 the test mailbox is behind it for this machine, not for whom another forwarder asks', async () => {
    expect((await fetch(`${front.url}/relay/mailbox`)).status).toBe(200);
    const headers = { 'X-Forwarded-For': '203.0.113.9' };
    expect((await fetch(`${front.url}/relay/mailbox`, { headers })).status).toBe(404);
  });

  it('F4 only /relay and what is under it goes there', async () => {
    expect(await (await fetch(`${front.url}/relays`)).text()).toContain('<title>app</title>');
    expect(await codeOf(await fetch(`${front.url}/relay/v1/none`))).toEqual([404, 'not-found']);
  });

  it('F4 a relay that is down is 503 with a time to come back, and works again once it is up', async () => {
    await relay.kill();
    const down = await fetch(`${front.url}/relay/health`);
    expect(down.headers.get('retry-after')).toBe('5');
    expect(await codeOf(down)).toEqual([503, 'busy']);
    expect((await fetch(`${front.url}/`)).status).toBe(200);
    await relay.restart();
    expect((await fetch(`${front.url}/relay/health`)).status).toBe(200);
  });

  it('F4 an app without a relay says so', async () => {
    const bare = await startFront('', { QUITTANCE_DIST: dist });
    expect(await codeOf(await fetch(`${bare.url}/relay/health`))).toEqual([404, 'not-found']);
    await bare.stop();
  });
});
