import type { Page } from '@playwright/test';
import { constants, deflateRawSync } from 'node:zlib';
import { Zip, ZipDeflate, zipSync, type ZipInputFile } from 'fflate';
import { call, expect, importText, openBooks, salesCsv, test } from './support/app.ts';
import { csvFile, tillRows } from './support/till-file.ts';

interface FileOf {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const fileOf = (name: string, bytes: Uint8Array): FileOf => ({
  name,
  mimeType: '',
  buffer: Buffer.from(bytes),
});

async function choose(page: Page, file: FileOf): Promise<void> {
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles(file);
}

const total = async (page: Page) =>
  (await call<{ total: number }>(page, 'transactions.list', { page: 1 })).total;

const importWorkers = (page: Page) => page.workers().filter((worker) => worker.url().includes('import'));

test.describe('the import worker', () => {
  // A worker's file must come from the server, where a test can put another in its place.
  test.use({ serviceWorkers: 'block' });

  test('F2 one worker per open file; closing the file and cancelling end it', async ({ page }) => {
    await openBooks(page);
    await choose(page, csvFile('caisse.csv', tillRows(30)));
    await expect(page.getByRole('heading', { name: 'Columns' })).toBeVisible();
    await expect.poll(() => importWorkers(page).length).toBe(1);

    // A worker that never comes to an end by itself.
    const silent = { contentType: 'text/javascript', body: 'addEventListener("message", () => undefined);' };
    await page.route(/import\.worker/, (route) => route.fulfill(silent));
    await choose(page, csvFile('autre-caisse.csv', tillRows(30)));
    await expect.poll(() => importWorkers(page).length).toBe(1);
    await page.getByRole('main').getByRole('button', { name: 'Cancel' }).first().click();
    await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
    await expect.poll(() => importWorkers(page).length).toBe(0);
    expect(await total(page)).toBe(0);
  });

  test('F2 a reading that does not let go of its thread is ended by the page and refused in words', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const inRealTime = window.setTimeout.bind(window);
      const minutesAsSeconds = (act: () => void, ms = 0) => inRealTime(act, ms > 100_000 ? 5_000 : ms);
      Object.assign(window, { setTimeout: minutesAsSeconds });
    });
    await openBooks(page);
    await page.route(/import\.worker/, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'addEventListener("message", () => { for (;;); });',
      }),
    );
    await choose(page, csvFile('caisse.csv', tillRows(30)));
    await expect.poll(() => importWorkers(page).length).toBe(1);
    await expect(page.getByRole('alert')).toContainText('Reading stopped after 120 seconds');
    await expect.poll(() => importWorkers(page).length).toBe(0);
    expect(await total(page)).toBe(0);
  });

  for (const [what, body] of [
    ['cannot start', 'throw new Error("no memory");'],
    [
      'dies at work',
      'addEventListener("message", () => setTimeout(() => { throw new Error("no memory"); }));',
    ],
  ] as const) {
    test(`F2 a worker that ${what} is a refusal; the books and the next file are untouched`, async ({
      page,
    }) => {
      await openBooks(page);
      await importText(page, salesCsv(20));
      await page.route(/import\.worker/, (route) => route.fulfill({ contentType: 'text/javascript', body }));
      await choose(page, csvFile('caisse.csv', tillRows(30)));
      await expect(page.getByRole('alert')).toContainText('Reading stopped');
      expect(await total(page)).toBe(20);

      await page.unroute(/import\.worker/);
      await choose(page, csvFile('caisse.csv', tillRows(30)));
      await expect(page.getByRole('heading', { name: 'Columns' })).toBeVisible();
    });
  }
});

/** Presses Cancel in the tray, once, at the moment when the database has stored so many blocks of rows. */
const cancelAtBlock = (page: Page, count: number) =>
  page.addInitScript((at) => {
    // oxlint-disable-next-line typescript/unbound-method -- called on its own store below
    const { put } = IDBObjectStore.prototype;
    let blocks = 0;
    IDBObjectStore.prototype.put = function putAndCount(...call) {
      const request = put.apply(this, call);
      if (this.name === 'transactionBlocks' && (blocks += 1) === at)
        request.addEventListener('success', () => {
          if (sessionStorage.getItem('has cancelled')) return;
          sessionStorage.setItem('has cancelled', 'yes');
          document.querySelector<HTMLButtonElement>('.q-tray .q-task button')?.click();
        });
      return request;
    };
  }, count);

test('F2 A3 an import that is cancelled while it is stored leaves nothing; the same file comes in when it is asked again', async ({
  page,
}) => {
  await cancelAtBlock(page, 200);
  await openBooks(page);
  const before = await call<{ entries: number }>(page, 'audit.verify');
  await choose(page, csvFile('grande-caisse.csv', tillRows(60_000)));
  await page.getByRole('button', { name: 'The columns are right' }).click();
  await page.getByRole('button', { name: 'Import 60,000 rows' }).click();
  const tray = page.getByRole('complementary', { name: 'Work in progress' });
  await expect(tray.getByText('Cancelled', { exact: true })).toBeVisible();
  await expect(tray).toContainText('Stopped. Nothing was changed.');
  expect(await total(page)).toBe(0);
  expect(await call(page, 'imports.list', { page: 1 })).toMatchObject({ total: 0 });
  expect(await call(page, 'customers.list', { page: 1 })).toMatchObject({ total: 0 });
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true, entries: before.entries });

  // What was read and chosen is still there; and the file is read anew as if nothing had been.
  await expect(page.getByRole('button', { name: 'Import 60,000 rows' })).toBeEnabled();
  await choose(page, csvFile('grande-caisse.csv', tillRows(60_000)));
  await page.getByRole('button', { name: 'The columns are right' }).click();
  await page.getByRole('button', { name: 'Import 60,000 rows' }).click();
  await expect(page.getByRole('heading', { name: '60,000 rows imported' })).toBeVisible();
  expect(await total(page)).toBe(60_000);
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});

