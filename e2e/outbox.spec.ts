import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { call, expect, expectAccessible } from './support/app.ts';
import { startFront } from '../relay/testing/front.ts';
import { startRelay } from '../relay/testing/relay.ts';
import { ownOrigin } from './support/guard.ts';
import { GONE, SENDER, test, withIssued, type PostOffice } from './support/post-office.ts';
import { wordsIn } from './support/words.ts';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).filter({ visible: true });

async function pair(page: Page, { relay }: PostOffice): Promise<void> {
  const code = await relay.pair();
  await page.goto(`/settings/mail#pair=${code}`);
  await expect(page.getByLabel('Code', { exact: true })).toHaveValue(code);
  await expect(page.getByText(/^You do not need one to begin/)).toHaveCount(0);
  await button(page, 'Pair').click();
  await expect(page.getByText(/^Paired as “/)).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
}

/** The mail that arrived for an address, read by another parser than ours. */
async function arrived({ smtp }: PostOffice, address: string) {
  await expect
    .poll(() => smtp.mails.filter(({ recipients }) => recipients.includes(address)).length, {
      timeout: 60_000,
    })
    .toBe(1);
  const mail = smtp.mails.find(({ recipients }) => recipients.includes(address));
  if (!mail) throw new Error(`No mail for ${address}`);
  return { ...mail, ...(await mail.parsed()) };
}

const numberOf = async (page: Page, id: string) =>
  (await call<{ number: string }>(page, 'invoices.get', id)).number;
/** The number in the subject of a mail that lies open in the test mailbox. */
const numberFrom = async (page: Page) =>
  /F-\d{4}-\d{4}/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? '?';
const sha256 = (bytes: string | Uint8Array | ArrayBuffer) =>
  createHash('sha256')
    .update(typeof bytes === 'string' ? bytes : new Uint8Array(bytes))
    .digest('hex');

test('F4 F5 B13 a device is paired by the link, an invoice is sent, and the mail arrives as it was looked over', async ({
  page,
  office,
}) => {
  const [id = ''] = await withIssued(page, ['compta@cafe-ete.example']);
  const number = await numberOf(page, id);
  await pair(page, office);
  await expectAccessible(page, 'the paired relay');
  await button(page, 'Check').click();
  await expect(page.getByText('The relay answers and takes the key')).toBeVisible();

  await page.goto(`/invoices?open=${id}`);
  await expect(page.getByText('Not mailed yet.')).toBeVisible();
  await button(page, 'Send').click();
  const dialog = page.getByRole('dialog');
  await expect(page.getByRole('listitem').getByText('<compta@cafe-ete.example>')).toBeVisible();
  await expectAccessible(page, 'the dialog of sending');
  await dialog.getByLabel('Subject').fill('Votre facture, à régler');
  await button(page, 'Send now').click();
  await expect(page.getByText(`${number} is on its way`)).toBeVisible();
  const mail = await arrived(office, 'compta@cafe-ete.example');
  expect(mail.subject).toBe('Votre facture, à régler');
  expect((await mail.parsed()).from?.address).toBe(SENDER);
  expect(mail.text).toContain(number);
  expect(mail.html).toContain(number);
  const [file] = mail.attachments;
  await expect(page.getByRole('region', { name: 'Mail' }).getByText('Handed over')).toBeVisible();
  await page
    .getByRole('region', { name: 'Mail' })
    .getByRole('link', { name: /Invoice/ })
    .click();
  await expect(page.getByRole('dialog').getByText('The mail server took it')).toBeVisible();
  await expectAccessible(page, 'a message');
  const { rows } = await call<{ rows: { files: { sha256: string }[] }[] }>(page, 'outbox.list');
  expect(sha256(file!.content)).toBe(rows[0]?.files[0]?.sha256);
});

