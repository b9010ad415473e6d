import type { Page } from '@playwright/test';
import { startFront } from '../../relay/testing/front.ts';
import { startRelay, type TestRelay } from '../../relay/testing/relay.ts';
import { startSmtp, type TestSmtp } from '../../relay/testing/smtp.ts';
import { call, openBooks, test as base } from './app.ts';
import { FaultyLine } from './faulty-line.ts';

/** The whole way of a mail: the app's server, a line that can break, the relay in its process, a mail server. */
export interface MailHouse {
  smtp: TestSmtp;
  relay: TestRelay;
  line: FaultyLine;
}

async function openHouse(env: Record<string, string>): Promise<MailHouse & { close: () => Promise<void> }> {
  const smtp = await startSmtp();
  const relay = await startRelay({ smtp: smtp.port, env });
  const front = await startFront(relay.url);
  const line = await FaultyLine.start(front.url);
  const close = async () => {
    await line.stop();
    await front.stop();
    await relay.remove();
    await smtp.stop();
  };
  return { smtp, relay, line, close };
}

/** What makes the clock of the relay show this time when it starts. */
export const clockAt = (instant: string): Record<string, string> => ({
  NODE_OPTIONS: `--import=${new URL('shifted-clock.mjs', import.meta.url).href}`,
  CLOCK_SHIFT_MS: String(Date.parse(instant) - Date.now()),
});

export const test = base.extend<{ house: MailHouse; relayClock: string }>({
  /** What the relay's clock shows at its start; empty = the true time. */
  relayClock: ['', { option: true }],
  house: async ({ relayClock }, hand) => {
    const { close, ...house } = await openHouse(relayClock === '' ? {} : clockAt(relayClock));
    await hand(house);
    await close();
  },
  baseURL: async ({ house }, hand) => hand(house.line.url),
});

export interface Row {
  id: string;
  state: string;
  subject: { id: string };
  subjectName: string;
  tries: number;
  nextTryAt: string | null;
  trouble: { reason: string; code: number | null; said: string } | null;
  attempts: { by: string; outcome: string; code: number | null }[];
  to: { address: string }[];
}

/** Issued invoices, one for each name, whose customer reads `<name>@client.example`; paired with the relay. */
export async function openPaired(page: Page, { relay }: MailHouse, names: string[]): Promise<string[]> {
  await openBooks(page, { email: 'billing@studio.example' });
  await call(page, 'relay.pair', { code: await relay.pair(), deviceName: 'Test' });
  return issueTo(page, names);
}

export async function issueTo(page: Page, names: string[]): Promise<string[]> {
  return page.evaluate(async (people) => {
    interface Rooms {
      customers: { save(customer: object): Promise<{ id: string }> };
      transactions: { save(row: object): Promise<unknown> };
      invoices: { generate(request: object): Promise<{ id: string }> };
    }
    const { customers, transactions, invoices } = (window as unknown as { quittance: Rooms }).quittance;
    const ids: string[] = [];
    for (const name of people) {
      const { id: customerId } = await customers.save({ name, email: `${name}@client.example` });
      await transactions.save({
        customerId,
        date: '2026-10-10',
        title: 'Work',
        quantity: '1',
        unitPrice: '50',
      });
      const month = { from: '2026-10-01', to: '2026-10-31' };
      ids.push((await invoices.generate({ customerId, ...month, issue: true })).id);
    }
    return ids;
  }, names);
}

export const enqueue = (page: Page, id: string, more: object = {}): Promise<Row> =>
  call<Row>(page, 'outbox.enqueue', { kind: 'invoice', id, ...more });

export const rowsOf = async (page: Page): Promise<Row[]> =>
  (await call<{ rows: Row[] }>(page, 'outbox.list', { pageSize: 1000 })).rows;

/** Flushes until every message is where it should be, or the time is over; gives the rows as they are then. */
export async function flushUntil(
  page: Page,
  isThere: (row: Row) => boolean,
  milliseconds = 60_000,
): Promise<Row[]> {
  const end = Date.now() + milliseconds;
  for (;;) {
    await call(page, 'outbox.flush');
    const rows = await rowsOf(page);
    if (rows.every(isThere) || Date.now() > end) return rows;
    await page.waitForTimeout(200);
  }
}

export const isAccepted = ({ state }: Row): boolean => state === 'accepted';

/** Who got how many mails. */
export const mailbox = ({ smtp }: MailHouse): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { recipients } of smtp.mails) {
    for (const address of recipients) {
      const name = address.split('@')[0]!;
      counts[name] = (counts[name] ?? 0) + 1;
    }
  }
  return counts;
};

export const onceEach = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, 1]));
