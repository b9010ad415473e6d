import type { Page } from '@playwright/test';
import { call, expect, test } from './support/app.ts';
import { go } from './support/navigation.ts';
import { customerWithSales, daysAgo } from './support/sales.ts';
import { act, booksIn, generateAndIssue, invoice, openGeneration, type Say } from './support/workflow.ts';

const work = { title: 'Mobile plan', unitPrice: '30' };

/** An issued invoice of 36.00, looked at. */
async function issued(page: Page, name: string): Promise<{ id: string; customerId: string }> {
  const customerId = await customerWithSales(page, name, [work]);
  const period = { customerId, from: daysAgo(14), to: daysAgo(0), issue: true };
  const { id } = await call<{ id: string }>(page, 'invoices.generate', period);
  await go(page, `/invoices?open=${id}`);
  return { id, customerId };
}

/** An act that is off, wherever it stands, says why. */
async function expectOff(page: Page, say: Say, key: string, reason: string): Promise<void> {
  const name = say('receivables', key);
  const why = say('refusals/invoices', reason);
  await page.getByRole('button', { name: say('receivables', 'moreActs') }).waitFor();
  const button = page.getByRole('button', { name, exact: true });
  if ((await button.count()) > 0) {
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await button.hover();
    await expect(page.getByRole('tooltip', { name: why })).toBeVisible();
    return;
  }
  await page.getByRole('button', { name: say('receivables', 'moreActs') }).click();
  const item = page.getByRole('menuitem', { name });
  await expect(item).toHaveAttribute('aria-disabled', 'true');
  await expect(item).toContainText(why);
  await page.keyboard.press('Escape');
}

for (const locale of ['en', 'fr'] as const) {
  test.describe(`what can go wrong with invoices, ${locale}`, () => {
    test('B19 no transaction in the period: the wider one is one click away', async ({ page }) => {
      const say = await booksIn(page, locale);
      const customerId = await customerWithSales(page, 'Café', [{ ...work, ago: 40 }]);
      await go(page, `/generate?customer=${customerId}`);
      await page.getByRole('button', { name: say('generate', 'wholeYear') }).click();
      await expect(page.getByText(say('generate', 'included', { included: 1, total: 1 }))).toBeVisible();
      const id = await generateAndIssue(page, say);
      expect((await invoice(page, id)).lines).toHaveLength(1);
    });

    test('B19 the generate button is off: it says why, and goes on again', async ({ page }) => {
      const say = await booksIn(page, locale);
      const customerId = await customerWithSales(page, 'Café', [work]);
      const draft = await openGeneration(page, say, customerId, ['Mobile plan']);
      await expect(draft).toHaveAttribute('aria-disabled', 'true');
      await expect(
        page.locator('.generate-summary > p', { hasText: say('generate', 'offNoRows') }),
      ).toBeVisible();
      await page.getByRole('button', { name: say('generate', 'selectAll') }).click();
      await expect(draft).not.toHaveAttribute('aria-disabled', 'true');
      await page.goto(`/generate?customer=${customerId}&from=${daysAgo(1)}&to=${daysAgo(5)}`);
      await expect(page.getByText(say('generate', 'offDates')).first()).toBeVisible();
    });

    test('B19 a PDF cannot be made: the sign is named, and without it the PDF is there', async ({ page }) => {
      const say = await booksIn(page, locale);
      const customerId = await customerWithSales(page, 'Café 😀', [work]);
      const period = { customerId, from: daysAgo(14), to: daysAgo(0) };
      const { id } = await call<{ id: string }>(page, 'invoices.generate', period);
      await go(page, `/invoices?open=${id}`);
      const told = say('refusals/documents', 'characters-not-printable', { characters: '😀', document: '…' });
      await expect(page.getByText(told.split('…')[0]!).filter({ visible: true }).first()).toBeVisible();
      await call(page, 'customers.save', { id: customerId, name: 'Café' });
      await page.reload();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: say('invoices', 'download') }).click();
      expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    });

    test('B19 a paid invoice cannot be void and says what to do; the credit note is there', async ({
      page,
    }) => {
      const say = await booksIn(page, locale);
      const { id } = await issued(page, 'Garage');
      await call(page, 'invoices.pay', id, { method: 'cash' });
      await page.reload();
      await expectOff(page, say, 'void', 'invoice-has-payments');
      await expectOff(page, say, 'pay', 'nothing-due');
      await act(page, say, 'credit');
      await expect(page.getByRole('dialog')).toContainText(say('receivables', 'creditKeepsRows'));
    });

    test('B19 no refund where nothing came in, and every button of a void invoice says why', async ({
      page,
    }) => {
      const say = await booksIn(page, locale);
      const { id } = await issued(page, 'Lycée');
      await expectOff(page, say, 'refund', 'nothing-to-refund');
      await call(page, 'invoices.void', id, { reason: 'billed twice' });
      await page.reload();
      for (const key of ['pay', 'credit', 'refund']) await expectOff(page, say, key, 'invoice-void');
      await expect(page.getByRole('button', { name: say('invoices', 'download') })).toBeVisible();
    });

    test('B19 a second invoice for one period has nothing to bill, and the row says where it is', async ({
      page,
    }) => {
      const say = await booksIn(page, locale);
      const { customerId } = await issued(page, 'Mairie');
      await go(page, `/generate?customer=${customerId}`);
      await expect(page.getByRole('button', { name: say('generate', 'wholeYear') })).toBeVisible();
      await go(page, '/transactions');
      await expect(page.getByRole('row', { name: /Mobile plan/ })).toContainText(/F-\d{4}-0001/);
    });

    test('B19 a template with a mistake: issuing names the word that is meant, and goes on once it is mended', async ({
      page,
    }) => {
      const say = await booksIn(page, locale);
      const customerId = await customerWithSales(page, 'Hôtel', [work]);
      const text = (words: string) => ({
        name: 'Mine',
        blocks: [{ id: 'text', kind: 'text', on: true, text: { en: words, fr: words } }],
      });
      const faulty = await call<{ id: string; rev: number }>(
        page,
        'templates.save',
        text('{{ client.nam }}'),
      );
      await call(page, 'templates.setDefault', faulty.id);
      const period = { customerId, from: daysAgo(14), to: daysAgo(0) };
      const { id } = await call<{ id: string }>(page, 'invoices.generate', period);
      const told = await call(page, 'invoices.issue', id).then(
        () => 'issued',
        (error: Error) => error.message,
      );
      expect(told).toContain('client.name');
      await call(page, 'templates.save', { ...text('{{ client.name }}'), id: faulty.id });
      await go(page, `/invoices?open=${id}`);
      await page.getByRole('button', { name: say('invoices', 'issue'), exact: true }).click();
      await page.getByRole('button', { name: say('invoices', 'issueConfirm', { count: 1 }) }).click();
      await expect.poll(async () => (await invoice(page, id)).status).toBe('issued');
    });
  });
}
