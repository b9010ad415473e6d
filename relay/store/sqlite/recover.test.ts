import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from './open.ts';

const at = '2026-11-20T12:00:00.000Z';
const now = Date.parse(at);
const key = {
  keyId: 'k',
  hash: Buffer.alloc(32),
  deviceName: 'Laptop',
  senders: [],
  createdAt: at,
  usedAt: null,
  revokedAt: null,
};

it('RL3 RL7 killed with the content in hand: unknown, and of a mail that some have got only the others are in doubt', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-recover-'));
  let store = openStore(folder);
  try {
    await store.addKey(key);
    const recipients = ['here@y.example', 'gone@y.example', 'later@y.example'];
    for (const id of ['none', 'some'])
      await store.add({
        id,
        keyId: 'k',
        digest: 'd',
        messageId: `<${id}@x>`,
        anchor: null,
        receivedAt: at,
        dueAt: now,
        from: 'a@x.example',
        recipients,
        raw: Buffer.from('Subject: x\r\n\r\n'),
      });
    await store.take({ now, ran: 0 }, 2);
    await store.end('some', {
      stand: 'waiting',
      attempt: { at, outcome: 'accepted', code: 250, reason: '250 OK' },
      dueAt: now,
      recipients: ['later@y.example'],
      refusedRecipients: ['gone@y.example'],
    });
    await store.take({ now, ran: 0 }, 2);
    for (const id of ['none', 'some']) await store.handingOver(id);
    store.close();
    store = openStore(folder);
    expect(await store.recover(at)).toEqual({ waiting: 0, unknown: 2 });
    const lost = { outcome: 'unknown', code: null };
    expect(await store.receipt('none')).toMatchObject({
      state: 'unknown',
      attempts: [lost],
      refusedRecipients: [],
    });
    expect(await store.receipt('some')).toMatchObject({
      state: 'accepted',
      nextTryAt: null,
      attempts: [{ outcome: 'accepted' }, lost],
      refusedRecipients: ['gone@y.example', 'later@y.example'],
    });
    expect(await store.content('some')).toBeUndefined();
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
