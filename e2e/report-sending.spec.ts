import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, test as plain } from './support/app.ts';
import {
  flushUntil,
  isAccepted,
  mailbox,
  onceEach,
  openPaired,
  rowsOf,
  test as mailed,
} from './support/mail-house.ts';
import { go } from './support/navigation.ts';
import { openSample } from './support/screens.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Send “/ });
const within = (page: Page, name: string | RegExp) => dialog(page).getByRole('button', { name });
const asked = '/reports?kind=tax&period=this-year';

async function writeDown(page: Page): Promise<void> {
  const subscriptions = [{ kind: 'tax', savedId: '', formats: ['pdf'] }];
  const save = (manager: object) => call(page, 'managers.save', manager);
  await save({ name: 'Zoé', email: 'zoe@firm.example', subscriptions, language: 'fr' });
  await save({ name: 'Ana', email: 'ana@firm.example', language: 'en' });
  await save({ name: 'Off', email: 'off@firm.example', subscriptions, isActive: false });
}

mailed(
  'A7 A12 a report goes to chosen managers, those subscribed ticked first; it can be taken back, and it arrives',
  async ({ page, house }) => {
    await openPaired(page, house, ['anna']);
    await writeDown(page);
    await page.goto(asked);
    const send = page.getByRole('button', { name: 'Send to managers' });
    await expect(page.getByRole('table', { name: 'Figures of the report' })).toBeVisible();
    await send.click();
    const readers = dialog(page).getByRole('checkbox');
    await expect(readers).toHaveCount(2);
    await expect(dialog(page).getByRole('checkbox', { name: /^Zoé/ })).toBeChecked();
    await expect(readers.first()).toBeChecked();
    await expect(dialog(page).getByRole('checkbox', { name: /^Ana/ })).not.toBeChecked();
    await expectAccessible(page, 'sending a report');
    await dialog(page).getByRole('checkbox', { name: /^Ana/ }).check();

    // The relay is down: both wait, and both can be taken back.
    house.line.faults = Array.from({ length: 8 }, () => ({ do: 'answer', status: 503 }) as const);
    await within(page, 'Send 2 mails').click();
    await expect(page.getByText('2 mails in the outbox')).toBeVisible();
    // What is under way cannot be taken back: the first try is over.
    await expect
      .poll(async () => (await call<{ deferred: number }>(page, 'outbox.counts')).deferred)
      .toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(async () => (await rowsOf(page)).map(({ state }) => state))
      .toEqual(['cancelled', 'cancelled']);
    house.line.faults = [];

    await send.click();
    await within(page, 'Send 1 mail').click();
    await expect(page.getByText('1 mail in the outbox')).toBeVisible();
    await flushUntil(page, (row) => isAccepted(row) || row.state === 'cancelled');
    expect(mailbox(house)).toEqual(onceEach(['zoe']));
    const [mail] = house.smtp.mails;
    const read = await mail!.parsed();
    expect(read.attachments.map(({ mimeType }) => mimeType)).toEqual(['application/pdf']);
    expect(read.subject).toContain('Taxe par taux');

    // Each language was made once, however often it is sent, and stands at its address with who has it.
    const made = await call<{ id: string; language: string }[]>(page, 'reports.made');
    expect(made.map(({ language }) => language).sort()).toEqual(['en', 'fr']);
    const french = made.find(({ language }) => language === 'fr');
    await go(page, `/reports/made/${french!.id}`);
    const sentTo = page.getByRole('region', { name: 'Sent to' });
    await expect(sentTo.getByRole('listitem')).toHaveText([/^Zoé.*Handed over/, /^Zoé.*Withdrawn/]);
    await sentTo.getByRole('link', { name: 'Zoé' }).first().click();
    await expect(page).toHaveURL(/\/outbox\?open=/);
  },
);