test('F4 F5 where mail ends in the test mailbox, whoever sends is told before, and finds it there', async ({
  browser,
}) => {
  const relay = await startRelay();
  const front = await startFront(relay.url);
  const baseURL = ownOrigin(front.url);
  const page = await browser.newPage({ baseURL, locale: 'en-GB', serviceWorkers: 'block' });
  try {
    const [id = ''] = await withIssued(page, ['compta@cafe-ete.example']);
    await page.goto('/settings/mail');
    await expect(page.getByText(/^You do not need one to begin/)).toBeVisible();
    await call(page, 'relay.pair', { code: await relay.pair(), deviceName: 'Laptop' });
    await expect(page.getByText('You can do without')).toHaveCount(0);
    await page.goto(`/invoices?open=${id}`);
    await button(page, 'Send').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('nothing reaches anybody')).toBeVisible();
    await button(page, 'Send now').click();
    await expect(page.getByRole('region', { name: 'Mail' }).getByText('Handed over')).toBeVisible();
    await page.goto('/relay/mailbox');
    await page.getByRole('link', { name: /compta@cafe-ete.example/ }).click();
    const mail = page.frameLocator('iframe');
    await expect(mail.getByText(await numberFrom(page))).not.toHaveCount(0);
  } finally {
    await page.close();
    await front.stop();
    await relay.remove();
  }
});

test('F4 B13 a refused address says why, is corrected, and what is planned can be withdrawn', async ({
  page,
  office,
}) => {
  const [first = '', second = ''] = await withIssued(page, [GONE, 'later@cafe.example']);
  await pair(page, office);
  await page.goto('/outbox');
  await call(page, 'outbox.enqueue', { kind: 'invoice', id: first });
  await expect(page.getByText('Address unknown (550). Correct it.').first()).toBeVisible();
  await expectAccessible(page, 'the outbox');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText(/The server said/)).toContainText('No such mailbox');
  await page.keyboard.press('Escape');
  await button(page, 'Correct').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: `Remove ${GONE}` }).click();
  await button(page, 'Save and send').click();
  await expect(dialog.getByText('Type an address to send it to.')).toBeVisible();
  await dialog.getByLabel('Add an address').fill('found@cafe.example');
  await expectAccessible(page, 'a message that is corrected');
  await button(page, 'Save and send').click();
  await arrived(office, 'found@cafe.example');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: /found@cafe/ }).getByText('Handed over')).toBeVisible();

  await page.goto(`/invoices?open=${second}`);
  await button(page, 'Send').click();
  await dialog.getByText('At a time').click();
  await button(page, 'Send then').click();
  await expect(page.getByText(/is planned for/)).toBeVisible();
  // As a link of the app: a reload in the middle of sending would wait for the hold of the lost window to run out.
  await page.evaluate(() => history.pushState({}, '', '/outbox?tab=waiting'));
  const row = page.getByRole('row', { name: /later@cafe/ });
  await expect(row.getByText(/sealed until/)).toBeVisible();
  await row.getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('1 message withdrawn')).toBeVisible();
  await expect(row).toHaveCount(0);
  expect(office.smtp.mails.some(({ recipients }) => recipients.includes('later@cafe.example'))).toBe(false);
});

test('O16 B13 a mail that was taken for some says who did not get it, and goes again to those only', async ({
  page,
  office,
}) => {
  const [id = ''] = await withIssued(page, ['some@cafe.example']);
  await pair(page, office);
  await call(page, 'outbox.enqueue', { kind: 'invoice', id, to: ['some@cafe.example', GONE] });
  await arrived(office, 'some@cafe.example');
  await page.goto('/');
  await page
    .getByRole('region', { name: 'To do' })
    .getByRole('listitem')
    .filter({ hasText: '1 mail needs you' })
    .getByRole('link')
    .click();
  await expect(page.getByText('Not to all')).toBeVisible();
  await button(page, 'Look').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(`The mail server took it, but not for ${GONE}.`)).toBeVisible();
  await expectAccessible(page, 'a mail that was taken for some');
  await button(page, 'Send to these again').click();
  await dialog.getByRole('button', { name: `Remove ${GONE}` }).click();
  await expect(dialog.getByRole('button', { name: 'Remove some@cafe.example' })).toHaveCount(0);
  await dialog.getByLabel('Add an address').fill('others@cafe.example');
  await button(page, 'Save and send').click();
  const mail = await arrived(office, 'others@cafe.example');
  expect(mail.recipients).toEqual(['others@cafe.example']);
  await arrived(office, 'some@cafe.example');
  expect(await call(page, 'outbox.counts')).toMatchObject({ needsYou: 0 });
});

