import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { call, importText, openBooks } from './app.ts';
import type { MailHouse } from './mail-house.ts';

export interface Flow {
  rows: number;
  amounts: Record<string, string>;
}

export interface Run {
  id: string;
  state: string;
  day: string;
  retries: string;
  steps: {
    service: string;
    state: string;
    control: Record<'in' | 'out' | 'rejected' | 'held', Flow>;
    results: { kind: string; id: string; label: string }[];
    failures: { kind: string; id: string; label: string; refusal: { reason: string } }[];
    fault: { reason: string } | null;
  }[];
}

export const runsOf = async (page: Page): Promise<Run[]> =>
  (await call<{ rows: Run[] }>(page, 'automations.history', {})).rows;

/** The clock of the page says another time, and the window is looked at again. */
export async function jump(page: Page, to: string): Promise<void> {
  await page.clock.setSystemTime(new Date(to));
  await page.evaluate(() => dispatchEvent(new Event('online')));
}

/**
 * The dialog of the system cannot be pressed here: it hands out a file of the browser's own, whose handle is of the very
 * same kind. What is remembered of the permission stands for what the browser would say.
 */
export async function withWatchedFile(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showOpenFilePicker: async () => [
        await (await navigator.storage.getDirectory()).getFileHandle('sales.csv', { create: true }),
      ],
    });
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: async () => localStorage.getItem('test-permission') ?? 'granted',
      requestPermission: async () => 'granted',
    });
  });
}

/** The spreadsheet arrives: another program writes it over the one of last month. */
export const putFile = (page: Page, text: string): Promise<void> =>
  page.evaluate(async (content) => {
    const folder = await navigator.storage.getDirectory();
    const stream = await (await folder.getFileHandle('sales.csv', { create: true })).createWritable();
    await stream.write(content);
    await stream.close();
  }, text);

const head = 'Key,Date,Customer,Title,Quantity,Unit price,Tax rate';

/** Rows of a month whose sum before tax is known without the app. */
export function monthOf(month: string, names: readonly string[]): { text: string; cents: number } {
  let cents = 0;
  const lines = names.flatMap((name, at) =>
    [3, 17].map((day, part) => {
      const [quantity, price] = [part + 1, 1000 + 137 * at + day];
      cents += quantity * price;
      const date = `${month}-${String(day).padStart(2, '0')}`;
      return `${month}-${at}-${part},${date},${name},Work ${day},${quantity},${(price / 100).toFixed(2)},20`;
    }),
  );
  return { text: `${[head, ...lines].join('\n')}\n`, cents };
}

export const sha256 = (bytes: string | Uint8Array | ArrayBuffer): string =>
  createHash('sha256')
    .update(typeof bytes === 'string' ? bytes : new Uint8Array(bytes))
    .digest('hex');

interface Chain {
  names: readonly string[];
  /** Hour before which the customers' mails do not leave; empty = at once. */
  notBefore?: string;
  /** Customers without an address. */
  unreached?: readonly string[];
}

/**
 * Books of a business whose month closes itself: the file of October was imported once by hand, two managers read the
 * sales, and on the 1st at six in the evening the chain begins. Gives the id of the automation.
 */
export async function openBusiness(
  page: Page,
  { relay }: MailHouse,
  { names, notBefore = '', unreached = [] }: Chain,
): Promise<string> {
  await openBooks(page, { email: 'billing@studio.example', timeZone: 'Europe/Paris' });
  await call(page, 'relay.pair', { code: await relay.pair(), deviceName: 'Test' });
  for (const name of names)
    await call(page, 'customers.save', {
      name,
      email: unreached.includes(name) ? '' : `${name.toLowerCase()}@client.example`,
    });
  await importText(page, monthOf('2026-10', names).text);
  await call(page, 'invoices.generateAll', { from: '2026-10-01', to: '2026-10-31', issue: true });
  const subscriptions = [{ kind: 'sales-by-customer', formats: ['pdf', 'xlsx'] }];
  for (const [name, language] of [
    ['Marta', 'en'],
    ['Manuel', 'fr'],
  ])
    await call(page, 'managers.save', {
      name,
      email: `${name!.toLowerCase()}@studio.example`,
      language,
      subscriptions,
    });
  const { id: sourceId } = await call<{ id: string }>(page, 'automations.watch', 'file');
  const report = { kind: 'sales-by-customer', savedId: '', formats: ['pdf'] };
  const automation = await call<{ id: string }>(page, 'automations.save', {
    name: 'Month close',
    steps: [
      { service: 'read-files', options: { sourceId } },
      { service: 'generate-invoices', options: { period: 'previous-month', issue: true } },
      { service: 'generate-reports', options: { period: 'previous-month', reports: [report] } },
      { service: 'send-invoices', options: { notBefore } },
      'send-reports',
    ],
    schedule: { every: 'month', day: 1, time: '18:00', timeZone: 'Europe/Paris' },
  });
  return automation.id;
}
