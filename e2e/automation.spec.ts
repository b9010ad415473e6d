import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, importText, openBooks, test } from './support/app.ts';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A sale of last month, as the books count months. */
const lastMonth = (page: Page) =>
  page.evaluate(() => {
    const now = new Date();
    return new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 15)).toISOString().slice(0, 10);
  });

async function sellLastMonth(page: Page, name: string, unitPrice: string): Promise<void> {
  const { id } = await call<{ id: string }>(page, 'customers.save', { name });
  await call(page, 'transactions.save', {
    customerId: id,
    date: await lastMonth(page),
    title: 'Work',
    quantity: '1',
    unitPrice,
    taxRate: '20',
    taxCategory: 'S',
  });
}

/** The clock of the page says another time, and the window is looked at again. */
async function jump(page: Page, to: string): Promise<void> {
  await page.clock.setSystemTime(new Date(to));
  await page.evaluate(() => dispatchEvent(new Event('online')));
}

test('A9 A4 an automation is made from a recipe, tried without doing it, run, seen as a record and paused', async ({
  page,
}) => {
  await openBooks(page);
  await sellLastMonth(page, 'Garage des Brotteaux', '100');
  await page.goto('/automation');
  await page.getByRole('link', { name: /Invoices on the 1st of each month/ }).click();
  await expect(page.getByText('Every month on the 1st at 08:00, Paris time.')).toBeVisible();
  await expect(region(page, 'The next 12 times').getByRole('listitem')).toHaveCount(12);

  await page.getByRole('button', { name: /Generate invoices.*draft invoices/i }).click();
  await page.getByLabel('Are issued').check({ force: true });
  await button(page, 'Dry run').click();
  const plan = page.getByRole('dialog', { name: /Dry run/ });
  await expect(plan).toContainText('1 invoice made and issued');
  await expect(plan).toContainText('€120.00');
  await expectAccessible(page, 'a dry run');
  await plan.getByRole('button', { name: 'Close' }).last().click();
  expect((await call<{ total: number }>(page, 'invoices.list', {})).total).toBe(0);

  await button(page, 'Save').click();
  const list = page.getByRole('list', { name: 'What runs by itself' });
  await expect(list).toContainText('every month on the 1st at 08:00, Paris time');
  await expect(list).toContainText('invoices, previous month, issued');
  await expect(list).toContainText(/in \d+ (day|hour|minute)/);

  await button(page, 'Run now').click();
  await page.getByRole('link', { name: 'See what it did' }).click();
  await expect(page.getByText('Adds up')).toBeVisible();
  await expect(region(page, 'Control counts').getByRole('row').nth(1)).toContainText('€100.00');
  await expectAccessible(page, 'the record of a run');
  await page.getByRole('link', { name: 'F-' }).click();
  await expect(page).toHaveURL(/\/invoices\?open=/);

  await page.goto('/automation');
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Pause' }).click();
  await expect(list).toContainText('Paused');
  await button(page, 'Undo').click();
  await expect(list).not.toContainText('Paused');
  // Keys: the first is chosen and opened.
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/automation\?open=/);
  await expect(page.getByLabel('Name')).toHaveValue('Invoices on the 1st of each month');
});