test('A13 F4 a refused mail is a to-do on the home screen, and leads to where it is corrected', async ({
  page,
  office,
}) => {
  const [first = '', second = ''] = await withIssued(page, [GONE, 'there@cafe.example']);
  await pair(page, office);
  await call(page, 'outbox.enqueue', { kind: 'invoice', id: second });
  await arrived(office, 'there@cafe.example');
  const todo = page.getByRole('region', { name: 'To do' });
  const refused = todo.getByRole('listitem').filter({ hasText: '1 mail needs you' });
  await page.goto('/');
  // What went well is no to-do.
  await expect(todo.getByRole('listitem').first()).toBeVisible();
  await expect(refused).toHaveCount(0);
  await call(page, 'outbox.enqueue', { kind: 'invoice', id: first });
  await expect(refused).toBeVisible();
  await expectAccessible(page, 'a refused mail on the home screen');
  await refused.getByRole('link').click();
  await expect(page).toHaveURL(/\/outbox\?tab=needs-you/);
  await expect(page.getByText('Address unknown (550). Correct it.').first()).toBeVisible();
});

test('B13 many invoices are mailed at once, and who cannot get one is said before', async ({
  page,
  office,
}) => {
  await withIssued(page, ['one@many.example', 'two@many.example', 'three@many.example', '']);
  await pair(page, office);
  await page.goto('/invoices');
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await button(page, 'Mail (4)').click();
  const dialog = page.getByRole('dialog', { name: 'Send 3 mails' });
  await expect(dialog.getByText('1 stays behind').first()).toBeVisible();
  await expect(dialog.getByText('No address; add one to the customer')).toBeVisible();
  await expectAccessible(page, 'the dialog of many mails');
  await button(page, 'Send 3').click();
  await expect(page.getByText('3 mails are on their way')).toBeVisible();
  for (const name of ['one', 'two', 'three']) await arrived(office, `${name}@many.example`);
});

test('F4 without a network the screen says so, and what waits goes by itself when it is back', async ({
  page,
  office,
  context,
}) => {
  const [id = ''] = await withIssued(page, ['offline@cafe.example']);
  await pair(page, office);
  await page.goto('/outbox');
  // Without a service worker, what is used offline must have been fetched before.
  await page.evaluate(
    (one) =>
      (
        window as unknown as { quittance: { invoices: { pdf(id: string): Promise<Blob> } } }
      ).quittance.invoices
        .pdf(one)
        .then(() => undefined),
    id,
  );
  await call(page, 'mailTexts.preview', { kind: 'invoice', subject: {}, body: {} }, 'en', id);
  await call(page, 'outbox.flush');
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('palette-')),
  );
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await call(page, 'outbox.enqueue', { kind: 'invoice', id });
  await expect(page.getByText(/^Offline since/)).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Leaves when the network is back' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Offline. 1 message waits' })).toBeVisible();
  await context.setOffline(false);
  await arrived(office, 'offline@cafe.example');
  await expect(page.getByRole('row', { name: /offline@cafe/ }).getByText('Handed over')).toBeVisible();
});

test.describe('on a phone, in French', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'fr-FR' });

  test('F4 F6 sending, its dialog and the outbox work without a relay, and nothing sticks out', async ({
    page,
  }) => {
    const say = await wordsIn('fr', 'outbox', 'by-hand', 'relay', 'receivables');
    const [id = ''] = await withIssued(page, ['compta@cafe.example'], { locale: 'fr' });
    const fits = async (what: string) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(390);
      await expectAccessible(page, what);
    };
    await page.goto(`/invoices?open=${id}`);
    await button(page, say('outbox', 'send')).click();
    await expect(page.getByRole('dialog').getByText(say('outbox', 'noRelayText'))).toBeVisible();
    await fits('the ways by hand');
    await button(page, say('outbox', 'queueForRelay')).click();
    await expect(page.getByRole('listitem').getByText('<compta@cafe.example>')).toBeVisible();
    await fits('the mail');
    await button(page, say('outbox', 'sendNow')).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.goto('/outbox');
    await expect(page.getByText(say('outbox', 'waitWithoutRelay', { count: 1 }))).toBeVisible();
    await expect(page.getByText(say('outbox', 'next-no-relay'))).toBeVisible();
    await fits('the outbox');
    await page.getByRole('button', { name: 'Café Nº 1' }).click();
    await fits('a message');
    await page.goto('/settings/mail');
    await expect(page.getByText(say('relay', 'what'))).toBeVisible();
    await fits('the relay');
  });
});
