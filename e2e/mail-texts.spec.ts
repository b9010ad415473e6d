import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { daysAgo } from './support/sales.ts';

const company = {
  name: 'Atelier Perrache',
  email: 'compta@perrache.example',
  documentLanguage: 'fr',
  payLink: 'https://pay.example/{{ invoice_number }}',
};

async function issueOne(page: Page): Promise<{ id: string; number: string }> {
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', {
    name: 'Crêperie <Gaël>',
    email: 'gael@client.example',
    language: 'fr',
  });
  const row = { title: 'Pose', quantity: '1', unitPrice: '100', taxRate: '20' };
  await call(page, 'transactions.save', { customerId, date: daysAgo(3), ...row });
  const period = { from: daysAgo(10), to: daysAgo(0) };
  return call(page, 'invoices.generate', { customerId, ...period, issue: true });
}

const shown = (page: Page) => page.frameLocator('iframe[title="Mail as the customer sees it"]');
const body = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const subject = (page: Page) => page.getByRole('textbox', { name: 'Subject' });

test('A6 words are written beside the mail of a real document, kept per language, and go back to the built-in ones', async ({
  page,
}) => {
  await openBooks(page, company);
  const { number } = await issueOne(page);
  await page.goto('/settings/mail');
  await expect(page.getByText(`Tried on ${number}`)).toBeVisible();
  await expect(shown(page).getByText('120,00 €').first()).toBeVisible();
  await expect(shown(page).getByRole('link', { name: 'Payer en ligne' })).toHaveAttribute(
    'href',
    `https://pay.example/${number}`,
  );
  const colour = (place: string) =>
    shown(page)
      .locator(place)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await colour('a'), 'styles of the mail pass the security policy').toBe('rgb(11, 90, 85)');
  await expectAccessible(page, 'the words of mails');

  await subject(page).fill('Votre facture ');
  await subject(page).press('Enter');
  await body(page).fill('Chère ');
  await page.getByRole('button', { name: 'Insert customer_name' }).click();
  await expect(body(page)).toHaveValue('Chère {{ customer_name }}');
  await expect(body(page)).toBeFocused();
  await page.keyboard.type(', merci.');
  await expect(shown(page).getByText('Chère Crêperie <Gaël>, merci.')).toBeVisible();
  await page.getByText('Plain text', { exact: true }).click();
  await expect(page.locator('pre')).toContainText('Chère Crêperie <Gaël>, merci.');
  await page.getByRole('button', { name: 'Save these words' }).click();
  await expect(page.getByText('Words saved')).toBeVisible();
  expect(await call(page, 'mailTexts.get', 'invoice')).toMatchObject({
    own: ['fr'],
    subject: { fr: 'Votre facture' },
    body: { fr: 'Chère {{ customer_name }}, merci.' },
  });

  await page.getByText('English', { exact: true }).click();
  await expect(body(page)).toHaveValue(/^Hello,/);
  await page.getByText('Français', { exact: true }).click();
  await page.getByRole('button', { name: 'Back to the built-in words' }).click();
  await expect(body(page)).toHaveValue(/^Bonjour,/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(body(page)).toHaveValue(/^Chère/);
});

test('A6 what is wrong stands at its line with the name that was meant, and is not saved', async ({
  page,
}) => {
  await openBooks(page, { ...company, documentLanguage: 'en' });
  await page.goto('/settings/mail');
  await page.getByRole('combobox', { name: 'Mail' }).selectOption('reminder');
  await expect(page.getByText('Tried on an example')).toBeVisible();
  await body(page).fill('Hello,\n\nYou owe {{ amount_deu | money }}');
  await expect(page.getByRole('alert')).toContainText('Line 3. “amount_deu” does not exist.');
  await expect(page.getByRole('button', { name: 'Save these words' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expectAccessible(page, 'a faulty text');
  await page.getByRole('button', { name: 'Did you mean amount_due?' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await body(page).fill('See {{ invoice_url }} <script>alert(1)</script>');
  await expect(page.getByText('documents have no address on the web', { exact: false })).toBeVisible();
  await expect(shown(page).getByText('<script>alert(1)</script>')).toBeVisible();
  const refused = await page.evaluate(async () => {
    const api = (window as unknown as { quittance: { mailTexts: { save(text: object): Promise<unknown> } } })
      .quittance;
    const text = { kind: 'invoice', subject: {}, body: { en: 'a\n{{ nobody }}' } };
    return api.mailTexts
      .save(text)
      .catch(({ name, field, message }: { name: string; field: string; message: string }) => ({
        name,
        field,
        message,
      }));
  });
  expect(refused).toMatchObject({ name: 'ValidationError', field: 'body.en' });
  expect((refused as { message: string }).message).toContain('Line 2');
});

test('A6 the sender is set, a wrong address is said at its field; on a phone and in French', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openBooks(page, { ...company, locale: 'fr' });
  await page.goto('/settings/mail');
  await page.getByLabel('Adresse de l’expéditeur').fill('pas une adresse');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByLabel('Adresse de l’expéditeur')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Adresse de l’expéditeur').fill('factures@perrache.example');
  await page.getByText('M’envoyer une copie de chaque e-mail').click();
  await expect(page.getByLabel('Copie à')).toHaveValue('factures@perrache.example');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Enregistrer', exact: true })).toBeHidden();
  expect(await call(page, 'company.get')).toMatchObject({
    mail: { senderAddress: 'factures@perrache.example', copyTo: 'factures@perrache.example' },
  });
  await expect(page.getByRole('button', { name: 'Envoyer un e-mail d’essai' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByRole('tab', { name: 'Aperçu' }).click();
  await expect(page.frameLocator('iframe').getByText('Bonjour,')).toBeVisible();
  await expectAccessible(page, 'the preview on a phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
