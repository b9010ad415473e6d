import type { Page } from '@playwright/test';
import { call, expect, importText, openBooks, test } from './support/app.ts';

const head = 'Key,Date,Customer,Title,Quantity,Unit price,Tax rate';
const sale = (key: string, price: string) => `${key},2026-10-03,Customer 1,Work ${key},1,${price},20`;

/** The dialogs of the system hand out what is the browser's own: the handles are of the very same kind. */
const withDialogs = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('till', { create: true }),
      showOpenFilePicker: async () => [
        await (await navigator.storage.getDirectory()).getFileHandle('day.csv', { create: true }),
      ],
    });
  });

/** Another program writes a file; `folder` '' = beside it. */
const putFile = (page: Page, folder: string, name: string, rows: string[]) =>
  page.evaluate(
    async ([at, file, text]) => {
      const root = await navigator.storage.getDirectory();
      const place = at === '' ? root : await root.getDirectoryHandle(at, { create: true });
      const stream = await (await place.getFileHandle(file, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    },
    [folder, name, `${[head, ...rows].join('\n')}\n`] as const,
  );

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const made = (page: Page) => page.getByRole('list', { name: 'What came of it' });
const keys = async (page: Page) =>
  (await call<{ rows: { key: string }[] }>(page, 'transactions.list')).rows.map(({ key }) => key).toSorted();

async function runNow(page: Page): Promise<void> {
  await page.goto('/automation');
  await button(page, 'Run now').click();
  await page.getByRole('link', { name: 'See what it did' }).click();
}

/** A new automation that reads, saved; its watched place is chosen with `press`. */
async function watchWith(page: Page, press: string, place: string): Promise<void> {
  await page.goto('/automation?open=new');
  await expect(page.getByRole('heading', { name: 'New automation' })).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Till');
  await button(page, 'Add a step').click();
  await page.getByRole('menuitem', { name: 'Read a file or folder' }).click();
  await button(page, press).click();
  await expect(page.getByLabel('Where it reads').locator('option:checked')).toHaveText(place);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Till');
  await button(page, 'Save').click();
  await expect(page.getByRole('list', { name: 'What runs by itself' })).toContainText('Till');
}

test('D7 a folder is watched from the editor: each run takes what is new in it, and nothing twice', async ({
  page,
}) => {
  await withDialogs(page);
  await openBooks(page);
  // Once by hand: from then on the columns of such a file are known.
  await importText(page, `${head}\n${sale('K-0', '10')}\n`);
  await putFile(page, 'till', 'monday.csv', [sale('K-1', '20')]);
  await putFile(page, 'till', 'tuesday.csv', [sale('K-2', '30'), sale('K-3', '40')]);
  await putFile(page, '', 'elsewhere.csv', [sale('K-9', '90')]);
  await watchWith(page, 'Watch a folder', 'Folder till');
  expect(await call(page, 'automations.watched')).toMatchObject([
    { name: 'till', isFolder: true, permission: 'granted' },
  ]);
  await runNow(page);
  await expect(made(page)).toContainText('monday.csv');
  await expect(made(page)).toContainText('tuesday.csv');
  await expect.poll(() => keys(page)).toEqual(['K-0', 'K-1', 'K-2', 'K-3']);

  await putFile(page, 'till', 'wednesday.csv', [sale('K-4', '50')]);
  await runNow(page);
  await expect(made(page)).toContainText('wednesday.csv');
  await expect(made(page)).not.toContainText('monday.csv');
  await expect.poll(() => keys(page)).toEqual(['K-0', 'K-1', 'K-2', 'K-3', 'K-4']);
});

test('D7 a file is watched from the editor, read again once it says something else, and let go', async ({
  page,
}) => {
  await withDialogs(page);
  await openBooks(page);
  await importText(page, `${head}\n${sale('K-0', '10')}\n`);
  await putFile(page, '', 'day.csv', [sale('K-1', '20')]);
  await watchWith(page, 'Watch a file', 'File day.csv');
  await runNow(page);
  await expect(made(page)).toContainText('day.csv');
  await putFile(page, '', 'day.csv', [sale('K-2', '30')]);
  await runNow(page);
  await expect(made(page)).toContainText('day.csv');
  await expect.poll(() => keys(page)).toEqual(['K-0', 'K-1', 'K-2']);
  await page.goto('/automation');
  await page.getByRole('link', { name: 'Till', exact: true }).click();
  await page.getByRole('button', { name: /^1 Read a file or folder/ }).click();
  await button(page, 'Stop watching').click();
  await expect(page.getByText('day.csv is watched no more')).toBeVisible();
  expect(await call(page, 'automations.watched')).toEqual([]);
});

test('A4 in a plain tab the screen says that nothing runs while it is closed, and what is certain', async ({
  page,
}) => {
  await openBooks(page);
  await page.goto('/automation');
  const note = page.getByRole('region', { name: 'What this device does while Quittance is closed' });
  await expect(note).toContainText('Waits until it is opened');
  await expect(note).toContainText('this one runs in a tab. What falls due waits until you open it.');
  await expect(note).toContainText('While a window is open, everything runs on the minute');
  await expect(note.getByRole('listitem')).toHaveCount(3);
  await expect(note).not.toContainText('Wakes up now and then');
});