const text = (content: string) => new TextEncoder().encode(content);

const sheetPath = 'xl/worksheets/sheet1.xml';

/** A workbook of one sheet with these parts in place of its own. */
function workbookWith(sheet: Uint8Array): Record<string, Uint8Array> {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = 'http://schemas.openxmlformats.org/package/2006';
  return {
    '[Content_Types].xml': text(
      `${head}<Types xmlns="${parts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    '_rels/.rels': text(
      `${head}<Relationships xmlns="${parts}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `${head}<Relationships xmlns="${parts}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': text(
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    [sheetPath]: sheet,
  };
}

/** More than a gigabyte of blanks in a few megabytes: one flushed piece, as often as it takes. */
function zipBomb(): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => void pieces.push(piece));
  const blanks = new Uint8Array(2 ** 26).fill(32);
  const { [sheetPath]: _, ...rest } = workbookWith(blanks);
  for (const [name, bytes] of Object.entries(rest)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(bytes, true);
  }
  const times = 17;
  const bomb: ZipInputFile = { filename: sheetPath, size: blanks.length * times, crc: 0, compression: 8 };
  zip.add(bomb);
  const piece = deflateRawSync(blanks, { level: 1, finishFlush: constants.Z_FULL_FLUSH });
  for (let time = 1; time <= times; time += 1) bomb.ondata?.(null, piece, false);
  bomb.ondata?.(null, deflateRawSync(new Uint8Array()), true);
  zip.end();
  return Buffer.concat(pieces);
}

/** Ten entities of ten entities of ten …: "billion laughs". */
function xmlBomb(): Uint8Array {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
    '',
  );
  return zipSync(
    workbookWith(
      text(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row></sheetData></worksheet>`,
      ),
    ),
  );
}

/** The bit of the general flags that says "encrypted", in the local head and in the directory. */
function encryptedZip(): Uint8Array {
  const bytes = zipSync(workbookWith(text('<worksheet/>')), { level: 0 });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 10 < bytes.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint16(at + 6, view.getUint16(at + 6, true) | 1, true);
    if (mark === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
  }
  return bytes;
}

for (const [what, bytes, words] of [
  ['without a byte', () => new Uint8Array(), 'The file is empty'],
  ['that unpacks to more than a gigabyte', zipBomb, 'larger than 1,024 MB'],
  ['that is encrypted', encryptedZip, 'password'],
] as const) {
  test(`A3 a file ${what} is refused in words`, async ({ page }) => {
    await openBooks(page);
    await choose(page, fileOf('caisse.xlsx', bytes()));
    await expect(page.getByRole('alert')).toContainText(words, { timeout: 60_000 });
    expect(await total(page)).toBe(0);
  });
}

test('A3 entities within entities are never unfolded', async ({ page }) => {
  await openBooks(page);
  await choose(page, fileOf('caisse.xlsx', xmlBomb()));
  await expect(page.getByRole('alert').or(page.getByRole('heading', { name: 'Columns' }))).toBeVisible();
  expect((await page.getByRole('main').innerText()).length).toBeLessThan(20_000);
});

test('A3 an import that another tab undoes leaves the screens of this one', async ({ page, context }) => {
  await openBooks(page);
  const { batchId } = await importText(page, salesCsv(12));
  await page.goto('/transactions');
  await expect(page.getByText('Work 12').first()).toBeVisible();

  const other = await context.newPage();
  await other.goto('/');
  await other.waitForFunction(() => 'quittance' in window);
  await call(other, 'imports.undo', batchId);

  await expect(page.getByText('Work 12')).toHaveCount(0);
  expect(await total(page)).toBe(0);
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});

test.describe('a device without room', () => {
  // What the service worker keeps would count as well.
  test.use({ serviceWorkers: 'block' });

  test('A3 an import for which there is no room is refused in words and leaves nothing', async ({
    page,
    baseURL,
  }) => {
    const origin = baseURL ?? '';
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
    await openBooks(page);
    await choose(page, csvFile('grande-caisse.csv', tillRows(60_000)));
    await page.getByRole('button', { name: 'The columns are right' }).click();
    await page.getByRole('button', { name: 'Import 60,000 rows' }).click();
    await expect(page.getByRole('main')).toContainText('There is no room left on this device');
    expect(await total(page)).toBe(0);
    expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });

    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.getByRole('button', { name: 'Import 60,000 rows' }).click();
    await expect.poll(() => total(page)).toBe(60_000);
  });
});
