import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { settled } from './support/navigation.ts';

interface Sheet {
  days: { date: string; status: string | null; half: boolean; number: string; locked: boolean }[];
  worked: string;
  other: number;
}

const JANUARY = '2025-01';
const guinea = { name: 'Kaloum Location', country: 'GN', currency: 'GNF' };

async function openFleet(page: Page, locale: 'en' | 'fr'): Promise<string> {
  await openBooks(page, { ...guinea, locale });
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name: 'Carrières du Sud' });
  const { id } = await call<{ id: string }>(page, 'rentals.save', {
    customerId,
    asset: { name: 'Toyota Hilux', plate: 'GN-001-AA' },
    dailyRate: '50000',
    taxRate: '18',
    start: '2025-01-06',
    end: '2025-01-31',
  });
  return id;
}

const codes = async (page: Page, rentalId: string, from = 1, to = 31): Promise<string> => {
  const { days } = await call<Sheet>(page, 'rentals.timesheet', rentalId, JANUARY);
  const letters: Record<string, string> = { work: 'W', maintenance: 'M', 'out-of-service': 'O', idle: 'I' };
  return days
    .slice(from - 1, to)
    .map(({ status, half }) => (half ? 'H' : status === null ? '.' : letters[status]))
    .join('');
};

const cell = (page: Page, day: number) => page.locator(`td[data-row="0"][data-day="${day}"]`);

test('C2 A4 the month grid is shaded with the holidays of the country, or with the own ones, and says their names', async ({
  page,
}) => {
  await openFleet(page, 'en');
  await page.goto(`/rentals?month=${JANUARY}`);
  const head = (day: number) =>
    page.getByRole('grid', { name: 'Time sheets of January 2025' }).getByRole('columnheader').nth(day);
  await expect(head(1)).toHaveClass('is-off');
  await expect(head(1)).toHaveAttribute('title', 'New Year’s Day');
  await expect(head(15)).not.toHaveClass('is-off');
  await call(page, 'automations.saveHolidays', [{ on: '2025-01-15', name: 'Founding day' }]);
  await expect(head(15)).toHaveClass('is-off');
  await expect(head(15)).toHaveAttribute('title', 'Founding day');
  await expect(cell(page, 15)).toHaveClass(/is-off/);
  await expect(cell(page, 15)).toHaveAttribute('title', / · Founding day$/);
  await expect(head(1)).not.toHaveClass('is-off');
  // Without a list of one’s own those of the country again.
  await call(page, 'automations.saveHolidays', null);
  await expect(head(1)).toHaveClass('is-off');
  await expect(head(15)).not.toHaveClass('is-off');
});

