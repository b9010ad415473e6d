import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { call, expect, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';

const seller = {
  name: 'Lieferant GmbH',
  documentLanguage: 'en',
  address: {
    line1: 'Lieferantenstraße 20',
    line2: '',
    city: 'München',
    state: '',
    zip: '80333',
    country: 'DE',
  },
};
const lines = [
  { title: 'Trennblätter A4', quantity: '20', unit: 'Stk', unitPrice: '9.90', taxRate: '19', key: 'TB100A4' },
  { title: 'Joghurt Banane', quantity: '50', unit: 'Stk', unitPrice: '5.50', taxRate: '7', key: 'ARNR2' },
];

async function issued(page: Page): Promise<string> {
  const address = { ...seller.address, line1: 'Kundenstraße 15', city: 'Frankfurt', zip: '69876' };
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', {
    name: 'Kunden AG Mitte',
    address,
  });
  const period = { periodStart: '2026-11-01', periodEnd: '2026-11-30' };
  const { id } = await call<{ id: string }>(page, 'invoices.save', { customerId, ...period, lines });
  await call(page, 'invoices.issue', id);
  return id;
}

interface Stored {
  id: string;
  faults: unknown[];
  blocks: { text: Record<string, string> }[];
}
const stored = async (page: Page) => (await call<{ rows: Stored[] }>(page, 'templates.list')).rows[0];

/** Opens the settings of a block and fills its fields. */
async function block(page: Page, id: string, fields: Record<string, string>): Promise<void> {
  const address = new URL(page.url());
  address.searchParams.set('block', id);
  await go(page, address.pathname + address.search);
  for (const [name, value] of Object.entries(fields)) {
    const field = page.getByLabel(name, { exact: true }).filter({ visible: true }).first();
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}

test('B4 a German sheet is rebuilt with the fields of the editor alone: its words, its columns, its sums', async ({
  page,
}, info) => {
  await openBooks(page, seller);
  const id = await issued(page);
  await go(page, '/templates');
  await page.getByRole('button', { name: /^Begin with Ledger/ }).click();
  await expect(page.getByRole('img', { name: /PDF/ }).first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Show Logo and name' }).click();
  for (const gone of ['Subject', 'Payment and QR']) {
    await page.getByRole('checkbox', { name: `Show ${gone}` }).click();
  }
  await block(page, 'title', {
    Place: 'full',
    Alignment: 'left',
    Style: 'line',
    Heading: "Handelsrechnung Nr. {{ invoice_number }} vom {{ date | date: 'digits' }}",
  });
  await page.getByRole('checkbox', { name: 'Number', exact: true }).uncheck();
  await block(page, 'seller', { Place: 'full', Heading: 'Verkäufer:' });
  await block(page, 'buyer', { Place: 'full', Heading: 'Käufer/Leistungsempfänger:' });
  await block(page, 'facts', { Style: 'list' });
  await block(page, 'tax-recap', {
    Place: 'full',
    Heading: 'Steueraufschlüsselung:',
    'Own words':
      'VAT = Art\nNet, € = Basisbetrag\nVAT, € = Steuerbetrag\nVAT 7% = USt. 7 %\nVAT 19% = USt. 19 %\nTotal = Summe',
  });
  await block(page, 'totals', {
    Place: 'full',
    Heading: 'Belegsummen:',
    'Own words':
      'Total excl. VAT = Rechnungssumme ohne USt.\nVAT = Steuerbetrag in EUR\nTotal incl. VAT = Bruttosumme\nAmount due = Zahlbetrag',
  });
  await page.getByRole('tab', { name: 'Columns' }).click();
  for (const shown of ['Position', 'Reference'])
    await page.getByRole('checkbox', { name: `Show ${shown}` }).click();
  const heads = {
    Position: 'Pos',
    Reference: 'Art-Nr-Lief.',
    Description: 'Beschreibung',
    Quantity: 'Menge',
    Unit: 'Einheit',
    'Unit price': 'Nettopreis',
    'Tax rate': 'USt.',
    Amount: 'Positionsbetrag ohne USt.',
  };
  for (const [name, head] of Object.entries(heads)) await page.getByLabel(`${name}: Head`).fill(head);
  await page.getByRole('tab', { name: 'Dates' }).click();
  await page.getByLabel('Issue date: Label').fill('Rechnungsdatum');
  await page.getByLabel('Period: Label').fill('Liefer- und Leistungsdatum');
  await page.getByLabel('Due date: Label').fill('Fälligkeit');
  await page.getByRole('button', { name: 'Add a text' }).click();
  await page.getByRole('textbox', { name: 'Heading' }).fill('Zahlungsbedingungen:');
  await page
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill('Zahlbar innerhalb 30 Tagen netto, 3% Skonto innerhalb 10 Tagen');
  await expect
    .poll(async () => (await stored(page))?.blocks.map(({ text }) => text['en']).join(' '))
    .toContain('Zahlbar');
  const template = await stored(page);
  expect(template?.faults).toEqual([]);

  await call(page, 'templates.setDefault', template?.id);
  const copy = await call<{ id: string }>(page, 'invoices.duplicate', id);
  await call(page, 'invoices.issue', copy.id);
  await go(page, `/invoices?open=${copy.id}`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const bytes = new Uint8Array(await readFile(await (await download).path()));
  await writeFile(info.outputPath('german-sheet.pdf'), bytes);
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  const said = text.replaceAll(/\s+/g, ' ');
  for (const word of [
    /Handelsrechnung Nr\. F-\d{4}-0002 vom \d\d\/\d\d\/\d{4}/,
    'Verkäufer:',
    'Käufer/Leistungsempfänger:',
    'Liefer- und Leistungsdatum',
    'Zahlungsbedingungen:',
    'Steueraufschlüsselung:',
    'Belegsummen:',
    'USt. 19 %',
    'Rechnungssumme ohne USt.',
    'Steuerbetrag in EUR',
    'Bruttosumme',
    'Zahlbetrag',
    ...Object.values(heads),
    '198.00',
    '275.00',
    '37.62',
    '19.25',
    '473.00',
    '56.87',
    '529.87',
  ]) {
    expect(said).toMatch(
      typeof word === 'string' ? new RegExp(word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')) : word,
    );
  }
  expect(said).not.toMatch(/Total excl|Amount due|Total incl/);
});