plain(
  'A7 F6 A10 without a relay a report is handed over by hand; what a run made leads to its own page',
  async ({ page }) => {
    await openSample(page, 'en');
    // The run's record leads to what it made.
    const { rows } = await call<{ rows: { id: string; name: string }[] }>(page, 'automations.history');
    await go(page, `/automation/runs?open=${rows.find(({ name }) => name === 'Ageing')!.id}`);
    await page.getByRole('list', { name: 'What came of it' }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/reports\/made\/.+/);
    await expect(page.getByRole('heading', { name: 'Balance âgée' })).toBeVisible();
    const how = page.getByRole('region', { name: 'How it was made' });
    await expect(how).toContainText('Automation: Ageing');
    await expect(page.getByRole('img', { name: 'Balance âgée, page 1 of 2' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Sent to' })).toContainText('Nobody has been sent it yet.');
    const pdf = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download PDF' }).click();
    expect((await readFile(await (await pdf).path())).subarray(0, 5).toString()).toBe('%PDF-');
    await expectAccessible(page, 'a kept report');

    const address = page.url();
    const { rows: managers } = await call<{ rows: { id: string }[] }>(page, 'managers.list');
    for (const { id } of managers) await call(page, 'managers.delete', id);
    await page.getByRole('button', { name: 'Send to managers' }).click();
    await expect(dialog(page)).toContainText('No managers yet');
    await page.keyboard.press('Escape');
    await writeDown(page);
    await page.getByRole('button', { name: 'Send to managers' }).click();
    await expect(within(page, 'Send by hand')).toHaveAttribute('aria-disabled', 'true');
    await dialog(page).getByRole('checkbox', { name: /^Ana/ }).check();
    await dialog(page).getByRole('checkbox', { name: /^Zoé/ }).check();
    await within(page, 'Send by hand').click();
    await expect(dialog(page).getByRole('heading', { name: 'To Ana, 1 of 2' })).toBeVisible();
    const taken = page.waitForEvent('download');
    await within(page, /^Download the PDF/).click();
    await taken;
    await within(page, 'Yes, it was sent').click();
    await expect(dialog(page).getByRole('heading', { name: 'To Zoé, 2 of 2' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'Sent to' }).getByRole('listitem')).toHaveText([
      /^Ana.*By hand/,
    ]);

    // The journal leads to it as well.
    await go(page, '/settings/records');
    await page
      .getByRole('link', { name: /^Report made, \d+ \w+ \d{4} to \d+ \w+ \d{4}$/ })
      .first()
      .click();
    await expect(page).toHaveURL(address);
    await page.goto('/reports/made/unknown');
    await expect(page.getByText('This report is not kept here')).toBeVisible();
  },
);

/** The sample with one manager, chosen in the dialog that sends the report. */
async function chooseAna(page: Page): Promise<void> {
  await openSample(page, 'en');
  const { rows: managers } = await call<{ rows: { id: string }[] }>(page, 'managers.list');
  for (const { id } of managers) await call(page, 'managers.delete', id);
  await call(page, 'managers.save', { name: 'Ana', email: 'ana@firm.example', language: 'en' });
  await page.goto(asked);
  await page.getByRole('button', { name: 'Send to managers' }).click();
  await dialog(page).getByRole('checkbox', { name: /^Ana/ }).check();
}

plain(
  'A7 B13 pressed twice while the report is being made, one mail goes into the outbox',
  async ({ page }) => {
    await chooseAna(page);
    const before = (await rowsOf(page)).length;
    const both = await page.evaluate(async () => {
      const button = () =>
        [...document.querySelectorAll<HTMLElement>('dialog button')].find(
          ({ textContent }) => textContent === 'Leave in the outbox',
        );
      button()!.click();
      await new Promise(requestAnimationFrame);
      const busy = [...document.querySelectorAll('dialog .q-dialog-foot button[aria-busy]')].length;
      button()?.click();
      return busy;
    });
    expect(both).toBe(2);
    await expect(page.getByText('1 mail in the outbox')).toBeVisible();
    await expect(page.getByText(/Sending “/)).toHaveCount(0);
    expect((await rowsOf(page)).length).toBe(before + 1);
  },
);

plain(
  'A7 F6 letters for a question that was closed meanwhile are told of, and go by hand from the kept report',
  async ({ page }) => {
    await chooseAna(page);
    await page.evaluate(async () => {
      const press = (name: string) =>
        [...document.querySelectorAll<HTMLElement>('dialog button')]
          .find((button) => (button.ariaLabel ?? button.textContent) === name)
          ?.click();
      press('Send by hand');
      await new Promise(requestAnimationFrame);
      press('Close');
    });
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByText('1 letter is ready.')).toBeVisible();
    await page.getByRole('link', { name: 'Open it' }).click();
    await expect(page).toHaveURL(/\/reports\/made\/.+/);
    await page.getByRole('button', { name: 'Send to managers' }).click();
    await dialog(page).getByRole('checkbox', { name: /^Ana/ }).check();
    await within(page, 'Send by hand').click();
    await expect(dialog(page).getByRole('heading', { name: 'To Ana, 1 of 1' })).toBeVisible();
  },
);
