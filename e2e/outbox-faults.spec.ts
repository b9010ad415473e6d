import type { Page } from '@playwright/test';
import { call, expect } from './support/app.ts';
import type { Fault } from './support/faulty-line.ts';
import {
  enqueue,
  flushUntil,
  isAccepted,
  mailbox,
  onceEach,
  openPaired,
  rowsOf,
  test,
  type MailHouse,
} from './support/mail-house.ts';

/**
 * The relay is killed (-9) in the middle of a run: in `npm test` 5 times in 60 mails, which takes seconds. The whole row
 * of the fault table takes minutes: `KILLED_MAILS=200 KILLS=50 npx playwright test e2e/outbox-faults.spec.ts`. What the
 * relay itself does in it, relay/killed.test.ts tries with each run.
 */
const KILLED_MAILS = Number(process.env['KILLED_MAILS'] ?? 60);
const KILLS = Number(process.env['KILLS'] ?? 5);

const json = { 'Content-Type': 'application/json' };
const problem = (status: number, code: string, headers = {}): Fault => ({
  do: 'answer',
  status,
  headers: { ...json, ...headers },
  body: JSON.stringify({ error: { code, message: code } }),
});

const faults: Record<string, Fault> = {
  busy: problem(429, 'rate-limited', { 'Retry-After': '1' }),
  broken: problem(500, 'failed'),
  portal: { do: 'answer', status: 200, headers: { 'Content-Type': 'text/html' }, body: '<!doctype html>' },
  slow: { do: 'slow', milliseconds: 1500 },
  cut: { do: 'cut' },
  lost: { do: 'cut-after' },
};

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('F4 two tabs and the worker at once send each mail once; offline, it leaves later with every tab closed', async ({
    page,
    context,
    house,
  }) => {
    const first = Array.from({ length: 12 }, (_, at) => `reader${at}`);
    const last = ['ana', 'bea', 'caro'];
    const ids = await openPaired(page, house, [...first, ...last]);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const other = await context.newPage();
    await other.goto('/');
    await other.waitForFunction(() => 'quittance' in window);
    const targets = ids.map((id) => ({ kind: 'invoice', id }));
    await call(page, 'outbox.enqueueMany', targets.slice(0, 12));
    await Promise.all([page, other, page, other].map((tab) => call(tab, 'outbox.flush')));
    expect((await flushUntil(other, isAccepted)).every(isAccepted)).toBe(true);
    expect(mailbox(house)).toEqual(onceEach(first));
    expect(house.line.posts).toBe(12);
    await other.close();

    await context.setOffline(true);
    for (const { id } of targets.slice(12)) await enqueue(page, id);
    expect(await call(page, 'outbox.flush')).toMatchObject({ stopped: 'offline' });
    await page.waitForFunction(async () => {
      const registration = (await navigator.serviceWorker.ready) as unknown as {
        sync: { getTags(): Promise<string[]> };
      };
      return (await registration.sync.getTags()).length > 0;
    });
    await page.close();
    await context.setOffline(false);
    await expect.poll(() => house.smtp.mails.length, { timeout: 30_000 }).toBe(15);

    const later = await context.newPage();
    await later.goto('/');
    await later.waitForFunction(() => 'quittance' in window);
    expect((await flushUntil(later, isAccepted)).every(isAccepted)).toBe(true);
    expect(mailbox(house)).toEqual(onceEach([...first, ...last]));
    expect(house.line.posts).toBe(15);
    expect(await call(later, 'audit.verify')).toMatchObject({ ok: true });
  });

  test('F4 a browser that refuses to be called back later still sends, and says nothing of it', async ({
    page,
    house,
  }) => {
    await page.addInitScript(() => {
      const asked = Object.assign(window, { syncAsked: 0 });
      const { prototype } = (window as unknown as { SyncManager: { prototype: { register: unknown } } })
        .SyncManager;
      prototype.register = () => {
        asked.syncAsked += 1;
        return Promise.reject(new DOMException('Permission denied.', 'NotAllowedError'));
      };
    });
    const [id = ''] = await openPaired(page, house, ['ana']);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await enqueue(page, id);
    await page.waitForFunction(() => (window as unknown as { syncAsked: number }).syncAsked > 0);
    expect((await flushUntil(page, isAccepted)).every(isAccepted)).toBe(true);
    expect(mailbox(house)).toEqual(onceEach(['ana']));
  });
});

