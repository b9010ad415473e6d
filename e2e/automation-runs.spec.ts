import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, importText, openBooks, salesCsv, test } from './support/app.ts';
import { cancelWhen } from './support/cancel-when.ts';
import { go } from './support/navigation.ts';
import { isGapless, issuedNumbers } from './support/sales.ts';

interface Run {
  id: string;
  state: string;
  day: string;
  retries: string;
  steps: { state: string; results: { id: string }[]; failures: unknown[] }[];
}

const runsOf = async (page: Page): Promise<Run[]> =>
  (await call<{ rows: Run[] }>(page, 'automations.history', { pageSize: 500 })).rows;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const tray = (page: Page) => page.getByRole('complementary', { name: 'Work in progress' });

const MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
const CUSTOMERS = 80;

test('A9 RU7 cancelled while it runs: the record says so, nothing is doubled, and it goes on from there', async ({
  page,
}) => {
  await openBooks(page);
  for (const month of MONTHS)
    await importText(
      page,
      salesCsv(CUSTOMERS, { customers: CUSTOMERS, month }).replaceAll('K-', `${month}-`),
    );
  const steps = MONTHS.map((month) => ({
    service: 'generate-invoices',
    options: { period: { from: `${month}-01`, to: `${month}-28` }, issue: true },
  }));
  await call(page, 'automations.save', { name: 'Half a year', steps });
  await go(page, '/automation');
  await button(page, 'Run now').click();
  // Asked and pressed within the page: the way from the runner and back may take longer than the run.
  await page.evaluate(async () => {
    const { automations } = (
      window as unknown as {
        quittance: {
          automations: { history(query: object): Promise<{ rows: { steps: { state: string }[] }[] }> };
        };
      }
    ).quittance;
    while ((await automations.history({ pageSize: 1 })).rows[0]?.steps[0]?.state !== 'done')
      await new Promise((next) => setTimeout(next, 10));
    document.querySelector<HTMLButtonElement>('.q-tray .q-task button')?.click();
  });
  await expect.poll(async () => (await runsOf(page))[0]?.state).toBe('cancelled');
  await expect(tray(page).getByText('Cancelled', { exact: true })).toBeVisible();
  const [cancelled] = await runsOf(page);
  const before = await issuedNumbers(page);
  expect(before.length).toBeGreaterThanOrEqual(CUSTOMERS);
  expect(before.length, 'it was cut off in the middle').toBeLessThan(MONTHS.length * CUSTOMERS);
  // Nobody takes it up again by itself.
  await call(page, 'automations.tick');
  expect(await runsOf(page)).toHaveLength(1);

  await go(page, `/automation/runs?open=${encodeURIComponent(cancelled!.id)}`);
  await expect(page.getByRole('main').getByText('Cancelled', { exact: true }).first()).toBeVisible();
  await expectAccessible(page, 'a run that was cancelled');
  await button(page, 'Go on from where it failed').click();
  await expect.poll(async () => (await runsOf(page))[0]?.state, { timeout: 60_000 }).toBe('done');
  const runs = await runsOf(page);
  expect(runs.map(({ state, retries }) => [state, retries !== ''])).toEqual([
    ['done', true],
    ['cancelled', false],
  ]);
  const numbers = await issuedNumbers(page);
  expect(numbers).toHaveLength(MONTHS.length * CUSTOMERS);
  expect(isGapless(numbers)).toBe(true);
  expect((await call<{ total: number }>(page, 'invoices.list', {})).total).toBe(MONTHS.length * CUSTOMERS);
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});

