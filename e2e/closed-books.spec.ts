import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, importText, openBooks, salesCsv, test } from './support/app.ts';
import { bytesOf } from './support/files.ts';

interface Salvaged {
  salvagedAt: string;
  version: number;
  tables: Record<string, Record<string, unknown>[] | { unreadable: string }>;
}

/** The app says after five seconds that an open does not answer: here sooner. */
async function hastenWatchdog(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const inRealTime = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (act: () => void, ms = 0) => inRealTime(act, ms === 5000 ? 400 : ms),
    });
  });
}

const retry = (page: Page) => page.getByRole('button', { name: 'Try again' }).click();
const booksAreOpen = (page: Page) => expect(page.getByRole('navigation').first()).toBeVisible();

/** Opens the database of the books at this version in a page of the same origin, and keeps it open. */
async function holdDatabase(page: Page, version: number): Promise<void> {
  await page.goto('/manifest.webmanifest');
  await page.evaluate(
    (wanted) =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open('quittance', wanted);
        request.onsuccess = () => {
          Object.assign(window, { held: request.result });
          done();
        };
        request.onerror = () => failed(request.error ?? new Error('refused'));
      }),
    version,
  );
}

test('F7 books that another window holds back from an update: it says so, and opens them once they are free', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await holdDatabase(other, 1);
  await hastenWatchdog(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Another window is updating your books' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save what is readable' })).toHaveCount(0);
  await expectAccessible(page, 'blocked books');
  await retry(page);
  await expect(page.getByRole('heading', { name: 'Another window is updating your books' })).toBeVisible();

  // Nobody presses anything: the window that waits goes on.
  await other.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close());
  await expect(page.getByLabel('Your business name')).toBeVisible();
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Kept Ltd' });

  // None of the opens that were given up holds the books back from the next update.
  await holdDatabase(other, 1_000_000);
  await expect(page.getByRole('heading', { name: 'A newer version has taken over' })).toBeVisible();
});

const closed = (page: Page) => page.getByRole('heading', { name: 'Your books cannot be opened' });

async function salvage(page: Page): Promise<Salvaged> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save what is readable' }).click();
  expect((await download).suggestedFilename()).toMatch(/^quittance-salvage-\d+\.json$/);
  return JSON.parse(new TextDecoder().decode(await bytesOf(await download))) as Salvaged;
}

test('F7 a browser that refuses the database: the screen says what it said, and trying again opens the books', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    Object.assign(window, { refuses: sessionStorage.getItem('refuses') === 'yes' });
    indexedDB.open = (name, version) => {
      if ((window as unknown as { refuses: boolean }).refuses)
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      return open(name, version);
    };
  });
  await openBooks(page);
  await page.evaluate(() => sessionStorage.setItem('refuses', 'yes'));
  await page.reload();
  await expect(closed(page)).toBeVisible();
  await expect(page.getByText('Internal error opening backing store')).toBeVisible();
  await expectAccessible(page, 'books that cannot be opened');
  await retry(page);
  await expect(closed(page)).toBeVisible();
  await page.getByRole('button', { name: 'Save what is readable' }).click();
  await expect(page.getByText('Nothing could be read.')).toBeVisible();

  await page.evaluate(() => Object.assign(window, { refuses: false }));
  await retry(page);
  await booksAreOpen(page);
});

/** A logo of the size that the settings allow, of bytes that would not survive as text. */
const putLogo = () =>
  new Promise<void>((done, failed) => {
    const request = indexedDB.open('quittance');
    request.onerror = () => failed(request.error ?? new Error('refused'));
    request.onsuccess = () => {
      const write = request.result.transaction('company', 'readwrite').objectStore('company');
      const company = write.get('company');
      company.onsuccess = () => {
        const bytes = Uint8Array.from({ length: 300_001 }, (_, index) => (index * 7) % 256);
        write.put({ ...company.result, logo: { mime: 'image/png', bytes, width: 600, height: 600 } });
      };
      write.transaction.oncomplete = () => {
        request.result.close();
        done();
      };
    };
  });

type Rows = Record<string, Record<string, unknown>[]>;

/** Every row of the books as the browser itself reads them; then the table without which no app opens them is gone. */
const readAndDamage = (page: Page) =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error ?? new Error('refused'));
      });
    const db = await answer(indexedDB.open('quittance'));
    const rows: Rows = {};
    for (const table of db.objectStoreNames) {
      const stored = await answer(db.transaction(table).objectStore(table).getAll());
      rows[table] = JSON.parse(
        JSON.stringify(stored, (_, value: unknown) =>
          value instanceof Uint8Array
            ? { bytes: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) }
            : value,
        ),
      ) as Rows[string];
    }
    const { version } = db;
    db.close();
    const next = indexedDB.open('quittance', version + 1);
    next.onupgradeneeded = () => next.result.deleteObjectStore('meta');
    (await answer(next)).close();
    return rows;
  });

test('F7 damaged books: what can be read is saved table by table, byte for byte, and what cannot is named', async ({
  page,
}) => {
  await openBooks(page);
  await importText(page, salesCsv(2000));
  const { made } = await call<{ made: string[] }>(page, 'invoices.generateAll', {
    from: '2026-10-01',
    to: '2026-10-31',
  });
  await call(page, 'invoices.issueMany', made);
  await page.evaluate(putLogo);
  const { meta, ...rows } = await readAndDamage(page);
  expect(meta).toHaveLength(3);
  await page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called on its own object below
    const read = IDBObjectStore.prototype.getAll;
    IDBObjectStore.prototype.getAll = function (...query) {
      if (this.name === 'journal')
        throw new DOMException('Failed to read large IndexedDB value', 'DataError');
      return read.apply(this, query);
    };
  });
  await page.reload();
  await expect(closed(page)).toBeVisible();

  const { tables, salvagedAt } = await salvage(page);
  // The app keeps its columns ready while it is idle: they may have grown between the two looks.
  const { journal, columnSnapshots, ...readable } = rows;
  expect(columnSnapshots).toBeDefined();
  await expect(page.getByText(`${Object.keys(readable).length + 2} tables saved to a file.`)).toBeVisible();
  expect(journal?.length).toBeGreaterThan(0);
  expect(tables).toEqual({
    ...readable,
    columnSnapshots: expect.any(Array),
    meta: [],
    journal: { unreadable: expect.stringContaining('Failed to read') },
  });
  expect(rows['invoices']?.map(({ number }) => number)).toContainEqual(
    expect.stringMatching(/^F-\d{4}-0001$/),
  );
  expect(Date.parse(salvagedAt)).toBeGreaterThan(0);
});
