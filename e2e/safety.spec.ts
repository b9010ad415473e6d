import type { Page } from '@playwright/test';
import { call, expect, importText, openBooks, salesCsv, test } from './support/app.ts';
import { bytesOf } from './support/files.ts';

const DAY = 86_400_000;
const sign = (page: Page, says: string) =>
  page.getByRole('banner').getByRole('link', { name: says, exact: true });
const toDo = (page: Page, text: string | RegExp) => page.getByRole('main').getByText(text);

async function makeBackup(page: Page): Promise<Uint8Array> {
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery');
  await page.getByLabel('Passphrase again').fill('correct horse battery');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make a backup' }).click();
  return bytesOf(await download);
}

async function save(page: Page, count: number): Promise<void> {
  for (let at = 1; at <= count; at += 1) await call(page, 'customers.save', { name: `Customer ${at}` });
}

/** On this machine a browser keeps nothing for good unless it is told to. */
async function promise(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { browserContextId } = (await session.send('Target.getTargetInfo')).targetInfo;
  const wanted = { origin, permissions: ['durableStorage' as const] };
  await session.send('Browser.grantPermissions', {
    ...wanted,
    ...(browserContextId && { browserContextId }),
  });
}

test('F9 the sign in the header and Home say how safe the books are, from the first step to a late backup', async ({
  page,
  baseURL,
}) => {
  await openBooks(page);
  await expect(sign(page, 'Saved on this device, backup due')).toBeVisible();
  await importText(page, salesCsv(4));
  await save(page, 12);
  await expect(sign(page, 'Only on this device')).toBeVisible();
  await expect(toDo(page, 'These books have no backup yet')).toBeVisible();

  await sign(page, 'Only on this device').click();
  await expect(page).toHaveURL(/\/settings\/backups$/);
  await makeBackup(page);
  await expect(page.getByText('Backup proven')).toBeVisible();
  // No backup is asked for that was just made; what the browser has not promised is said.
  await expect(
    sign(page, 'Saved on this device and backed up; the browser has not promised to keep it'),
  ).toBeVisible();
  await promise(page, baseURL ?? '');
  expect(await call(page, 'storage.persist')).toBe(true);
  await page.goto('/');
  await expect(sign(page, 'Saved on this device, backed up')).toBeVisible();
  await expect(toDo(page, 'These books have no backup yet')).toBeHidden();
  await expect(toDo(page, /^Last proven backup/)).toBeHidden();

  const now = Date.now();
  await page.clock.setFixedTime(now + 8 * DAY);
  await save(page, 1);
  await page.reload();
  await expect(sign(page, 'Saved on this device, backup due')).toBeVisible();
  await page.clock.setFixedTime(now + 40 * DAY);
  await page.reload();
  await expect(sign(page, 'Only on this device')).toBeVisible();
  await expect(toDo(page, /^Last proven backup/)).toBeVisible();
});

/** From now on the device has no room for what is put into this table; and it has again. */
const setFull = (page: Page, table: 'meta' | 'journal' | '') =>
  page.evaluate((full) => Object.assign(window, { full }), table);

test('F9 F8 on a device without room a backup reaches the downloads all the same, and the screen says what is missing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.storage.estimate = async () => ({ usage: 480_000_000, quota: 500_000_000 });
    for (const name of ['put', 'add'] as const) {
      // oxlint-disable-next-line typescript/unbound-method -- called on its own object below
      const write = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function (...record) {
        if (this.name === (window as unknown as { full?: string }).full)
          throw new DOMException('Encountered full disk', 'QuotaExceededError');
        return write.apply(this, record);
      };
    }
  });
  await openBooks(page);
  await save(page, 3);
  await page.goto('/settings/backups');
  await expect(page.getByText('480 MB of 500 MB')).toBeVisible();
  await expect(sign(page, 'Only on this device')).toBeVisible();
  await setFull(page, 'meta');
  const file = await makeBackup(page);
  await expect(page.getByText('Backup proven')).toBeVisible();
  await expect(page.getByText('there is no room left on this device to note it here')).toBeVisible();
  await expect(page.getByText('Never').first()).toBeVisible();

  // The same file, handed to the same books, has no room either: it says so, and they stay as they are.
  await setFull(page, 'journal');
  await page.getByRole('button', { name: 'Restore from a file' }).click();
  const dialog = page.getByRole('dialog');
  const buffer = Buffer.from(file);
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'books.quittance', mimeType: 'application/octet-stream', buffer });
  await dialog.getByLabel('Passphrase').fill('correct horse battery');
  await dialog.getByRole('button', { name: 'Look inside' }).click();
  await dialog.getByRole('button', { name: 'Replace these books' }).click();
  await expect(dialog.getByText('There is no room left on this device')).toBeVisible();
  expect(await call(page, 'customers.list')).toMatchObject({ total: 3 });
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
  await setFull(page, '');
  await dialog.getByRole('button', { name: 'Replace these books' }).click();
  await expect(dialog).toBeHidden();
  expect(await call(page, 'customers.list')).toMatchObject({ total: 3 });
});

test('A14 the navigation is collapsed and stays so, with its names still there for whoever asks', async ({
  page,
}) => {
  await openBooks(page);
  const rail = page.getByRole('navigation', { name: 'Sections' });
  const label = rail.getByText('Customers', { exact: true });
  await expect(label).toBeVisible();
  await rail.getByRole('button', { name: 'Collapse the menu' }).click();
  await expect(label).toBeHidden();
  await page.goto('/invoices');
  await page.reload();
  await page.goto('/');
  const toggle = rail.getByRole('button', { name: 'Expand the menu' });
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(label).toBeHidden();
  const narrow = await rail.boundingBox();
  await rail.getByRole('link', { name: 'Customers' }).click();
  await expect(page).toHaveURL(/\/customers/);
  await page.goto('/');
  await toggle.click();
  await expect(label).toBeVisible();
  expect((await rail.boundingBox())?.width).toBeGreaterThan(narrow?.width ?? Number.MAX_VALUE);
  await page.reload();
  await expect(label).toBeVisible();
});
