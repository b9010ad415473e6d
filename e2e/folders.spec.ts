import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { makeDrafts } from './support/sales.ts';

/**
 * The dialog of the system cannot be pressed here: it hands out a directory of the browser's own, whose handle is of
 * the very same kind. What is remembered of the permission stands for what the browser would say.
 */
async function withFolders(page: Page, permission: 'granted' | 'prompt' = 'granted'): Promise<void> {
  await page.addInitScript((first) => {
    const state = { permission: sessionStorage.getItem('test-permission') ?? first, asked: 0 };
    Object.assign(window, {
      folderState: state,
      showDirectoryPicker: async ({ id }: { id: string }) =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(id, { create: true }),
    });
    Object.assign(FileSystemDirectoryHandle.prototype, {
      queryPermission: async () => state.permission,
      requestPermission: async () => {
        state.asked += 1;
        state.permission = 'granted';
        return state.permission;
      },
    });
  }, permission);
}

/** Names of the files in the folder of invoices, each with its bytes as text of the first ones. */
const filesIn = (page: Page, id = 'quittance-invoices') =>
  page.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
    const found: Record<string, string> = {};
    for await (const [file, handle] of folder.entries())
      found[file] = await (await (handle as FileSystemFileHandle).getFile()).slice(0, 5).text();
    return found;
  }, id);

const writeFile = (page: Page, file: string, text: string) =>
  page.evaluate(
    async ([name, content]) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('quittance-invoices');
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(content);
      await stream.close();
    },
    [file, text] as const,
  );

const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true });

async function chooseFolder(page: Page): Promise<void> {
  await page.goto('/settings/folders');
  await button(page, 'Choose a folder').first().click();
  await expect(page.getByText('Folder “quittance-invoices”')).toBeVisible();
}

test('A5 FN5 documents go into the chosen folder by the pattern, and no file there is ever overwritten', async ({
  page,
}) => {
  await withFolders(page);
  await openBooks(page);
  const [first = '', second = ''] = await makeDrafts(page, 2);
  await call(page, 'invoices.issue', first);
  await chooseFolder(page);
  await expectAccessible(page, 'the folders');
  const names = page.getByLabel('File names');
  await names.fill('{number} {client}');
  await expect(page.getByRole('alert').getByText('{client} stands for nothing')).toBeVisible();
  await names.fill('{year} {number}');
  await button(page, 'Save the names').click();
  await expect(page.getByText('File names saved')).toBeVisible();

  const { number } = await call<{ number: string }>(page, 'invoices.get', first);
  const name = `${number.slice(2, 6)} ${number}.pdf`;
  await writeFile(page, name, 'mine!');
  await page.goto(`/invoices?open=${first}`);
  await button(page, 'Write to the folder “quittance-invoices”').click();
  const beside = name.replace('.pdf', ' (2).pdf');
  await expect(page.getByText(`1 beside another file of that name: ${beside}`)).toBeVisible();
  expect(await filesIn(page)).toEqual({ [name]: 'mine!', [beside]: '%PDF-' });
  await button(page, 'Write to the folder “quittance-invoices”').click();
  await expect(page.getByText('Already there, byte for byte')).toBeVisible();
  await expect(page.getByText('Saved to a folder')).toHaveCount(1);

  await call(page, 'invoices.issue', second);
  await page.goto('/invoices');
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await button(page, 'Write to the folder').click();
  await expect(page.getByText('1 file written, 1 was already there')).toBeVisible();
  expect(Object.keys(await filesIn(page))).toHaveLength(3);
});

test('A5 an automatic folder gets what is issued, and after a closed permission one press asks and writes', async ({
  page,
}) => {
  await withFolders(page);
  await openBooks(page);
  const [first = '', second = ''] = await makeDrafts(page, 2);
  await chooseFolder(page);
  const automatic = page.getByLabel('Write each document when it is issued');
  await automatic.click();
  await expect(automatic).toBeChecked();
  await call(page, 'invoices.issue', first);
  await expect.poll(async () => Object.values(await filesIn(page))).toEqual(['%PDF-']);

  await page.evaluate(() => sessionStorage.setItem('test-permission', 'prompt'));
  await page.reload();
  await call(page, 'invoices.issue', second);
  await expect(page.getByText('1 document waits for the folder “quittance-invoices”')).toBeVisible();
  await expectAccessible(page, 'the strip of the folder');
  await button(page, 'Write now').click();
  await expect(page.getByText('1 file written')).toBeVisible();
  await expect(page.getByText('waits for the folder')).toHaveCount(0);
  expect(Object.keys(await filesIn(page))).toHaveLength(2);
});

test('A5 where the browser has no folders the settings say which ways there are', async ({ page }) => {
  await page.addInitScript(() => delete (window as { showDirectoryPicker?: unknown }).showDirectoryPicker);
  await openBooks(page);
  await page.goto('/settings/folders');
  await expect(page.getByText('This browser gives no app a folder.')).toBeVisible();
  await expect(button(page, 'Choose a folder')).toHaveCount(0);
});