test('A11 RU7 only what failed is run again, once the way out was taken', async ({ page }) => {
  await openBooks(page, { email: 'billing@studio.example' });
  const ids: Record<string, string> = {};
  for (const [name, email] of Object.entries({ Anne: 'anne@client.example', Bob: '' })) {
    const { id } = await call<{ id: string }>(page, 'customers.save', { name, email });
    ids[name] = id;
    await call(page, 'transactions.save', {
      customerId: id,
      date: '2026-10-10',
      title: 'Work',
      unitPrice: '50',
    });
  }
  const period = { from: '2026-10-01', to: '2026-10-31' };
  await call(page, 'automations.save', {
    name: 'October',
    steps: [{ service: 'generate-invoices', options: { period, issue: true } }, 'send-invoices'],
  });
  await go(page, '/automation');
  await button(page, 'Run now').click();
  await page.getByRole('link', { name: 'See what it did' }).click();
  const failed = page.getByRole('list', { name: 'What failed' });
  await expect(failed).toContainText('Bob');
  await expect(failed.getByRole('link', { name: 'Put it right' })).toHaveAttribute(
    'href',
    /\/invoices\?open=/,
  );
  await call(page, 'customers.save', { id: ids['Bob'], name: 'Bob', email: 'bob@client.example' });
  await button(page, 'Run again only what failed (1)').click();
  await expect.poll(async () => (await runsOf(page))[0]?.state).toBe('done');
  const [retry, first] = await runsOf(page);
  expect(retry!.retries).toBe(first!.id);
  expect(retry!.steps.map(({ state }) => state)).toEqual(['skipped', 'done']);
  await go(page, `/automation/runs?open=${encodeURIComponent(retry!.id)}`);
  await expect(page.getByRole('link', { name: 'an earlier run' })).toBeVisible();
  const { rows } = await call<{ rows: { to: { address: string }[] }[] }>(page, 'outbox.list', {});
  expect(rows.map(({ to }) => to[0]!.address).sort()).toEqual(['anne@client.example', 'bob@client.example']);
  expect((await call<{ total: number }>(page, 'invoices.list', {})).total).toBe(2);
});

test('A7 a manager gets his reports now: made of the days that were asked, queued once each', async ({
  page,
}) => {
  await openBooks(page, { email: 'billing@studio.example' });
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name: 'Anne' });
  await call(page, 'transactions.save', { customerId, date: '2026-10-10', title: 'Work', unitPrice: '50' });
  await call(page, 'invoices.generate', { customerId, from: '2026-10-01', to: '2026-10-31', issue: true });
  await call(page, 'managers.save', {
    name: 'Rosa Lima',
    email: 'rosa@studio.example',
    language: 'pt',
    subscriptions: [
      { kind: 'ageing', formats: ['pdf'] },
      { kind: 'sales-by-customer', formats: ['xlsx'] },
    ],
  });
  await go(page, '/automation/managers');
  await button(page, 'Rosa Lima').click();
  await button(page, 'Send now').click();
  const dialog = page.getByRole('dialog', { name: 'Send reports to Rosa Lima' });
  await expect(dialog).toContainText('rosa@studio.example');
  await expectAccessible(page, 'sending reports now');
  await dialog.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByText('to Rosa Lima in the outbox')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  const { rows } = await call<{
    rows: { to: { address: string }[]; files: { contentType: string }[]; kind: string }[];
  }>(page, 'outbox.list', {});
  expect(rows.flatMap(({ to }) => to.map(({ address }) => address))).toEqual(
    rows.map(() => 'rosa@studio.example'),
  );
  expect(rows.flatMap(({ files }) => files.map(({ contentType }) => contentType)).sort()).toEqual([
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]);
});

test('A4 RU2 a hundred and more missed due times are one question, and one act for all, which can be cancelled', async ({
  page,
}) => {
  await page.clock.setSystemTime(new Date('2026-11-02T06:00:00Z'));
  await openBooks(page);
  await call(page, 'automations.save', {
    name: 'Morning mails',
    steps: ['send-invoices'],
    schedule: { every: 'day', time: '08:00', timeZone: 'Europe/Paris' },
  });
  await page.clock.setSystemTime(new Date('2027-02-24T09:30:00Z'));
  const days = 115;
  await page.goto('/automation');
  const entry = page.getByRole('listitem').filter({ hasText: 'Morning mails' });
  await expect(entry).toContainText(`${days} due:`);
  await cancelWhen(page, '.q-tray .q-task', 'Catching up · [1-9]\\d* of 115');
  await entry.getByRole('button', { name: `Run ${days}` }).click();
  await expect(tray(page).getByText('Cancelled', { exact: true })).toBeVisible();
  const done = await runsOf(page);
  expect(done.length).toBeGreaterThan(0);
  expect(done.length).toBeLessThan(days);
  await call(page, 'automations.tick');
  expect(await runsOf(page), 'the rest waits for a word').toHaveLength(done.length);
  await entry.getByRole('button', { name: `Run ${days - done.length}` }).click();
  await expect(entry).not.toContainText('due:', { timeout: 150_000 });
  const all = await runsOf(page);
  expect(all).toHaveLength(days);
  expect(new Set(all.map(({ day }) => day)).size).toBe(days);
});