test('F4 O3 O4 O5 whatever the line does to it, each mail arrives once', async ({ page, house }) => {
  const names = Object.keys(faults);
  const ids = await openPaired(page, house, names);
  for (const [at, name] of names.entries()) {
    house.line.faults = [faults[name]!];
    await enqueue(page, ids[at]!);
    const rows = await flushUntil(page, isAccepted);
    expect(
      rows.find(({ to }) => to[0]?.address.startsWith(name)),
      name,
    ).toMatchObject({ state: 'accepted' });
  }
  expect(mailbox(house)).toEqual(onceEach(names));
  // A line that was cut the browser itself tries again: here or there, it went out twice and arrived once.
  expect(house.line.posts).toBe(2 * names.length - 1);
});

test('F4 O3 a relay that is down for a while gets everything when it is up again', async ({
  page,
  house,
}) => {
  const names = ['ana', 'bea', 'caro'];
  const ids = await openPaired(page, house, names);
  await house.relay.kill();
  for (const id of ids) await enqueue(page, id);
  // The app's own bell may be the sender of the moment: the try finds the relay gone, whoever makes it.
  const deferred = async () => {
    await call(page, 'outbox.flush');
    return (await call<{ deferred: number }>(page, 'outbox.counts')).deferred;
  };
  await expect.poll(deferred).toBeGreaterThan(0);
  expect(await call(page, 'outbox.counts')).toMatchObject({ waiting: 3, needsYou: 0 });
  expect(house.smtp.mails).toEqual([]);
  await house.relay.restart();
  const rows = await flushUntil(page, isAccepted);
  expect(rows.every(isAccepted)).toBe(true);
  expect(mailbox(house)).toEqual(onceEach(names));
});

test('F4 O14 a window loaded anew in the middle of a hand-over sends on at once, and the mail arrives once', async ({
  page,
  house,
}) => {
  const [id = ''] = await openPaired(page, house, ['ana']);
  // The relay takes it; the answer is on its way for longer than the window lives.
  house.line.faults = [{ do: 'late', milliseconds: 60_000 }];
  await enqueue(page, id);
  await expect.poll(async () => (await rowsOf(page))[0]?.state).toBe('sending');
  await expect.poll(() => house.smtp.mails.length).toBe(1);
  await page.goto('/outbox');
  await expect.poll(async () => (await rowsOf(page))[0]?.state, { timeout: 30_000 }).not.toBe('sending');
  expect((await flushUntil(page, isAccepted)).every(isAccepted)).toBe(true);
  expect(mailbox(house)).toEqual(onceEach(['ana']));
  expect(house.line.posts).toBe(2);
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});

test('F4 O5 a relay that is slower than the app is patient holds the mail once, and it arrives once', async ({
  page,
  house,
}) => {
  // Patience of half a minute and more, shortened: the request is given up as ever.
  await page.addInitScript(() => {
    const whole = window.fetch.bind(window);
    window.fetch = (url, init) =>
      typeof url === 'string' && url.endsWith('/v1/messages')
        ? whole(url, { ...init, signal: AbortSignal.timeout(5_000) })
        : whole(url, init);
  });
  const [id = ''] = await openPaired(page, house, ['ana']);
  house.line.faults = [{ do: 'late', milliseconds: 30_000 }];
  await enqueue(page, id);
  await expect
    .poll(async () => (await rowsOf(page))[0], { timeout: 30_000 })
    .toMatchObject({ state: 'waiting', attempts: [{ by: 'device', outcome: 'deferred', code: null }] });
  await expect.poll(() => house.smtp.mails.length).toBe(1);
  expect((await flushUntil(page, isAccepted)).every(isAccepted)).toBe(true);
  expect(mailbox(house)).toEqual(onceEach(['ana']));
  expect(house.line.posts).toBe(2);
});

