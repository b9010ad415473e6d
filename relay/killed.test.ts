import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RelayMessage, RelayReceipt } from '../contract/message.ts';
import { attach, pdfBytes, post, receiptOf, someMessage } from './testing/message.ts';
import { startRelay, type TestRelay } from './testing/relay.ts';
import { startSmtp, type TestSmtp } from './testing/smtp.ts';

const KILLS = Number(process.env['QUITTANCE_RUNS'] ?? 50);
const MESSAGES = 200;

let smtp: TestSmtp;
let relay: TestRelay;
let key: string;
beforeAll(async () => {
  smtp = await startSmtp({ delay: 4 });
  relay = await startRelay({ smtp: smtp.port, env: { SMTP_CONNECTIONS: '2' } });
  ({ key } = await relay.key());
});
afterAll(async () => {
  await relay.remove();
  await smtp.stop();
});

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** What an outbox does: the same message under the same id until it has a receipt. */
async function handOver(message: RelayMessage): Promise<void> {
  for (;;) {
    const answer = await post(relay.url, key, message).catch(() => undefined);
    if (answer?.status === 202) return;
    await pause(40);
  }
}

async function outcome(id: string): Promise<RelayReceipt> {
  for (;;) {
    const receipt = await receiptOf(relay.url, key, id).catch(() => undefined);
    if (receipt && receipt.state !== 'at-relay') return receipt;
    await pause(60);
  }
}

describe('a relay that is killed', () => {
  it(`RL7 RL1 F4 killed ${KILLS} times during ${MESSAGES} messages: each arrives once or is said to be unknown`, async () => {
    const messages = Array.from({ length: MESSAGES }, () =>
      someMessage({ attachments: [attach(pdfBytes(8000))] }),
    );
    const handing: Promise<void>[] = [];
    for (let at = 0; at < KILLS; at += 1) {
      // Some with each kill, so that each falls among requests, hand-overs and outcomes; what it met goes on after it.
      const share = messages.slice((at * MESSAGES) / KILLS, ((at + 1) * MESSAGES) / KILLS);
      handing.push(...share.map(handOver));
      await pause(10 + ((at * 97) % 190));
      await relay.kill();
      await relay.restart();
    }
    await Promise.all(handing);
    const receipts = await Promise.all(messages.map(({ id }) => outcome(id)));

    const copies = new Map<string, number>();
    for (const mail of smtp.mails) {
      const id = /^Message-ID: <([^@]+)@/m.exec(mail.raw.toString('latin1'))?.[1] ?? '';
      copies.set(id, (copies.get(id) ?? 0) + 1);
    }
    const doubled = [...copies].filter(([, count]) => count > 1);
    const lost = receipts.filter(({ id, state }) => state === 'accepted' && copies.get(id) !== 1);
    const unknown = receipts.filter(({ state }) => state === 'unknown');
    expect({ doubled, lost }).toEqual({ doubled: [], lost: [] });
    expect(receipts.filter(({ state }) => !['accepted', 'unknown'].includes(state))).toEqual([]);
    // Two lines to the mail server: a kill leaves at most two mails of which nobody knows.
    expect(unknown.length).toBeLessThanOrEqual(KILLS * 2);
  }, 300_000);
});