test('C2 A4 SC14 the month grid is shaded with the weekend that the business chose in the settings', async ({
  page,
}) => {
  await openFleet(page, 'en');
  await page.goto('/settings/holidays');
  const weekend = page.getByRole('group', { name: 'Weekend' });
  await expect(weekend.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await weekend.getByLabel('Friday').click();
  await expect(weekend.getByLabel('Friday')).toBeChecked();
  await expect(page.getByText('Your own days')).toBeVisible();
  await weekend.getByLabel('Sunday').click();
  await expect(weekend.getByLabel('Sunday')).not.toBeChecked();
  await expectAccessible(page, 'the weekend');
  await page.goto(`/rentals?month=${JANUARY}`);
  const head = (day: number) =>
    page.getByRole('grid', { name: 'Time sheets of January 2025' }).getByRole('columnheader').nth(day);
  await expect(head(3)).toHaveClass('is-off');
  await expect(head(4)).toHaveClass('is-off');
  await expect(head(5)).not.toHaveClass('is-off');
  await page.goto('/settings/holidays');
  await page
    .getByRole('region', { name: 'Weekend' })
    .getByRole('button', { name: /country/ })
    .click();
  await expect(page.getByText('As in your country')).toBeVisible();
  await expect(weekend.getByLabel('Sunday')).toBeChecked();
});

test('C2 the month is written with letters, drawn with Shift, copied by the week and taken back', async ({
  page,
}) => {
  const id = await openFleet(page, 'en');
  await page.goto(`/rentals?month=${JANUARY}`);
  const grid = page.getByRole('grid', { name: 'Time sheets of January 2025' });
  await grid.focus();
  await page.keyboard.press('Home');
  for (let day = 1; day < 6; day += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('wwm5oi');
  await expect.poll(() => codes(page, id, 6, 12)).toBe('WWMHOI.');
  // The week of the chosen day, Monday to Sunday, into the next two.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+c');
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  await expect.poll(() => codes(page, id, 6, 19)).toBe('WWMHOI.WWMHOI.');
  // Three days at once with Shift, then one step back.
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('w');
  await expect.poll(() => codes(page, id, 13, 22)).toContain('WWW');
  const written = await codes(page, id);
  await page.keyboard.press('Control+z');
  await expect.poll(() => codes(page, id, 6, 19)).toBe('WWMHOI.WWMHOI.');
  expect(await codes(page, id)).not.toBe(written);
  // Outside the contract nothing is written.
  await page.keyboard.press('Home');
  await page.keyboard.press('w');
  await page.keyboard.press('Control+z');
  await expect.poll(() => codes(page, id, 1, 5)).toBe('.....');
  await expectAccessible(page, 'the month grid');
});

test('C2 C3 days are painted with the pointer, billed, locked, and corrected with a credit note', async ({
  page,
}) => {
  const id = await openFleet(page, 'en');
  await page.goto(`/rentals?month=${JANUARY}`);
  // What comes late must not move the days under the pointer.
  await expect(cell(page, 27)).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await settled(page);
  await cell(page, 6).hover();
  await page.mouse.down();
  await cell(page, 10).hover();
  await cell(page, 27).hover();
  await page.mouse.up();
  await expect.poll(() => codes(page, id, 6, 10)).toBe('W...W');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => codes(page, id, 6, 10)).toBe('.....');
  const days = Array.from({ length: 22 }, (_, at) => `2025-01-${String(at + 6).padStart(2, '0')}`);
  await call(
    page,
    'rentals.setDays',
    id,
    days.map((date) => ({ date, status: 'work' })),
  );
  await expect(page.getByRole('row', { name: /Toyota Hilux/ })).toContainText('22/4');
  await expect(page.getByText('1,298,000').last()).toBeVisible();
  await page.getByRole('button', { name: 'Bill January 2025 (1)' }).click();
  await expect(page.getByText('1 new, 0 changed', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: 'LOC-1-202501' }).click();
  await page
    .getByRole('button', { name: /^Issue/ })
    .first()
    .click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('The invoice takes the number LOC-1-202501');
  await question.getByRole('button', { name: /^Issue/ }).click();
  await expect
    .poll(async () => (await call<Sheet>(page, 'rentals.timesheet', id, JANUARY)).days[9])
    .toMatchObject({ number: 'LOC-1-202501', locked: true });
  await page.goto(`/rentals?month=${JANUARY}`);
  await expect(cell(page, 10)).toHaveAttribute('title', /locked, billed on LOC-1-202501/);
  await cell(page, 10).click();
  const dialog = page.getByRole('dialog', { name: 'Correct 1 billed day' });
  await expect(dialog).toContainText('A credit note for 1 day of LOC-1-202501: GNF 59,000');
  await expectAccessible(page, 'the correction of a billed day');
  await expect(dialog.getByLabel('Date of issue')).toBeVisible();
  await dialog.getByLabel('Reason, printed on the credit note').fill('Breakdown');
  await dialog.getByRole('button', { name: 'Correct the days' }).click();
  await expect(dialog).toBeHidden();
  expect(await codes(page, id, 9, 11)).toBe('W.W');
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});

test('C2 pressed to the next month, the days of the month just left can be written no more', async ({
  page,
}) => {
  await openFleet(page, 'en');
  await page.goto(`/rentals?month=${JANUARY}`);
  await expect(cell(page, 6)).toBeVisible();
  // At once, before the days of the next month are read.
  const left = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('[aria-label="Next month"]')!.click();
    await new Promise(requestAnimationFrame);
    const grid = document.querySelector('[role="grid"]');
    return {
      head: document.querySelector('.rentals-head h2')?.textContent,
      writes: grid !== null && grid.closest('[inert]') === null ? grid.querySelector('td[id]')?.id : '',
      days: grid?.querySelectorAll('thead th').length,
    };
  });
  expect(left.head).toBe('February 2025');
  // 31 or 28 days, with the name of the rental and three columns of figures.
  expect(left.days === 28 + 4 || left.writes === '').toBe(true);
  // Nothing is let in February.
  await expect(page.getByRole('grid')).toHaveCount(0);
});

