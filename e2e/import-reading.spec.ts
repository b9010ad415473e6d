import type { Page } from '@playwright/test';
import { call, expect, openBooks, test } from './support/app.ts';
import { bookFile, macRoman, textFile, windows1252 } from './support/import-files.ts';
import { csvFile, headings, tillRows } from './support/till-file.ts';

interface Row {
  title: string;
  date: string;
  net: string;
}
type FileInput = Parameters<Page['setInputFiles']>[1];

async function read(page: Page, file: FileInput): Promise<void> {
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('heading', { name: 'Columns', exact: true })).toBeVisible();
}

/** Says that the columns are right, imports that many rows and tells what is in the books. */
async function importAll(page: Page, count: number): Promise<Row[]> {
  await page.getByRole('button', { name: 'The columns are right' }).click();
  const rows = count === 1 ? 'row' : 'rows';
  await page.getByRole('button', { name: `Import ${count} ${rows}`, exact: true }).click();
  await expect(page.getByRole('heading', { name: `${count} ${rows} imported` })).toBeVisible();
  await expect(page.getByText('Balanced')).toBeVisible();
  return (await call<{ rows: Row[] }>(page, 'transactions.list', { page: 1, pageSize: 50 })).rows;
}

const column = (page: Page, letter: string) => page.getByLabel(`Field for column ${letter}`);
const choice = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const sample = (page: Page, heading: string) =>
  page.locator('.import-column', { hasText: heading }).locator('.import-column-sample');

test('A3 I6 a file like a remembered one says what is new and what is missing, and keeps what was chosen', async ({
  page,
}) => {
  await openBooks(page);
  await read(page, csvFile('caisse.csv', tillRows(6)));
  await expect(page.getByText(/proposed from the headings/)).toBeVisible();
  // A choice that no heading would propose, to see that it is remembered.
  await column(page, 'D').selectOption({ label: 'Description' });
  await expect(page.getByText('Needed: Title.').first()).toBeVisible();
  await column(page, 'A').selectOption({ label: 'Title *' });
  await importAll(page, 6);

  const at = headings.indexOf('Prix unitaire HT');
  const drifted = [headings, ...tillRows(8).slice(6)].map((row, index) =>
    row.slice(0, -1).map((cell, place) => (index === 0 && place === at ? 'Zyx' : cell)),
  );
  await read(page, textFile('caisse-2.csv', drifted));
  const callout = page.getByText(/^like “.*”, but not the same\. New/);
  await expect(callout).toContainText('New since then: Zyx.');
  await expect(callout).toContainText('Missing now: Prix unitaire HT, Total HT.');
  await expect(column(page, 'A')).toHaveValue('title');
  await expect(column(page, 'D')).toHaveValue('description');
  await column(page, 'F').selectOption({ label: 'Unit price *' });
  const rows = await importAll(page, 2);
  expect(rows.map(({ title }) => title)).toEqual(expect.arrayContaining(['T-00007', 'T-00008']));
});

test('A3 dates and numbers that can be read both ways are asked about, and the answer is what is imported', async ({
  page,
}) => {
  await openBooks(page);
  const file = textFile('deux-sens.csv', [
    ['Date', 'Client', 'Libellé', 'Quantité', 'Prix unitaire'],
    ['03/04/2026', 'Café', 'Pose', '1', '1.250'],
    ['05/06/2026', 'Café', 'Dépose', '1', '2.500'],
  ]);
  await read(page, file);
  const asked = page.getByText('The column can be read both ways: please choose.');
  await expect(asked).toHaveCount(2);
  await expect(page.getByText(/In your file: 03\/04\/2026/)).toBeVisible();
  await choice(page, 'Dates').selectOption({ label: 'month, day, year' });
  await choice(page, 'Decimal sign').selectOption({ label: 'point, 1,234.56' });
  const rows = await importAll(page, 2);
  expect(Object.fromEntries(rows.map(({ title, date, net }) => [title, [date, net]]))).toEqual({
    Dépose: ['2026-05-06', '2.50'],
    Pose: ['2026-03-04', '1.25'],
  });
});

test('A3 the encoding is said as found; another one is chosen where the letters are wrong', async ({
  page,
}) => {
  await openBooks(page);
  const rows = [
    ['Date', 'Client', 'Libellé', 'Quantité', 'Prix unitaire'],
    ['13/04/2026', 'L’atelier', 'Cœur de chêne à 5 €', '1', '12,50'],
  ];
  await read(page, textFile('fenetres.csv', rows, windows1252));
  await expect(choice(page, 'Encoding')).toHaveValue('windows-1252');
  await expect(sample(page, 'Libellé')).toHaveText('Cœur de chêne à 5 €');

  const mac = [rows[0]!, ['14/04/2026', 'L’atelier', 'Façade très abimée', '1', '13,50']];
  await read(page, textFile('pomme.csv', mac, macRoman));
  await choice(page, 'Encoding').selectOption({ label: 'UTF-16 LE' });
  await expect(choice(page, 'Encoding')).toHaveValue('utf-16le');
  await choice(page, 'Encoding').selectOption({ label: 'Mac Roman' });
  await expect(sample(page, 'Libellé')).toHaveText('Façade très abimée');
  expect(await importAll(page, 1)).toMatchObject([{ title: 'Façade très abimée', net: '13.50' }]);
});

test('A3 another sheet, a hidden one too, and another row of headings are chosen by hand', async ({
  page,
}) => {
  await openBooks(page);
  const heads = ['Date', 'Client', 'Libellé', 'Quantité', 'Prix unitaire'];
  const file = bookFile(
    'classeur.xlsx',
    {
      mars: [heads, ['2026-03-02', 'Café', 'Visible', '1', '10']],
      avril: [
        ['Jour', 'Qui', 'Quoi', 'Combien', 'Montant'],
        heads,
        ['2026-04-02', 'Café', 'Cachée', '2', '20'],
        ['2026-04-03', 'Café', 'Cachée aussi', '3', '30'],
      ],
    },
    ['avril'],
  );
  await read(page, file);
  await expect(choice(page, 'Sheet')).toHaveValue('mars');
  await expect(page.getByText('This sheet is hidden in the file: avril.')).toBeVisible();
  await choice(page, 'Sheet').selectOption({ label: 'avril, 4 rows, hidden' });
  await expect(page.getByText(/sheet “avril”/)).toBeVisible();

  await choice(page, 'Headings').selectOption({ label: 'None, the first row is data' });
  await expect(page.getByText('Column A', { exact: true })).toBeVisible();
  await choice(page, 'Headings').selectOption({ label: 'Another row …' });
  const head = page.getByRole('table', { name: 'Which row holds the headings?' });
  await head
    .getByRole('row', { name: /Libellé/ })
    .getByRole('button', { name: 'These are the headings' })
    .click();
  await expect(choice(page, 'Headings')).toHaveValue('row');
  await expect(page.getByRole('option', { name: 'Row 2' })).toBeAttached();
  await expect(sample(page, 'Libellé')).toHaveText('Cachée');
  const nets = (await importAll(page, 2)).map(({ title, net }) => [title, net]);
  expect(Object.fromEntries(nets)).toEqual({ Cachée: '40.00', 'Cachée aussi': '90.00' });
});
