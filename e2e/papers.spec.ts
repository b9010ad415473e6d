import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';
import { customerWithSales, daysAgo, invoiceOf, issuedNumbers, makeDrafts } from './support/sales.ts';

const shared = new URL('../../shared/data/einvoice_ref/', import.meta.url);

/** PDFs of issued invoices, as downloads on this machine. */
async function downloadAll(page: Page, ids: readonly string[], folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const id of ids) {
    const name = await call<string>(page, 'invoices.fileName', id);
    const bytes = await page.evaluate(async (invoiceId) => {
      const api = (window as unknown as { quittance: { invoices: { pdf: (i: string) => Promise<Blob> } } })
        .quittance;
      return Array.from(new Uint8Array(await (await api.invoices.pdf(invoiceId)).arrayBuffer()));
    }, id);
    const path = `${folder}/${name}`;
    await writeFile(path, Uint8Array.from(bytes));
    paths.push(path);
  }
  return paths;
}

/** Drops files beside every drop zone. */
async function dropOn(page: Page, paths: readonly string[]): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: path.split('/').at(-1)!, bytes: [...(await readFile(path))] })),
  );
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of given) transfer.items.add(new File([Uint8Array.from(bytes)], name));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
  }, files);
}

test('B25 an own PDF dropped anywhere is told unchanged, and a tampered one is told so', async ({
  page,
}, info) => {
  await openBooks(page);
  const ids = await makeDrafts(page, 1);
  await call(page, 'invoices.issueMany', ids);
  const [path = ''] = await downloadAll(page, ids, await folderOf(info));
  await dropOn(page, [path]);
  await expect(page).toHaveURL(/\/papers/);
  await expect(page.getByText('Yours, unchanged')).toBeVisible();
  await expect(page.getByText('The very file that left from here, byte for byte.')).toBeVisible();
  await expectAccessible(page, 'the verdict on a file');

  // Another byte after the end: the record is whole, the file is not the one that left.
  await writeFile(`${path}-resaved.pdf`, Buffer.concat([await readFile(path), Buffer.from('\n')]));
  await dropOn(page, [`${path}-resaved.pdf`]);
  await expect(page.getByText(/never left from here in this form/)).toBeVisible();

  await writeFile(`${path}-forged.pdf`, await forged(path));
  await dropOn(page, [`${path}-forged.pdf`]);
  await expect(page.getByText('Changed afterwards')).toBeVisible();
  await expect(page.getByText(/does not fit its own fingerprint/)).toBeVisible();
});

const folderOf = async (info: { outputPath: (name: string) => string }) => {
  const { mkdir } = await import('node:fs/promises');
  const folder = info.outputPath('files');
  await mkdir(folder, { recursive: true });
  return folder;
};

/** The same PDF with another amount in its record, compressed again in its place. */
async function forged(path: string): Promise<Buffer> {
  const { deflateSync, inflateSync } = await import('node:zlib');
  const file = await readFile(path);
  const text = file.toString('latin1');
  const head = /\/Type\/EmbeddedFile[^>]*>>\/Length (\d+)>>\nstream\n/.exec(text);
  if (!head) throw new Error('no attachment');
  const start = head.index + head[0].length;
  const length = Number(head[1]);
  const json = inflateSync(file.subarray(start, start + length)).toString('utf8');
  const changed = deflateSync(Buffer.from(json.replace('"quantity":"1"', '"quantity":"9"')), { level: 9 });
  const filled = Buffer.concat([changed, Buffer.alloc(Math.max(0, length - changed.length))]);
  return Buffer.concat([file.subarray(0, start), filled, file.subarray(start + length)]);
}

test('B25 a folder of PDFs brings the books back into an empty app, and the numbers go on', async ({
  page,
  browser,
}, info) => {
  await openBooks(page, { name: 'Atelier Retour' });
  await go(page, '/settings/business');
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><circle cx="15" cy="15" r="14" fill="teal"/></svg>';
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) });
  await expect(page.getByRole('img', { name: 'Logo' })).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).last().click();
  const logoIn = async (one: Page) =>
    (await call<{ logo: { width: number } | null }>(one, 'company.get')).logo?.width;
  await expect.poll(() => logoIn(page)).toBeGreaterThan(16);
  const ids = await makeDrafts(page, 5);
  await call(page, 'invoices.issueMany', ids);
  const paths = await downloadAll(page, ids, await folderOf(info));
  const before = await issuedNumbers(page);

  const context = await browser.newContext({ locale: 'en-GB' });
  const empty = await context.newPage();
  await empty.goto('/');
  await empty.getByTestId('bring-back').setInputFiles(paths);
  await expect(empty.getByRole('navigation').first()).toBeVisible();
  await expect(empty.getByText(/5 invoices and 5 customers are back; 0 numbers missing/)).toBeVisible();
  expect(await issuedNumbers(empty)).toEqual(before);
  for (const id of ids) {
    const [there, here] = await Promise.all(
      [page, empty].map((one) => call<Record<string, unknown>>(one, 'invoices.get', id)),
    );
    for (const fact of ['number', 'issueDate', 'customerName', 'totals', 'due', 'status', 'taxBreakdown']) {
      expect(here![fact], fact).toEqual(there![fact]);
    }
  }
  expect(await call(empty, 'audit.verify')).toMatchObject({ ok: true });
  expect(await logoIn(empty)).toBe(await logoIn(page));
  const made = await downloadAll(
    empty,
    ids,
    await folderOf({ outputPath: (name) => info.outputPath('again', name) }),
  );
  for (const [at, path] of made.entries())
    expect((await readFile(path)).equals(await readFile(paths[at]!)), `${path} is the same file again`).toBe(
      true,
    );
  await customerWithSales(empty, 'New', [{ title: 'Work', unitPrice: '10' }]);
  await call(empty, 'invoices.generateAll', { from: daysAgo(14), to: daysAgo(0), issue: true });
  const after = await issuedNumbers(empty);
  expect(after).toHaveLength(6);
  expect(after.at(-1)).toMatch(/0006$/);

  await dropOn(empty, paths.slice(0, 2));
  await expect(empty.getByText('Yours, unchanged')).toHaveCount(2);
  await context.close();
});