test('A4 what was missed is put before a person: reviewed, run in order, or skipped', async ({ page }) => {
  await page.clock.setSystemTime(new Date('2026-11-02T06:00:00Z'));
  await openBooks(page);
  await call(page, 'automations.save', {
    name: 'Morning mails',
    steps: ['send-invoices'],
    schedule: { every: 'day', time: '08:00', timeZone: 'Europe/Paris' },
    missed: 'ask',
  });
  await page.goto('/automation');
  await jump(page, '2026-11-04T09:30:00Z');
  await page.goto('/automation');
  const entry = page.getByRole('listitem').filter({ hasText: 'Morning mails' });
  await expect(entry).toContainText('3 due: Monday 2 Nov, Tuesday 3 Nov, Wednesday 4 Nov');
  await entry.getByRole('link', { name: 'Review' }).click();
  await expect(page.getByRole('dialog', { name: 'Dry run: Morning mails' })).toContainText(
    'What would happen on 2 November 2026',
  );
  await page.keyboard.press('Escape');
  await entry.getByRole('button', { name: 'Run 3' }).click();
  await page.getByRole('link', { name: 'See the runs' }).click();
  await expect(page.getByRole('row')).toHaveCount(4);
  await page.getByRole('row').nth(1).getByRole('button', { name: 'Morning mails' }).click();
  await expect(page.getByText('4 November 2026')).toBeVisible();

  await jump(page, '2026-11-06T09:30:00Z');
  await page.goto('/automation');
  await expect(entry).toContainText('2 due:');
  await entry.getByRole('button', { name: 'Skip' }).click();
  await expect(entry).not.toContainText('due:');
  await page.goto('/automation/runs?state=skipped');
  await expect(page.getByRole('row')).toHaveCount(3);
});

test('A4 A9 the editor says what is wrong at its place, moves steps by keys, and takes a calendar’s rule', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBooks(page);
  await page.goto('/automation?open=new');
  await button(page, 'Save').click();
  await expect(page.getByText('2 things to mend')).toBeVisible();
  await expect(page.getByText('Give it a name.')).toBeVisible();
  await expect(page.getByText('Add at least one step.')).toBeVisible();
  const add = async (step: string) => {
    await button(page, 'Add a step').click();
    await page.getByRole('menuitem', { name: step }).click();
  };
  await page.getByLabel('Name').fill('Every last Friday');
  await add('Send reports to managers');
  await expect(page.getByText('No step before this one makes any')).toBeVisible();
  await add('Generate reports');
  await page.getByRole('button', { name: 'Move Generate reports: drag, or use the arrow keys' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('No step before this one makes any')).toHaveCount(0);
  const places = page.getByRole('group', { name: /^Step \d/ });
  await expect(places.first()).toHaveAccessibleName('Step 1: Generate reports');
  await button(page, 'Take out Generate reports').click();
  await expect(places).toHaveCount(1);
  await button(page, 'Undo').click();
  await expect(places.first()).toHaveAccessibleName('Step 1: Generate reports');

  await page.getByText('As a calendar rule (RRULE)').click();
  const rule = page.getByLabel('Rule', { exact: true });
  await rule.fill('FREQ=NEVER');
  await button(page, 'Use this rule').click();
  await expect(page.getByText(/A schedule cannot do FREQ=NEVER of this rule/)).toBeVisible();
  await rule.fill('DTSTART;TZID=Europe/Paris:20261201T180000\nRRULE:FREQ=MONTHLY;BYDAY=-1FR');
  await button(page, 'Use this rule').click();
  await expect(page.getByText('Every month on the last Friday at 18:00, Paris time.')).toBeVisible();
  await button(page, 'Copy').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('BYDAY=-1FR');
  await page.getByLabel('If it falls on a closed day').selectOption('after');
  // The last Friday of December 2026 is Christmas: it moves over the weekend.
  await expect(region(page, 'The next 12 times').getByRole('listitem').first()).toContainText(
    'instead of Friday 25 Dec 2026 (Christmas Day)',
  );
  await expectAccessible(page, 'the editor of an automation');
  await button(page, 'Save').click();
  await expect(page.getByRole('list', { name: 'What runs by itself' })).toContainText('Every last Friday');
});