test('F4 F5 a relay that is killed again and again during a run of mails loses none', async ({
  page,
  house,
}) => {
  test.setTimeout(60_000 + 2_000 * KILLS + 1_000 * KILLED_MAILS);
  const names = Array.from({ length: KILLED_MAILS }, (_, at) => `reader${at}`);
  const ids = await openPaired(page, house, names);
  await call(
    page,
    'outbox.enqueueMany',
    ids.map((id) => ({ kind: 'invoice', id })),
  );
  const done = new AbortController();
  let kills = 0;
  const killing = (async () => {
    while (kills < KILLS && !done.signal.aborted) {
      await moreMails(house, Math.floor(KILLED_MAILS / (KILLS + 1)), done.signal);
      await house.relay.kill();
      kills += 1;
      await house.relay.restart();
      // What was put off meanwhile is tried now: the test need not wait as long as a person would.
      const waiting = (await rowsOf(page)).filter(({ state, tries }) => state === 'waiting' && tries > 0);
      if (waiting.length > 0)
        await call(
          page,
          'outbox.retry',
          waiting.map(({ id }) => id),
        ).catch(() => undefined);
    }
  })();
  const rows = await flushUntil(page, ({ state }) => isEnd(state), 45_000 + 2_000 * KILLS);
  done.abort();
  await killing;
  expect(kills).toBe(KILLS);
  const states = new Set(rows.map(({ state }) => state));
  expect([...states].filter((state) => state !== 'accepted' && state !== 'unknown')).toEqual([]);
  const unknown = rows
    .filter(({ state }) => state === 'unknown')
    .map(({ to }) => to[0]!.address.split('@')[0]!);
  const arrived = mailbox(house);
  // Killed between the mail server's word and the record: the relay says that it does not know.
  const certain = names.filter((name) => !unknown.includes(name));
  expect(certain.filter((name) => arrived[name] !== 1)).toEqual([]);
  expect(unknown.filter((name) => (arrived[name] ?? 0) > 1)).toEqual([]);
});

/** Until so many more mails have arrived, or nothing came for a while: the last kill may have taken some with it. */
async function moreMails({ smtp }: MailHouse, count: number, signal: AbortSignal): Promise<void> {
  const wanted = smtp.mails.length + count;
  const end = Date.now() + 2_000;
  while (smtp.mails.length < wanted && Date.now() < end && !signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const isEnd = (state: string): boolean => state === 'accepted' || state === 'unknown' || state === 'refused';

test('F5 O7 what the mail server says is told: refused, put off, perhaps delivered', async ({
  page,
  house,
}) => {
  const names = ['nobody', 'grey', 'kept', 'dropped', 'plain'];
  const ids = await openPaired(page, house, names);
  house.smtp.behave({
    onRecipient: (address, times) => {
      if (address.startsWith('nobody')) return { code: 550, text: 'No such user here' };
      return address.startsWith('grey') && times === 1 ? { code: 450, text: 'Greylisted' } : undefined;
    },
    onData: ({ recipients }, times) => {
      if (times > 1) return undefined;
      if (recipients[0]?.startsWith('kept')) return 'drop-kept';
      return recipients[0]?.startsWith('dropped') ? 'drop-lost' : undefined;
    },
  });
  await call(
    page,
    'outbox.enqueueMany',
    ids.map((id) => ({ kind: 'invoice', id })),
  );
  const rows = await flushUntil(page, ({ state }) => isEnd(state));
  const byName = new Map(rows.map((row) => [row.to[0]!.address.split('@')[0], row]));
  expect(byName.get('nobody')).toMatchObject({
    state: 'refused',
    trouble: { reason: 'refused-by-server', code: 550 },
  });
  expect(byName.get('grey')).toMatchObject({ state: 'accepted' });
  expect(byName.get('grey')?.attempts.map(({ code }) => code)).toContain(450);
  expect(byName.get('plain')).toMatchObject({ state: 'accepted' });
  for (const name of ['kept', 'dropped']) {
    expect(byName.get(name), name).toMatchObject({
      state: 'unknown',
      trouble: { reason: 'maybe-delivered' },
    });
  }
  expect(mailbox(house)).toEqual(onceEach(['grey', 'kept', 'plain']));
  expect(await call(page, 'outbox.counts')).toMatchObject({ needsYou: 3, waiting: 0 });

  // The person has asked: one arrived, the other did not; the wrong address is mended.
  await call(page, 'outbox.settle', byName.get('kept')!.id);
  await call(page, 'outbox.retry', byName.get('dropped')!.id);
  await call(page, 'outbox.edit', byName.get('nobody')!.id, { to: 'somebody@client.example' });
  expect((await flushUntil(page, isAccepted)).every(isAccepted)).toBe(true);
  expect(mailbox(house)).toEqual(onceEach(['grey', 'kept', 'plain', 'dropped', 'somebody']));
});

/** Puts the clock of the page on or back by milliseconds. It goes on running. */
const setClock = (page: Page, by: number) =>
  page.evaluate((milliseconds) => {
    const before = Date.now;
    Date.now = () => before.call(Date) + milliseconds;
  }, by);

test('F4 O8 O9 a clock that is set back or ahead neither stalls nor storms', async ({ page, house }) => {
  const names = ['back', 'ahead'];
  const ids = await openPaired(page, house, names);
  const day = 86_400_000;
  house.line.faults = [problem(503, 'busy')];
  await enqueue(page, ids[0]!);
  await call(page, 'outbox.flush');
  await setClock(page, -3 * day);
  expect((await flushUntil(page, isAccepted)).every(isAccepted)).toBe(true);
  await setClock(page, 303 * day);
  const before = house.line.posts;
  house.line.faults = [problem(503, 'busy')];
  await enqueue(page, ids[1]!);
  const deferred = async () => {
    await call(page, 'outbox.flush');
    return (await call<{ deferred: number }>(page, 'outbox.counts')).deferred;
  };
  await expect.poll(deferred).toBe(1);
  for (let at = 0; at < 5; at += 1) await call(page, 'outbox.flush');
  expect(house.line.posts).toBe(before + 1);
  expect((await flushUntil(page, isAccepted)).every(isAccepted)).toBe(true);
  expect(mailbox(house)).toEqual(onceEach(names));
});

test('F4 storage that is full while it is queued leaves nothing half done', async ({
  page,
  context,
  house,
}) => {
  const names = Array.from({ length: 24 }, (_, at) => `reader${at}`);
  const session = await context.newCDPSession(page);
  const origin = house.line.url;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 700_000 });
  const targets = (await openPaired(page, house, names)).map((id) => ({ kind: 'invoice', id }));
  const refused = await page.evaluate(async (all) => {
    const { quittance } = window as unknown as {
      quittance: { outbox: { enqueueMany(targets: object[]): Promise<unknown> } };
    };
    return quittance.outbox.enqueueMany(all).then(String, (error: Error) => error.name);
  }, targets);
  expect(refused).toBe('QuotaExceeded');
  expect(await rowsOf(page)).toEqual([]);
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await call(page, 'outbox.enqueueMany', targets);
  expect((await flushUntil(page, isAccepted)).every(isAccepted)).toBe(true);
  expect(mailbox(house)).toEqual(onceEach(names));
});

