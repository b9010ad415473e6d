import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';

const shots = process.env['QUITTANCE_SHOTS'];

test('B4 a template is begun from a theme and shown as it prints', async ({ page }) => {
  await openBooks(page, { documentLanguage: 'en', iban: 'FR7630006000011234567890189', payLink: 'https://pay.example/{{ invoice_number }}' });
  await page.goto('/templates');
  await expect(page.locator('.q-thumbnail[data-drawn=true]')).toHaveCount(4);
  await page.getByRole('button', { name: 'Begin with Band' }).click();
  await expect(page.getByRole('img', { name: /Live PDF/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Add a text' }).click();
  const shot = async (name: string) => { await page.waitForTimeout(900); if (shots) await page.screenshot({ path: `${shots}/${name}.png` }); };
  await page.getByRole('textbox', { name: 'Heading' }).fill('How to pay');
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('{% if due_date %}\nPlease pay before {{ due_date | date }}.\n{% endif %}\nReference: {{ invoice_number }}\nAmount: {{ amount_due | money }}\nThank you,\n{{ client.nam }}');
  await shot('fault');
  await page.getByRole('tab', { name: 'Look' }).click(); await shot('look');
  await page.getByRole('tab', { name: 'Columns' }).click(); await shot('columns');
  await page.getByRole('tab', { name: 'Dates' }).click(); await shot('facts');
  await page.getByRole('button', { name: 'Payment and QR', exact: true }).click(); await shot('payment');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Text: How to pay', exact: true }).click(); await shot('dark');
  await page.setViewportSize({ width: 390, height: 844 }); await shot('phone-block');
  await page.getByRole('tab', { name: 'Blocks' }).click(); await shot('phone-blocks');
  await page.getByRole('tab', { name: 'Columns' }).click(); await shot('phone-columns');
  await page.getByRole('tab', { name: 'PDF' }).click(); await shot('phone-pdf');
});
