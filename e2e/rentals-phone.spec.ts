import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { settled } from './support/navigation.ts';

const JANUARY = '2025-01';
const NNBSP = '\u202F';

interface Found {
  total: number;
  rows: { reference: string; totals: { withTax: string }; rental: { worked: string; other: number } }[];
}

const dates = (from: number, to: number, month = JANUARY) =>
  Array.from({ length: to - from + 1 }, (_, at) => ({
    date: `${month}-${String(from + at).padStart(2, '0')}`,
    status: 'work',
  }));

/** The fleet of the reference: two vehicles of one customer, in French. */
async function openFleet(page: Page, more: object = {}): Promise<string[]> {
  await openBooks(page, { name: 'Kaloum Location', country: 'GN', currency: 'GNF', locale: 'fr' });
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name: 'Carrières du Sud' });
  const ids: string[] = [];
  for (const [at, name] of ['Toyota Hilux', 'Nissan Patrol'].entries()) {
    const { id } = await call<{ id: string }>(page, 'rentals.save', {
      customerId,
      asset: { name, plate: `GN-00${at + 1}-AA` },
      dailyRate: '50000',
      start: '2025-01-01',
      end: '2025-01-25',
      ...more,
    });
    ids.push(id);
  }
  return ids;
}

/** A finger that goes down on one place, over others, and is lifted: touch events of the browser's own making. */
async function drag(page: Page, places: readonly Locator[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const middles: { x: number; y: number }[] = [];
  for (const place of places) {
    const box = (await place.boundingBox())!;
    middles.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  await touch('touchStart', middles[0]);
  for (const middle of middles.slice(1)) await touch('touchMove', middle);
  await touch('touchEnd');
  await cdp.detach();
}

const codes = async (page: Page, id: string, from: number, to: number): Promise<string> => {
  const { days } = await call<{ days: { status: string | null; half: boolean }[] }>(
    page,
    'rentals.timesheet',
    id,
    JANUARY,
  );
  return days
    .slice(from - 1, to)
    .map(({ status, half }) => (half ? 'H' : (status?.[0]?.toUpperCase() ?? '.')))
    .join('');
};

const calendarDay = (page: Page, day: number) => page.locator(`.rentals-calendar [data-day="${day}"]`);

test.describe('the three parts of the reference, in French on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'fr-FR' });

  test('C3 C4 C5 C7 C8 the month, one rental, and the PDF of the batch', async ({ page }) => {
    const [hilux, patrol] = await openFleet(page);
    await call(page, 'rentals.setDays', hilux, dates(1, 22));
    const half = { ...dates(21, 21)[0], half: true };
    await call(page, 'rentals.setDays', patrol, [...dates(1, 20), half]);

    // Part 1: the month, with the figures of the reference.
    await page.goto(`/rentals?month=${JANUARY}`);
    await page.getByRole('button', { name: 'Facturer janvier 2025 (2)' }).tap();
    await expect(page.getByRole('heading', { name: 'Ce que la facturation du mois a fait' })).toBeVisible();
    const outcome = (name: string) => page.locator('.rentals-outcomes li').filter({ hasText: name });
    await expect(outcome('Toyota Hilux')).toContainText('LOC-1-202501');
    await expect(outcome('Toyota Hilux')).toContainText('22/3');
    await expect(outcome('Toyota Hilux')).toContainText(`1${NNBSP}298${NNBSP}000`);
    await expect(outcome('Nissan Patrol')).toContainText('20,5/4');
    await expect(outcome('Nissan Patrol')).toContainText(`1${NNBSP}209${NNBSP}500`);
    await expect(page.locator('.rentals-totals')).toContainText(`2${NNBSP}507${NNBSP}500`);

    // Part 2: days that were noted later, billed from the rental.
    await call(page, 'rentals.setDays', hilux, dates(23, 24));
    await page.goto(`/rentals?part=all&open=${hilux}`);
    const drawer = page.getByRole('dialog', { name: 'Toyota Hilux' });
    await expect(drawer).toContainText('2 jours travaillés pas encore facturés');
    await expect(drawer).toContainText(`118${NNBSP}000`);
    await expectAccessible(page, 'a rental with open days on a phone');
    await drawer.getByRole('button', { name: 'Générer facture' }).tap();
    await expect(page).toHaveURL(/\/invoices\?open=/);
    await expect(page.getByText(/FACT-1-\d{14}/).first()).toBeVisible();
    const { rows } = await call<Found>(page, 'invoices.listed', { rentalMonth: JANUARY, sort: 'no' });
    expect(rows.map(({ reference, totals }) => [reference.slice(0, 7), totals.withTax])).toEqual([
      ['LOC-1-2', '1298000'],
      ['LOC-2-2', '1209500'],
      ['FACT-1-', '118000'],
    ]);
    // Pressed again there is nothing left.
    await page.goto(`/rentals?part=all&open=${hilux}`);
    await expect(drawer).toContainText('La location 1 n’a aucun jour travaillé à facturer');
    await expect(drawer.getByRole('button', { name: 'Générer facture' })).toBeHidden();

    // Part 3: the invoices that were chosen, in one PDF.
    await page.goto(`/invoices?rentalMonth=${JANUARY}`);
    for (const reference of ['LOC-1-202501', 'LOC-2-202501']) {
      await page.getByRole('checkbox', { name: `Choisir ${reference} Carrières du Sud` }).tap();
    }
    const printed = page.waitForEvent('download');
    // With little room it is behind the button of the bar.
    await page.getByRole('button', { name: 'Plus pour les factures choisies' }).tap();
    await page.getByRole('menuitem', { name: 'PDF en lot (2)' }).tap();
    const bytes = new Uint8Array(await readFile(await (await printed).path()));
    const { text, totalPages } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
    expect(totalPages).toBe(2);
    const all = text.join('\n');
    for (const words of [
      'LOC-1-202501',
      'LOC-2-202501',
      '22 jours travaillés, 3 non travaillés',
      '20,5 jours travaillés',
    ]) {
      expect(all).toContain(words);
    }
    expect(all).not.toContain('FACT-1-');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('C2 a finger that is drawn over the days paints them, and one that scrolls does not', async ({
    page,
  }) => {
    const [hilux] = await openFleet(page);
    await page.goto(`/rentals?month=${JANUARY}`);
    await page.locator('.rentals-calendar').evaluate((days) => days.scrollIntoView({ block: 'center' }));
    await settled(page);
    // Monday to Friday of a week.
    await drag(
      page,
      [6, 7, 8, 9, 10].map((day) => calendarDay(page, day)),
    );
    await expect.poll(() => codes(page, hilux!, 5, 11)).toBe('.WWWWW.');
    await expect(page.getByText('5 jours écrits')).toBeVisible();
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await expect.poll(() => codes(page, hilux!, 5, 11)).toBe('.......');
    // Up and down the page goes along, and nothing is written.
    await drag(page, [
      calendarDay(page, 22),
      calendarDay(page, 15),
      calendarDay(page, 8),
      calendarDay(page, 1),
    ]);
    // A tap while the page still glides stops it and does nothing else.
    await expect(async () => {
      if ((await codes(page, hilux!, 13, 13)) === '.') await calendarDay(page, 13).tap();
      await expect.poll(() => codes(page, hilux!, 13, 13), { timeout: 3_000 }).toBe('W');
    }).toPass({ timeout: 30_000 });
    await expect.poll(() => codes(page, hilux!, 1, 25)).toBe(`${'.'.repeat(12)}W${'.'.repeat(12)}`);
  });

  test('R11 B23 the credit note of corrected days is dated in the dialog, never before its invoice', async ({
    page,
  }) => {
    const [hilux] = await openFleet(page);
    await call(page, 'rentals.setDays', hilux, dates(1, 10));
    const run = { year: 2025, month: 1, rentalIds: [hilux] };
    await call(page, 'rentals.generateMonth', run);
    const { rows } = await call<{ rows: { id: string }[] }>(page, 'invoices.listed', {});
    const inDays = (days: number) =>
      page.evaluate((count) => {
        const day = new Date(Date.now() + count * 86_400_000);
        const two = (part: number) => String(part).padStart(2, '0');
        return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
      }, days);
    const ahead = await inDays(3);
    await call(page, 'invoices.issue', rows[0]!.id, { issueDate: ahead });
    await page.goto(`/rentals?month=${JANUARY}`);
    // The click that follows the tap is not one beside the dialog, which would close it.
    await page.getByRole('group', { name: 'Ce qui s’écrit' }).getByText('Inactif').tap();
    const dialog = page.getByRole('dialog', { name: 'Corriger 1 jour facturé' });
    // From the keyboard, as a screen reader presses it.
    await calendarDay(page, 3).press('Enter');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await calendarDay(page, 2).tap();
    await expect(dialog).toContainText('Un avoir pour 1 jour de LOC-1-202501');
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByLabel('Motif, imprimé sur l’avoir').fill('Panne');
    await expectAccessible(page, 'the date of a correction of days on a phone');
    const act = dialog.getByRole('button', { name: 'Corriger les jours' });
    await expect(act).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('button', { name: /^Dater du / }).tap();
    await expect(dialog.getByRole('alert')).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await act.tap();
    await expect(dialog).toBeHidden();
    expect(await codes(page, hilux!, 1, 3)).toBe('WIW');
    const all = await call<{ rows: object[] }>(page, 'invoices.listed', { kind: 'credit-note' });
    expect(all.rows).toMatchObject([{ issueDate: ahead, totals: { withTax: '59000' } }]);
  });

  test('R3 C1 the calendar says the rate of its days after a change, not the one at first', async ({
    page,
  }) => {
    const rateChanges = [{ from: '2025-01-11', dailyRate: '60000' }];
    const [hilux] = await openFleet(page, { rateChanges, end: null });
    await call(page, 'rentals.setDays', hilux, dates(1, 12));
    await page.goto(`/rentals?month=${JANUARY}`);
    const figures = page.locator('.rentals-phone');
    await expect(figures).toContainText(`10 × 50${NNBSP}000 + 2 × 60${NNBSP}000`);
    await expect(figures).toContainText(`620${NNBSP}000`);
    await page.goto('/rentals?month=2025-02');
    await expect(figures).toContainText(`0 × 60${NNBSP}000`);
  });
});

test.describe('the month grid under a finger', () => {
  test.use({ viewport: { width: 1280, height: 800 }, hasTouch: true });

  test('C2 a finger that is drawn over the grid paints the days', async ({ page }) => {
    const [hilux, patrol] = await openFleet(page);
    await page.goto(`/rentals?month=${JANUARY}`);
    const cell = (row: number, day: number) => page.locator(`td[data-row="${row}"][data-day="${day}"]`);
    await expect(cell(1, 8)).toBeVisible();
    await settled(page);
    await drag(page, [cell(0, 6), cell(0, 7), cell(0, 8), cell(0, 9)]);
    await expect.poll(() => codes(page, hilux!, 5, 10)).toBe('.WWWW.');
    expect(await codes(page, patrol!, 1, 25)).toBe('.'.repeat(25));
  });
});

test('C2 taking back what was changed again since leaves that day, and says so', async ({ page }) => {
  const [hilux] = await openFleet(page);
  await page.goto(`/rentals?month=${JANUARY}`);
  const cell = (day: number) => page.locator(`td[data-row="0"][data-day="${day}"]`);
  await expect(cell(8)).toBeVisible();
  await settled(page);
  await cell(6).hover();
  await page.mouse.down();
  for (const day of [7, 8]) await cell(day).hover();
  await page.mouse.up();
  await expect.poll(() => codes(page, hilux!, 5, 9)).toBe('.WWW.');
  // Another window, or a script.
  await call(page, 'rentals.setDays', hilux, [{ date: '2025-01-07', status: 'idle' }]);
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page.getByText('1 jour modifié depuis, laissé tel quel')).toBeVisible();
  await expect.poll(() => codes(page, hilux!, 5, 9)).toBe('..I..');
  await expect(cell(7)).toContainText('I');
});

test('C1 a rental that another window changed is not written over', async ({ page, context }) => {
  const [hilux] = await openFleet(page);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`/rentals?part=all&open=${hilux}`);
    await expect(tab.getByRole('dialog', { name: 'Toyota Hilux' })).toBeVisible();
  }
  const drawerOf = (tab: Page) => tab.getByRole('dialog', { name: 'Toyota Hilux' });
  await drawerOf(page).getByLabel('Tarif par jour, HT').fill('60000');
  await drawerOf(page).getByRole('button', { name: 'Enregistrer' }).click();
  await expect(drawerOf(page)).toBeHidden();
  await drawerOf(other).getByLabel('Plaque ou numéro de série').fill('GN-009-ZZ');
  await drawerOf(other).getByRole('button', { name: 'Enregistrer' }).click();
  await expect(drawerOf(other)).toContainText('a été modifiée dans une autre fenêtre');
  expect(await call(page, 'rentals.get', hilux)).toMatchObject({
    dailyRate: '60000',
    asset: { plate: 'GN-001-AA' },
  });
});
