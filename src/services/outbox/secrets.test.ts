import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { FrameReader } from '@storage/backup/frames.ts';
import { enqueue, openMailBooks, stopRelays, type MailBooks } from '../testing/mail-books.ts';
import { KEY } from '../testing/odd-relay.ts';
import { valueOf } from '../testing/outcomes.ts';

afterAll(stopRelays);
afterEach(() => void vi.restoreAllMocks());

const passphrase = 'cheval agrafe pile correcte';

/** Bytes as one character each, so that what is hidden in them is found as text. */
const asText = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;

/** The key as it is, and as it would stand in base64. */
const forms = [KEY, Buffer.from(KEY).toString('base64').slice(0, -4), Buffer.from(KEY).toString('hex')];
const isIn = (text: string) => forms.some((form) => text.includes(form));

async function everything({ books }: MailBooks): Promise<string> {
  const tables = await Promise.all(books.db.tables.map((table) => table.toArray()));
  return JSON.stringify(tables, asText);
}

/** Sends, fails with the key and asks: whatever could write the key down. */
async function busyBooks(): Promise<MailBooks> {
  const open = await openMailBooks(2);
  await enqueue(open, open.ids[0]!);
  await open.services.outbox.flush();
  open.relay.isKeyGood = false;
  await enqueue(open, open.ids[1]!);
  await open.services.outbox.flush();
  await open.services.relay.check();
  return open;
}

describe('the key of the relay', () => {
  it('A6 is not in clear in any table, the journal included, and is not told', async () => {
    const open = await busyBooks();
    const text = await everything(open);
    expect(text).toContain('Customer 0');
    expect(isIn(text)).toBe(false);
    expect(isIn(JSON.stringify(await open.services.relay.status()))).toBe(false);
    expect(isIn(JSON.stringify(await open.services.audit.list({ pageSize: 1000 })))).toBe(false);
  });

  it('A6 F9 is not in a backup, opened, in no form at all', async () => {
    const open = await busyBooks();
    const pairing = (await open.books.db.relayPairings.get('relay'))!;
    const { file } = valueOf(await open.services.backup.create(passphrase));
    const opened = valueOf(await open.deps.vault.open(file, passphrase));
    const frames = new Uint8Array(await opened.frames.arrayBuffer());
    const tables = new Set<string>();
    for (const { table } of new FrameReader().read(frames)) tables.add(table);
    expect([...tables]).toContain('outbox');
    expect([...tables]).not.toContain('relayPairings');
    const text = Buffer.from(frames).toString('latin1');
    expect(isIn(text)).toBe(false);
    expect(text).not.toContain(Buffer.from(pairing.sealedKey).toString('latin1'));
  });

  it('A6 is opened by a key that the browser does not hand out, and only for its own relay', async () => {
    const open = await openMailBooks(0);
    const { wrappingKey, ...sealed } = (await open.books.db.relayPairings.get('relay'))!;
    expect(wrappingKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', wrappingKey)).rejects.toThrow();
    expect(await open.deps.keyVault.open({ ...sealed, wrappingKey }, `${open.relay.url}\nk1`)).toBe(KEY);
    expect(await open.deps.keyVault.open({ ...sealed, wrappingKey }, 'https://evil.example\nk1')).toBeNull();
    await open.books.db.relayPairings.update('relay', { url: 'https://evil.example' });
    expect(await open.services.relay.check()).toMatchObject({ error: { reason: 'relay-key-lost' } });
  });

  it('A6 is in no word of the console', async () => {
    const said: unknown[] = [];
    for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, name).mockImplementation((...words: unknown[]) => void said.push(...words));
    }
    const open = await busyBooks();
    await open.relay.stop();
    await open.services.relay.check();
    expect(isIn(JSON.stringify(said.map(String)))).toBe(false);
  });

  it('A6 is revoked at the relay and forgotten here; forgotten also where the relay is gone', async () => {
    const open = await openMailBooks(0);
    expect(valueOf(await open.services.relay.unpair())).toEqual({ revoked: true });
    expect(open.relay.requests).toContain('DELETE /relay/v1/key');
    expect(await open.services.relay.status()).toBeNull();
    const other = await openMailBooks(0);
    await other.relay.stop();
    expect(valueOf(await other.services.relay.unpair())).toEqual({ revoked: false });
    expect(await other.services.relay.status()).toBeNull();
  });
});

describe('pairing', () => {
  it('A6 a wrong code, no relay, another server and an address in clear are refused with the reason', async () => {
    const open = await openMailBooks(0, { isPaired: false });
    const pair = async (url: string, code = 'GOOD-CODE') => {
      const outcome = await open.services.relay.pair({ url, code, deviceName: 'Laptop' });
      return outcome.ok ? 'paired' : outcome.error.reason;
    };
    expect(await pair(open.relay.url, 'BAD-CODE')).toBe('relay-code-unknown');
    expect(await pair(open.relay.url, ' ')).toBe('relay-code-missing');
    expect(await pair('http://relay.example.com')).toBe('relay-address-unsafe');
    expect(await pair('http://127.0.0.1:1')).toBe('relay-unreachable');
    open.relay.oddities = [{ do: 'answer', status: 404, body: '<html>' }];
    expect(await pair(open.relay.url)).toBe('relay-is-none');
    open.relay.oddities = [{ do: 'answer', status: 200, body: '<html>' }];
    expect(await pair(open.relay.url)).toBe('relay-is-none');
    expect(await pair(`${open.relay.url}/`)).toBe('paired');
    expect(await open.services.relay.status()).toMatchObject({ url: open.relay.url, refused: '' });
  });
});
