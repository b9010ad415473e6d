import type { Page } from '@playwright/test';
import { unzlibSync } from 'fflate';
import decode from 'jsqr';
import { readPng, samplesOf } from '../src/adapters/pdf/image/png.ts';
import { planesOf } from '../src/domain/pictures/planes.ts';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';

const IBAN = 'FR7630006000011234567890189';

interface Stored {
  id: string;
  name: string;
  theme: string;
  isDefault: boolean;
  faults: { name: string }[];
  blocks: { id: string; on: boolean; text: Record<string, string> }[];
  columns: { id: string; on: boolean }[];
}
const stored = async (page: Page) => (await call<{ rows: Stored[] }>(page, 'templates.list')).rows;

async function begin(page: Page, name: RegExp): Promise<void> {
  await go(page, '/templates');
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('img', { name: /PDF/ }).first()).toBeVisible();
}

async function issuedInvoice(page: Page): Promise<string> {
  const customer = await call<{ id: string }>(page, 'customers.save', { name: 'Café du Pont' });
  const draft = await call<{ id: string }>(page, 'invoices.save', {
    customerId: customer.id,
    periodStart: '2026-01-01',
    periodEnd: '2026-01-31',
    lines: [{ title: 'Work', quantity: '2', unitPrice: '100', taxRate: '20' }],
  });
  await call(page, 'invoices.issue', draft.id);
  return draft.id;
}

/** What the codes on the page that is shown say, read by somebody else's decoder off the drawn pixels. */
async function codesOn(page: Page): Promise<string[]> {
  const { width, height, grey } = await page
    .getByRole('img', { name: /PDF/ })
    .first()
    .evaluate(async (element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let text = '';
      for (let at = 0; at < data.length; at += 4) text += (data[at] ?? 0) > 127 ? '1' : '0';
      return { width: canvas.width, height: canvas.height, grey: text };
    });
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < grey.length; at += 1) if (grey[at] === '0') pixels.fill(0, at * 4, at * 4 + 3);
  const found: string[] = [];
  for (let code = decode(pixels, width, height); code !== null; code = decode(pixels, width, height)) {
    found.push(code.data);
    const { topLeftCorner: a, bottomRightCorner: b } = code.location;
    for (let y = Math.floor(a.y) - 8; y < b.y + 8; y += 1) {
      pixels.fill(255, (y * width + Math.floor(a.x) - 8) * 4, (y * width + Math.ceil(b.x) + 8) * 4);
    }
  }
  return found;
}

test('B4 a template is begun from a theme, written with help, and everything issued keeps it', async ({
  page,
}) => {
  await openBooks(page, { documentLanguage: 'en', iban: IBAN });
  await begin(page, /^Begin with Band/);
  await page.getByRole('button', { name: 'Add a text' }).click();
  await page.getByRole('textbox', { name: 'Heading' }).fill('Before you pay');
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.fill('a\nb\nc\nd\ne\nf\nDear {{ client.nam }}');
  await expect(page.getByRole('alert')).toContainText('Line 7. “client.nam” does not exist.');
  await expect.poll(async () => (await stored(page))[0]?.faults[0]?.name).toBe('client.nam');

  const [faulty] = await stored(page);
  await call(page, 'templates.setDefault', faulty?.id ?? '');
  await expect(issuedInvoice(page)).rejects.toThrow(/Did you mean “client.name”/);

  await page.getByRole('button', { name: 'Did you mean client.name?' }).click();
  await expect(text).toHaveValue('a\nb\nc\nd\ne\nf\nDear {{ client.name }}');
  await expect(page.getByRole('alert')).toBeHidden();
  await expect.poll(async () => (await stored(page))[0]?.faults.length).toBe(0);
  const first = await issuedInvoice(page);

  await page.getByRole('tab', { name: 'Look' }).click();
  await page.getByRole('radio', { name: /^Classic/ }).click();
  await expect.poll(async () => (await stored(page))[0]?.theme).toBe('classic');
  const second = await issuedInvoice(page);
  const frozen = async (id: string) =>
    (await call<{ frozen: { template: { theme: string } } }>(page, 'invoices.get', id)).frozen.template.theme;
  expect([await frozen(first), await frozen(second)]).toEqual(['band', 'classic']);
});