test('F4 O5 storage that is full while the answer is on its way repeats the mail under its id: it arrives once', async ({
  page,
  context,
  house,
}) => {
  const session = await context.newCDPSession(page);
  const origin = house.line.url;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 });
  const ids = await openPaired(page, house, ['ana', 'bea']);
  house.line.faults = [{ do: 'late', milliseconds: 20_000 }];
  const answered = page.waitForResponse(
    (response) => response.url().endsWith('/v1/messages') && response.request().method() === 'POST',
    { timeout: 60_000 },
  );
  await enqueue(page, ids[0]!);
  await expect.poll(async () => (await rowsOf(page))[0]?.state).toBe('sending');
  await fillStorage(page);
  await expect.poll(() => house.smtp.mails.length).toBe(1);
  await answered;
  await expect.poll(() => call(page, 'outbox.flush')).toMatchObject({ stopped: 'storage-full', handed: 0 });
  // The screen does not say that it has left: nobody could note it.
  expect((await rowsOf(page)).map(({ state }) => state)).toEqual(['sending']);
  expect(house.line.posts).toBe(1);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await enqueue(page, ids[1]!);
  expect((await flushUntil(page, isAccepted)).every(isAccepted)).toBe(true);
  expect(mailbox(house)).toEqual(onceEach(['ana', 'bea']));
  expect(house.line.posts).toBe(3);
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});

/** Puts bytes beside the books until the browser takes not one more. */
const fillStorage = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('beside', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore('bytes', { autoIncrement: true });
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(new Error('not opened'));
    });
    const isTaken = (size: number) =>
      new Promise<boolean>((resolve) => {
        const writing = db.transaction('bytes', 'readwrite');
        writing.oncomplete = () => resolve(true);
        writing.onabort = () => resolve(false);
        // Of chance: what is the same throughout would be packed.
        writing.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(size)));
      });
    for (const size of [65_536, 8_192, 1_024, 128]) while (await isTaken(size));
  });
