import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';
import { daysAgo, makeDrafts } from './support/sales.ts';

const month = daysAgo(0).slice(0, 7);
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

/** Written from docs/closing-package.md alone: nothing of the app is used. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
};

interface Manifest {
  head: { seq: number; hash: string };
  documents: number;
  totals: Record<string, { invoices: { count: number; withTax: number }; payments: { amount: number } }>;
}

function verified(files: Record<string, Uint8Array>): Manifest {
  const text = (name: string) => Buffer.from(files[name]!).toString('utf8');
  const listed = text('SHA256SUMS').trimEnd().split('\n');
  expect(listed).toHaveLength(Object.keys(files).length - 1);
  for (const line of listed) {
    const [hash, name] = [line.slice(0, 64), line.slice(66)];
    expect(sha256(files[name]!), name).toBe(hash);
  }
  const manifest = JSON.parse(text('manifest.json')) as Manifest;
  let before = { seq: 0, hash: '0'.repeat(64) };
  for (const line of text('journal.jsonl').trimEnd().split('\n')) {
    const { writes, hash, ...entry } = JSON.parse(line) as Record<string, unknown> & {
      seq: number;
      hash: string;
    };
    expect(entry.seq).toBe(before.seq + 1);
    expect(entry['prevHash']).toBe(before.hash);
    expect(entry['digest']).toBe(sha256(JSON.stringify(writes)));
    expect(hash).toBe(sha256(canonical(entry)));
    before = { seq: entry.seq, hash };
  }
  expect(before).toEqual(manifest.head);
  return manifest;
}

async function packageOf(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(async (wanted) => {
    const api = (window as unknown as { quittance: { closing: { create: (r: object) => Promise<Blob> } } })
      .quittance;
    return Array.from(new Uint8Array(await (await api.closing.create({ month: wanted })).arrayBuffer()));
  }, month);
  return Uint8Array.from(bytes);
}

async function booksOfMonth(page: Page): Promise<string[]> {
  await openBooks(page);
  const ids = await makeDrafts(page, 3);
  await call(page, 'invoices.issueMany', ids);
  await call(page, 'invoices.pay', ids[0], { method: 'cash', amount: '10.00' });
  await call(page, 'invoices.void', ids[2], { reason: 'typo, "twice"' });
  return ids;
}

test('B17 a closing package is proven by a script that knows only its description', async ({ page }) => {
  await booksOfMonth(page);
  const files = unzipSync(await packageOf(page));
  const manifest = verified(files);
  expect(Object.keys(files).filter((name) => name.startsWith('documents/'))).toHaveLength(3);
  expect(manifest.documents).toBe(3);
  const rows = Buffer.from(files['invoices.csv']!).toString('utf8').trimEnd().split('\r\n');
  expect(rows).toHaveLength(4);
  expect(rows.at(-1)).toContain('"typo, ""twice"""');
  const live = rows.slice(1, 3).map((row) => Math.round(Number(row.split(',')[8]) * 100));
  expect(manifest.totals['EUR']).toMatchObject({
    invoices: { count: 2, withTax: live[0]! + live[1]! },
    void: { count: 1 },
    payments: { count: 1, amount: 1000 },
  });
  expect(Buffer.from(files['payments.csv']!).toString('utf8')).toContain(',cash,,EUR,10.00,');
  expect(Buffer.from(files['READ-ME.txt']!).toString('utf8')).toContain(manifest.head.hash);
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});

test('B17 the page inside the package verifies it from a folder, with nothing but a browser', async ({
  page,
}, info) => {
  await booksOfMonth(page);
  const files = unzipSync(await packageOf(page));
  const folder = info.outputPath('closing');
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const verifier = await browser.newPage();
  await verifier.goto(`file://${folder}/verify.html`);
  await verifier.locator('#folder').setInputFiles(folder);
  await expect(verifier.getByText(/files are unchanged/)).toBeVisible();
  await expect(verifier.locator('.bad')).toHaveCount(0);
  await expect(verifier.getByText(/^Journal: \d+ entries, head [0-9a-f]{64}$/)).toBeVisible();

  const journal = await readFile(join(folder, 'journal.jsonl'), 'utf8');
  await writeFile(join(folder, 'journal.jsonl'), journal.replace('issue-invoices', 'issue-Invoices'));
  await verifier.locator('#folder').setInputFiles(folder);
  await expect(verifier.getByText('Changed: journal.jsonl')).toBeVisible();
  await expect(verifier.getByText(/entry \d+ does not fit/)).toBeVisible();
  await browser.close();
});

test('B17 the settings make a package, the app verifies it when it is dropped, and tells a changed one', async ({
  page,
}, info) => {
  await booksOfMonth(page);
  await go(page, '/settings/records');
  await page.getByLabel('Month').selectOption(month);
  await expectAccessible(page, 'the records with the closing package');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the package' }).click();
  const path = info.outputPath(`Closing_${month}.zip`);
  await (await downloading).saveAs(path);
  await go(page, '/papers');
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(page.getByText('A closing package, whole')).toBeVisible();
  await expect(page.getByText(/your books know its head/)).toBeVisible();

  const bytes = await readFile(path);
  const at = bytes.indexOf('%PDF-');
  bytes[at + 400] = (bytes[at + 400] ?? 0) ^ 1;
  await writeFile(`${path}.zip`, bytes);
  await page.locator('input[type=file]').setInputFiles(`${path}.zip`);
  await expect(page.getByText(/is damaged: documents\/Invoice_/)).toBeVisible();
});

test('B17 a package that is stopped leaves nothing behind', async ({ page }) => {
  await booksOfMonth(page);
  const before = await call<{ entries: number }>(page, 'audit.verify');
  const name = await page.evaluate(async (wanted) => {
    const stop = new AbortController();
    stop.abort();
    const api = (
      window as unknown as {
        quittance: { closing: { create: (r: object, t: object) => Promise<Blob> } };
      }
    ).quittance;
    return api.closing.create({ month: wanted }, { signal: stop.signal }).then(
      () => 'made',
      (error: Error) => error.name,
    );
  }, month);
  expect(name).toBe('Cancelled');
  expect(await call(page, 'audit.verify')).toMatchObject({ entries: before.entries });
});