test('B4 blocks and columns are moved by the keys, hidden, undone, and are there after a reload', async ({
  page,
}) => {
  await openBooks(page);
  await begin(page, /^Begin with Ledger/);
  const handle = page.getByRole('button', { name: /^Move Subject/ });
  await handle.focus();
  await handle.press('ArrowUp');
  await page.getByRole('checkbox', { name: 'Show Tax summary' }).click();
  await page.getByRole('tab', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Show Discount' }).click();
  await page.getByRole('textbox', { name: 'Quantity: Head' }).fill('Pieces');
  await expect
    .poll(async () => (await stored(page))[0]?.columns.find(({ id }) => id === 'discount')?.on)
    .toBe(true);
  await page.getByRole('checkbox', { name: 'Show Tax rate' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('checkbox', { name: 'Show Tax rate' })).toBeChecked();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByRole('checkbox', { name: 'Show Tax rate' })).not.toBeChecked();
  await expect
    .poll(async () => (await stored(page))[0]?.columns.find(({ id }) => id === 'rate')?.on)
    .toBe(false);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Quantity: Head' })).toHaveValue('Pieces');
  await expect(page.getByRole('checkbox', { name: 'Show Tax summary' })).not.toBeChecked();
  const [{ blocks }] = (await stored(page)) as [Stored];
  expect(blocks.map(({ id }) => id).slice(4, 6)).toEqual(['subject', 'facts']);
});

test('B4 en français: un modèle s’écrit, se contrôle et se relit dans sa langue', async ({ page }) => {
  await openBooks(page, { locale: 'fr', documentLanguage: 'fr' });
  await go(page, '/settings/display');
  await page.getByText('Français').click();
  await begin(page, /^Partir de Classique/);
  await page.getByRole('button', { name: 'Ajouter un texte' }).click();
  const text = page.getByRole('textbox', { name: 'Texte', exact: true });
  await text.fill('Merci de régler avant le {{ due_dat | date }}.');
  await expect(page.getByRole('alert')).toContainText('« due_dat » n’existe pas');
  await page.getByRole('button', { name: 'Vouliez-vous dire due_date ?' }).click();
  await page.getByRole('button', { name: 'Insérer amount_due' }).click();
  await expect(text).toHaveValue(/\{\{ due_date \| date \}\}.*\{\{ amount_due \| money \}\}/);
  await expect
    .poll(async () => (await stored(page))[0]?.blocks.find(({ id }) => id === 'text')?.text['fr'])
    .toContain('amount_due');
  await page.getByRole('button', { name: 'Tous les modèles' }).click();
  await expect(page.getByRole('heading', { name: 'Vos modèles' })).toBeVisible();
});

test('B4 a template goes out as a file, is removed, put back, and comes in again', async ({ page }) => {
  await openBooks(page);
  await call(page, 'templates.save', { name: 'Blue', theme: 'compact', accent: '#1d2a5b' });
  await go(page, '/templates');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More for Blue' }).click();
  await page.getByRole('menuitem', { name: 'Export as a file' }).click();
  const file = await (await download).path();
  await page.getByRole('button', { name: 'More for Blue' }).click();
  await page.getByRole('menuitem', { name: 'Make it the usual one' }).click();
  await expect.poll(async () => (await stored(page))[0]?.isDefault).toBe(true);
  await page.getByRole('button', { name: 'More for Blue' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByRole('button', { name: 'More for Blue' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await stored(page))[0]?.isDefault).toBe(true);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect.poll(async () => (await stored(page)).length).toBe(2);
});

test('B4 hostile texts end in a finding, and the worker goes on', async ({ page }) => {
  await openBooks(page, { documentLanguage: 'en' });
  const save = (text: string) =>
    call<{ faults: { code: string }[] }>(page, 'templates.save', {
      name: 'Hostile',
      blocks: [{ kind: 'text', text: { en: text } }],
    });
  const codes = [];
  for (const text of [
    '{% assign r = (1..9999) %}{% for a in r %}{% for b in r %}{% for c in r %}{% endfor %}{% endfor %}{% endfor %}',
    '{% for i in (1..99999999) %}x{% endfor %}',
    '{{ client.constructor }}',
    '{{ __proto__ }}',
  ]) {
    codes.push((await save(text)).faults[0]?.code);
  }
  expect(codes).toEqual(['too-slow', 'too-much', 'unknown-variable', 'unknown-variable']);
  expect((await save('Thank you, {{ client.name }}')).faults).toEqual([]);
});

test.describe('on a sharp screen', () => {
  test.use({ deviceScaleFactor: 3 });

  test('B6 B16 the codes on the drawn page are read back: the transfer, and the link from the settings', async ({
    page,
  }) => {
    await openBooks(page, { documentLanguage: 'en', iban: IBAN });
    await go(page, '/settings/billing');
    await page.getByLabel('Address to pay at').fill('https://pay.example/{{ invoice_numer }}');
    await expect(page.getByText('Did you mean “invoice_number”?')).toBeVisible();
    await page.getByLabel('Address to pay at').fill('https://pay.example/{{ invoice_number }}');
    await expect(page.getByText('https://pay.example/F-2026-0418')).toBeVisible();
    await page.getByRole('button', { name: 'Save' }).last().click();
    await expect(page.getByRole('region', { name: 'Changes not saved yet' })).toBeHidden();
    await begin(page, /^Begin with Compact/);
    await expect
      .poll(() => codesOn(page))
      .toEqual([expect.stringMatching(/^BCD\n002\n1\nSCT\n\nAtelier Test\n/)]);
    await page.getByRole('checkbox', { name: 'Show Pay online' }).click();
    await expect
      .poll(async () => (await codesOn(page)).sort())
      .toEqual([expect.stringContaining(IBAN), 'https://pay.example/F-2026-0418']);
  });
});

test('B4 a logo of any kind is taken, also a drawing', async ({ page }) => {
  await openBooks(page);
  await begin(page, /^Begin with Ledger/);
  await page.getByRole('tab', { name: 'Look' }).click();
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect width="300" height="100" fill="#046"/></svg>';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) });
  await expect(page.getByRole('img', { name: 'Logo' })).toBeVisible();
  await expect
    .poll(
      async () =>
        (await call<{ rows: { logo: { width: number } | null }[] }>(page, 'templates.list')).rows[0]?.logo
          ?.width,
    )
    .toBe(800);
});

test('B5 a logo is taken apart when it is chosen: the planes in its file are those of its picture', async ({
  page,
}) => {
  await openBooks(page);
  await begin(page, /^Begin with Ledger/);
  await page.getByRole('tab', { name: 'Look' }).click();
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><circle cx="150" cy="50" r="45" fill="#a46"/></svg>';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) });
  await expect(page.getByRole('img', { name: 'Logo' })).toBeVisible();
  const bytes = async () => {
    const { rows } = await call<{ rows: { logo: { bytes: Uint8Array } | null }[] }>(page, 'templates.list');
    return rows[0]?.logo?.bytes ?? new Uint8Array();
  };
  await expect.poll(async () => (await bytes()).length).toBeGreaterThan(0);
  const png = readPng(await bytes());
  const samples = png && samplesOf(png);
  const kept = png?.planes;
  if (!samples || !kept?.alpha) throw new Error('the logo has no picture or no planes');
  const apart = planesOf(samples);
  expect(unzlibSync(kept.alpha)).toEqual(apart.alpha);
  expect(unzlibSync(kept.color)).toEqual(apart.color);
});

for (const theme of ['Light', 'Dark']) {
  test(`A14 gallery and editor are accessible in the ${theme} theme, wide and on a phone`, async ({
    page,
  }) => {
    await openBooks(page, { documentLanguage: 'en' });
    await go(page, '/settings/display');
    await page.getByText(theme, { exact: true }).click();
    await call(page, 'templates.save', {
      name: 'Mine',
      blocks: [{ kind: 'text', text: { en: '{{ client.nam }}' } }],
    });
    await go(page, '/templates');
    await expect(page.locator('.q-thumbnail[data-drawn=true]')).toHaveCount(5);
    await expectAccessible(page, `gallery, ${theme}`);
    await page.getByRole('button', { name: 'Edit Mine' }).first().click();
    await page.getByRole('button', { name: 'Text: {{ client.nam }}', exact: true }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    for (const tab of ['Block', 'Look', 'Columns', 'Dates']) {
      await page.getByRole('tab', { name: tab }).click();
      await expectAccessible(page, `editor, ${tab}, ${theme}`);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const tab of ['Blocks', 'Block', 'PDF']) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await expectAccessible(page, `phone, ${tab}, ${theme}`);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