test('D7 a run that needs its file says so, takes it and goes on', async ({ page }) => {
  await openBooks(page);
  const head = 'Key,Date,Customer,Title,Quantity,Unit price,Tax rate';
  // Once by hand: from then on the columns of such a file are known.
  await importText(page, `${head}\nK-1,2026-10-02,Customer 1,Work,1,50,20\n`);
  await call(page, 'automations.save', {
    name: 'Till',
    steps: [{ service: 'read-files', options: { kind: 'transactions' } }],
  });
  await page.goto('/automation');
  await button(page, 'Run now').click();
  await page.getByRole('link', { name: 'See what it did' }).click();
  await expect(page.getByText('This run waits for its file')).toBeVisible();
  await expectAccessible(page, 'a run that waits');
  await page.locator('main input[type=file]').setInputFiles({
    name: 'till.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${head}\nK-2,2026-10-03,Customer 1,Work,1,70,20\n`),
  });
  await expect(page.getByRole('main').getByText('Done').first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'What came of it' })).toContainText('till.csv');
  const { rows } = await call<{ rows: unknown[] }>(page, 'transactions.list', {});
  expect(rows).toHaveLength(2);
});

test.describe('on a phone in French', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'fr-FR' });

  test('A7 a manager is written down with a report and a threshold, and a holiday is added', async ({
    page,
  }) => {
    await openBooks(page, { locale: 'fr' });
    await page.goto('/automation/managers');
    await page.getByRole('button', { name: 'Ajouter un responsable' }).tap();
    const drawer = page.getByRole('dialog', { name: 'Nouveau responsable' });
    await drawer.getByRole('button', { name: 'Enregistrer' }).tap();
    await expect(drawer.getByText('Donnez un nom.')).toBeVisible();
    await drawer.getByLabel('Nom').fill('Anna Roux');
    await drawer.getByLabel('E-mail').fill('anna@roux.example');
    await drawer.getByRole('button', { name: 'Ajouter un rapport' }).tap();
    await drawer.getByLabel('Rapport', { exact: true }).selectOption({ label: 'Balance âgée' });
    // RP12: nothing was made in these books yet, and the figures can be chosen.
    await drawer.getByLabel(/^Seulement si/).check();
    await expect(drawer.getByLabel('Chiffre', { exact: true }).getByRole('option')).toHaveText([
      'À choisir',
      'Total dû, EUR',
      'En retard, EUR',
      'Plus de 90 jours, EUR',
      'Factures en retard',
    ]);
    await drawer.getByLabel('Chiffre', { exact: true }).selectOption({ label: 'En retard, EUR' });
    await drawer.getByLabel('Plus de').fill('1000');
    await expectAccessible(page, 'a new manager');
    await drawer.getByRole('button', { name: 'Enregistrer' }).tap();
    await expect(page.getByRole('button', { name: 'Anna Roux' })).toBeVisible();

    await page.goto('/settings/holidays');
    const names = page.getByRole('table', { name: 'Jours fériés' });
    await expect(names.getByRole('cell', { name: 'Toussaint', exact: true })).toBeVisible();
    await expect(names.getByRole('cell', { name: 'Fête nationale', exact: true })).toBeVisible();
    await page.getByLabel('Jour', { exact: true }).fill('29/03/2027');
    await page.getByLabel('Nom').fill('Lundi de Pâques');
    await page.getByRole('main').getByRole('button', { name: 'Ajouter', exact: true }).tap();
    await expect(page.getByRole('cell', { name: 'lundi 29 mars 2027' })).toBeVisible();
    // What the bottom bar half covers is no smaller for it.
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page, 'the holidays');
    // In a list of one’s own the country’s days keep their names.
    await expect(names.getByRole('cell', { name: 'Toussaint', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Retirer Lundi de Pâques' }).tap();
    await expect(page.getByRole('cell', { name: 'lundi 29 mars 2027' })).toHaveCount(0);
    await expect(page.getByText('Lundi de Pâques retiré')).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).tap();
    await expect(page.getByRole('cell', { name: 'lundi 29 mars 2027' })).toBeVisible();
    await page.getByRole('button', { name: 'Revenir à ceux du pays' }).tap();
    await expect(page.getByRole('cell', { name: 'lundi 29 mars 2027' })).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});