test('B25 B3 rows that were billed after the backup: the same are bound, an altered one is asked about', async ({
  page,
}, info) => {
  await openBooks(page);
  const customerId = await customerWithSales(page, 'Anne', [
    { title: 'Work', unitPrice: '40' },
    { title: 'Parts', unitPrice: '10' },
  ]);
  const passphrase = 'long enough words';
  const backup = await page.evaluate(async (key) => {
    const { quittance } = window as unknown as {
      quittance: { backup: { create: (o: object) => Promise<Blob> } };
    };
    const file = await quittance.backup.create({ passphrase: key });
    return [...new Uint8Array(await file.arrayBuffer())];
  }, passphrase);
  const period = { customerId, from: daysAgo(14), to: daysAgo(0) };
  const draft = await call<{ id: string }>(page, 'invoices.generate', period);
  await go(page, `/invoices?edit=${draft.id}`);
  const parts = page.getByRole('listitem').filter({ has: page.locator('input[value="Parts"]') });
  await parts.getByLabel('Price').fill('12');
  await expect.poll(async () => (await invoiceOf(page, draft.id)).totals.withoutTax).toBe('52.00');
  await call(page, 'invoices.issue', draft.id);
  const paths = await downloadAll(page, [draft.id], await folderOf(info));
  await page.evaluate(
    async ([bytes, key]) => {
      const { quittance } = window as unknown as {
        quittance: { backup: { restore: (file: Blob, o: object) => Promise<unknown> } };
      };
      await quittance.backup.restore(new Blob([Uint8Array.from(bytes)]), { passphrase: key });
    },
    [backup, passphrase] as const,
  );
  const open = async () =>
    (await call<{ transactions: { title: string }[] }>(page, 'invoices.preview', period)).transactions.map(
      ({ title }) => title,
    );
  expect((await open()).sort()).toEqual(['Parts', 'Work']);
  await go(page, '/papers');
  await dropOn(page, paths);
  await page.getByRole('button', { name: 'Bring back 1 invoice' }).click();
  await expect(page.getByText('1 open row stands on what bills it.')).toBeVisible();
  expect(await open()).toEqual(['Parts']);
  await expect(page.getByText('1 open row looks like lines of what came back')).toBeVisible();
  await expect(page.getByText(/Here 1 × 10\.00; on F-.* Parts, 1 × 12\.00/)).toBeVisible();
  await expectAccessible(page, 'rows that may be billed already');
  await page.getByRole('button', { name: 'Billed already: 1 row' }).click();
  await expect(page.getByText('1 open row looks like')).toHaveCount(0);
  await expect.poll(open).toEqual([]);
});

test.describe('e-invoices of others', () => {
  test.skip(!existsSync(shared), 'published examples lie beside the project');

  test('B25 a Factur-X is booked as a purchase with its file, and taken back', async ({ page }) => {
    await openBooks(page);
    const path = new URL('zugferd_2p0_EN16931_Einfach.pdf', shared).pathname;
    await go(page, '/papers');
    await page.locator('input[type=file]').setInputFiles(path);
    await expect(page.getByText(/Issued by Lieferant GmbH/)).toBeVisible();
    await page.getByRole('button', { name: /^Book it/ }).click();
    await expect(page.getByText('Booked', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Open' }).click();
    await expect(page).toHaveURL(/\/purchases\?open=/);
    await expect(page.getByRole('heading', { name: '471102' })).toBeVisible();
    await expect(page.getByRole('img', { name: /471102/ }).first()).toBeVisible();
    await expectAccessible(page, 'a received document');
    expect(await call(page, 'purchases.list')).toMatchObject({
      rows: [{ sellerName: 'Lieferant GmbH', number: '471102', totals: { withTax: '529.87' } }],
    });
    await page.getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText('Nothing received yet')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Lieferant GmbH')).toBeVisible();
    expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
  });

  test('B25 every published example is read at its head', async ({ page }) => {
    await openBooks(page);
    await go(page, '/papers');
    const names = ['Avoir_FR_type381_BASIC', 'Facture_FR_MINIMUM', 'Facture_UE_BASICWL'];
    const paths = names.map((name) => new URL(`${name}.pdf`, shared).pathname);
    await page.locator('input[type=file]').setInputFiles(paths);
    await expect(page.getByText(/^Issued by /)).toHaveCount(3);
  });
});

for (const language of ['fr', 'pt'] as const) {
  test(`B25 the papers and purchases speak ${language} and fit a phone`, async ({ page }, info) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openBooks(page, { locale: language });
    const ids = await makeDrafts(page, 1);
    await call(page, 'invoices.issueMany', ids);
    const paths = await downloadAll(page, ids, await folderOf(info));
    for (const address of ['/purchases', '/papers']) {
      await page.goto(address);
      await expect(page.locator('h1, h2').first()).toBeVisible();
      await expectAccessible(page, `${address} in ${language}`);
    }
    await dropOn(page, paths);
    await expect(page.getByText(language === 'fr' ? 'À vous, inchangée' : 'Sua, inalterada')).toBeVisible();
    await expectAccessible(page, `a verdict in ${language}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}