test('C6 C7 the list of invoices has the days, finds them by vehicle and month, and prints them in one PDF', async ({
  page,
}) => {
  const id = await openFleet(page, 'en');
  await call(page, 'rentals.save', { id, daySheet: true });
  const days = Array.from({ length: 22 }, (_, at) => `2025-01-${String(at + 6).padStart(2, '0')}`);
  const work = days.map((date) => ({ date, status: 'work' }));
  await call(page, 'rentals.setDays', id, work);
  await call(page, 'rentals.generateMonth', { year: 2025, month: 1 });
  await page.goto('/invoices');
  const table = page.getByRole('table', { name: 'Invoices' });
  await expect(table.getByRole('columnheader', { name: 'Days' })).toBeVisible();
  await expect(table.getByRole('row', { name: /LOC-1-202501/ })).toContainText('22/4');
  await page.getByRole('button', { name: 'Filters' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vehicle or equipment').fill('hilux');
  await dialog.getByLabel('Plate or serial number').fill('gn-001');
  await dialog.getByLabel('Rental month').selectOption('January 2025');
  await expectAccessible(page, 'the filters of rentals');
  await dialog.getByRole('button', { name: 'Show these' }).click();
  await expect(page).toHaveURL(/asset=hilux.*plate=gn-001.*rentalMonth=2025-01/);
  await expect(page.getByRole('button', { name: 'Plate: gn-001' })).toBeVisible();
  await page.goto('/invoices?asset=patrol');
  await expect(page.getByText('No invoice matches these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Vehicle: patrol' }).click();
  await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  const printed = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF batch (1)' }).click();
  const bytes = new Uint8Array(await readFile(await (await printed).path()));
  const { text, totalPages } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
  expect(totalPages).toBe(2);
  expect(text[0]).toContain('LOC-1-202501');
  expect(text[1]).toContain('Relevé des jours');
  await page.getByRole('button', { name: 'Carrières du Sud' }).click();
  await expect(page.getByRole('link', { name: 'Toyota Hilux (GN-001-AA)' })).toHaveAttribute(
    'href',
    `/rentals?part=all&open=${id}`,
  );
  await expect(page.getByText('22/4 (22 worked, 4 not worked)')).toBeVisible();
});

test('A3 C2 time sheets that were imported lead to the grid of their month', async ({ page }) => {
  const id = await openFleet(page, 'en');
  await page.goto('/import');
  const rows = ['Plate;Date;Status', 'GN-001-AA;06/01/2025;Work', 'GN-001-AA;07/01/2025;Maintenance'];
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'days.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
  await page.getByRole('button', { name: 'The columns are right' }).click();
  await page.getByRole('button', { name: 'Import 2 rows', exact: true }).click();
  await page.getByRole('link', { name: 'See the days and bill them' }).click();
  await expect(page).toHaveURL(`/rentals?month=${JANUARY}`);
  await expect(page.getByRole('row', { name: /Toyota Hilux/ })).toContainText('1/25');
  expect(await codes(page, id, 6, 8)).toBe('WM.');
});

test.describe('on a phone in French', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'fr-FR' });

  test('C1 C2 C3 a rental is written down, its days are tapped, and the month is billed to the franc', async ({
    page,
  }) => {
    await openBooks(page, { ...guinea, locale: 'fr' });
    await call(page, 'customers.save', { name: 'Carrières du Sud' });
    await page.goto(`/rentals?month=${JANUARY}`);
    await expect(page.getByText('Pas de location en janvier 2025')).toBeVisible();
    await page.getByRole('button', { name: 'Noter une location' }).tap();
    const drawer = page.getByRole('dialog', { name: 'Nouvelle location' });
    await drawer.getByRole('button', { name: 'Enregistrer' }).tap();
    await expect(drawer.getByText('Choisissez un client.')).toBeVisible();
    await drawer.getByLabel('Véhicule ou matériel').fill('Toyota Hilux');
    await drawer.getByLabel('Plaque ou numéro de série').fill('GN-001-AA');
    await drawer.getByRole('combobox', { name: 'Client' }).click();
    await page.getByRole('option', { name: 'Carrières du Sud' }).tap();
    await drawer.getByLabel('Tarif par jour, HT').fill('50000');
    await drawer.getByLabel('Premier jour').fill('15/01/2025');
    await drawer.getByLabel('Premier jour').blur();
    await expectAccessible(page, 'a new rental');
    await drawer.getByRole('button', { name: 'Enregistrer' }).tap();
    await expect(drawer).toBeHidden();
    const day = (n: number) => page.locator(`.rentals-calendar [data-day="${n}"]`);
    // New Year's Day and the four weekends of January 2025.
    const shaded = page.locator('.rentals-calendar .is-off [data-day]');
    await expect
      .poll(() => shaded.evaluateAll((days) => days.map((one) => Number(one.getAttribute('data-day')))))
      .toEqual([1, 4, 5, 11, 12, 18, 19, 25, 26]);
    for (let n = 15; n <= 28; n += 1) await day(n).tap();
    // A second tap on a day of work goes on: half a day, then maintenance.
    await day(29).tap();
    await day(29).tap();
    await expect(day(29)).toHaveAccessibleName('29 janv. 2025, Demi-journée');
    await page.locator('label').filter({ hasText: 'Entret.' }).tap();
    await expect(page.getByRole('radio', { name: 'Entretien' })).toBeChecked();
    await day(29).tap();
    await expect(day(29)).toHaveAccessibleName('29 janv. 2025, Entretien');
    await expect(day(14)).toHaveAccessibleName('14 janv. 2025, hors contrat');
    // Rental from the 15th: 17 days covered, 14 worked, 3 others (C3).
    await expect(page.locator('.rentals-phone')).toContainText('14/3');
    await page.locator('.rentals-calendar').evaluate((days) => days.scrollIntoView({ block: 'center' }));
    await expectAccessible(page, 'the calendar of a rental');
    await page.getByRole('button', { name: 'Facturer janvier 2025 (1)' }).tap();
    await expect(page.getByRole('link', { name: 'LOC-1-202501' })).toBeVisible();
    await expect(page.getByText('826\u202F000').last()).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
