import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy } from 'unpdf';
import { call, expect, test } from './support/app.ts';
import { go } from './support/navigation.ts';
import { customerWithSales, daysAgo, isGapless, issuedNumbers } from './support/sales.ts';
import {
  act,
  booksIn,
  dayAfter,
  generateAndIssue,
  invoice,
  openGeneration,
  openRows,
} from './support/workflow.ts';

const mobile = { title: 'Mobile plan', unitPrice: '30' };
const internet = { title: 'Internet line', unitPrice: '40' };
const fee = { title: 'Set-up fee', unitPrice: '15' };

for (const locale of ['en', 'fr'] as const) {
  test.describe(`the workflows of customer invoicing, ${locale}`, () => {
    test('B18 1 monthly billing with a preview of the transactions', async ({ page }) => {
      const say = await booksIn(page, locale);
      const customerId = await customerWithSales(page, 'Clinique', [mobile, internet, fee]);
      await openGeneration(page, say, customerId);
      await expect(page.getByText(say('generate', 'included', { included: 3, total: 3 }))).toBeVisible();
      await page.getByLabel(say('generate', 'invoiceTitle')).fill('Services of the month');
      const id = await generateAndIssue(page, say);
      // 85 and a fifth of it
      expect(await invoice(page, id)).toMatchObject({
        title: 'Services of the month',
        status: 'issued',
        totals: { withoutTax: '85.00', withTax: '102.00' },
      });
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: say('invoices', 'download') }).click();
      const bytes = new Uint8Array(await readFile(await (await download).path()));
      const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
      expect(text).toContain('Internet line');
      await act(page, say, 'markSent');
      await expect.poll(async () => (await invoice(page, id)).deliveries).toHaveLength(1);
    });

    test('B18 2 selective billing: one invoice per service', async ({ page }) => {
      const say = await booksIn(page, locale);
      const customerId = await customerWithSales(page, 'Café', [mobile, internet, fee]);
      const titles: string[][] = [];
      for (const without of [['Internet line', 'Set-up fee'], ['Set-up fee'], []]) {
        await openGeneration(page, say, customerId, without);
        const id = await generateAndIssue(page, say);
        titles.push((await invoice(page, id)).lines.map(({ title }) => title));
      }
      expect(titles).toEqual([['Mobile plan'], ['Internet line'], ['Set-up fee']]);
      expect(isGapless(await issuedNumbers(page))).toBe(true);
    });

    test('B18 3 contested and pending rows stay for the next cycle', async ({ page }) => {
      const say = await booksIn(page, locale);
      const rows = Array.from({ length: 18 }, (_, at) => ({ title: `Call ${at + 1}`, unitPrice: '2' }));
      const contested = [
        { title: 'Overrun', unitPrice: '50' },
        { title: 'Installation', unitPrice: '80' },
      ];
      const customerId = await customerWithSales(page, 'Lycée', [...rows, ...contested]);
      const draft = await openGeneration(page, say, customerId, ['Overrun', 'Installation']);
      await expect(draft).toHaveText(say('generate', 'generateDraft', { count: 18 }));
      await expect(page.locator('.is-total dd')).toHaveText(locale === 'fr' ? '43,20' : '43.20');
      await generateAndIssue(page, say);
      expect((await openRows(page, customerId)).sort()).toEqual(['Installation', 'Overrun']);
    });

    test('B18 4 quick review: a duplicate and a test row are left out, then deleted', async ({ page }) => {
      const say = await booksIn(page, locale);
      const doubled = { title: 'Mobile plan again', unitPrice: '30' };
      const trial = { title: 'Test row', unitPrice: '999' };
      const customerId = await customerWithSales(page, 'Garage', [mobile, doubled, trial]);
      await openGeneration(page, say, customerId, ['Mobile plan again', 'Test row']);
      const id = await generateAndIssue(page, say);
      expect((await invoice(page, id)).totals.withTax).toBe('36.00');
      await go(page, '/transactions');
      for (const title of ['Mobile plan again', 'Test row']) {
        await page
          .getByRole('row', { name: new RegExp(title) })
          .getByRole('checkbox')
          .check();
      }
      await page.getByRole('button', { name: new RegExp(`^${say('transactions', 'remove')}`) }).click();
      await expect.poll(() => openRows(page, customerId)).toEqual([]);
    });

    test('B18 5 a one-off installation: a row by hand, today, due in seven days', async ({ page }) => {
      const say = await booksIn(page, locale);
      const usual = { ...mobile, ago: 0 };
      const customerId = await customerWithSales(page, 'Mairie', [usual, { ...fee, ago: 0 }]);
      await call(page, 'customers.save', { id: customerId, name: 'Mairie', paymentTermDays: 7 });
      await page.goto(`/generate?customer=${customerId}&from=${daysAgo(0)}&to=${daysAgo(0)}`);
      await page
        .getByRole('row', { name: /Mobile plan/ })
        .getByRole('checkbox')
        .uncheck();
      const id = await generateAndIssue(page, say);
      expect(await invoice(page, id)).toMatchObject({ dueDate: dayAfter(7), totals: { withTax: '18.00' } });
      await act(page, say, 'pay');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(say('receivables', 'method')).selectOption('online');
      await dialog.getByRole('button', { name: /18[.,]00/ }).click();
      await expect.poll(async () => (await invoice(page, id)).status).toBe('paid');
    });

    test('B18 6 the invoice is looked through before talking to the customer', async ({ page }) => {
      const say = await booksIn(page, locale);
      const untaxed = { title: 'Stamp', unitPrice: '5', taxRate: '0' };
      const customerId = await customerWithSales(page, 'École', [{ ...mobile, taxRate: '10' }, untaxed]);
      await openGeneration(page, say, customerId);
      const id = await generateAndIssue(page, say);
      await go(page, '/invoices');
      await page.getByRole('row', { name: /École/ }).first().click();
      await expect(page.getByText(locale === 'fr' ? /3,00 \(10\s%\)/ : /3\.00 \(10\s?%\)/)).toBeVisible();
      await expect(page.getByRole('row', { name: /Stamp/ })).toContainText('–');
      await expect(page.getByRole('button', { name: say('invoices', 'download') })).toBeVisible();
      await act(page, say, 'markSent');
      await expect.poll(async () => (await invoice(page, id)).deliveries).toHaveLength(1);
    });

    test('B18 7 a billing mistake: void, mend the row, bill anew', async ({ page }) => {
      const say = await booksIn(page, locale);
      const customerId = await customerWithSales(page, 'Hôtel', [
        mobile,
        { title: 'Wrong charge', unitPrice: '70' },
      ]);
      await openGeneration(page, say, customerId);
      const id = await generateAndIssue(page, say);
      await act(page, say, 'void');
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText(say('receivables', 'voidWords', { count: 1 }));
      await dialog.getByLabel(say('receivables', 'reason')).fill('Wrong charge');
      await dialog.getByRole('button', { name: say('receivables', 'voidAct', { count: 1 }) }).click();
      await expect.poll(async () => (await invoice(page, id)).status).toBe('void');
      expect((await openRows(page, customerId)).sort()).toEqual(['Mobile plan', 'Wrong charge']);
      await openGeneration(page, say, customerId, ['Wrong charge']);
      const again = await generateAndIssue(page, say);
      expect(await invoice(page, again)).toMatchObject({ totals: { withTax: '36.00' } });
      expect(isGapless(await issuedNumbers(page))).toBe(true);
    });

    test('B18 8 money for several invoices: each is paid in cash, with its reference', async ({ page }) => {
      const say = await booksIn(page, locale);
      const customerId = await customerWithSales(page, 'Pharmacie', [mobile, internet]);
      const ids: string[] = [];
      for (const without of [['Internet line'], []]) {
        await openGeneration(page, say, customerId, without);
        ids.push(await generateAndIssue(page, say));
      }
      for (const id of ids) {
        await go(page, `/invoices?open=${id}`);
        await expect(page.getByRole('heading', { name: (await invoice(page, id)).number })).toBeVisible();
        await act(page, say, 'pay');
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel(say('receivables', 'method')).selectOption('cash');
        await dialog.getByLabel(say('receivables', 'reference')).fill('Cash of today');
        await dialog.getByRole('button', { name: /\d[.,]00/ }).click();
        await expect(dialog).toBeHidden();
        expect(await invoice(page, id)).toMatchObject({
          status: 'paid',
          payments: [{ method: 'cash', reference: 'Cash of today' }],
        });
      }
    });

    test('B18 9 a refund: the credit note, the money given back, and the status say so', async ({ page }) => {
      const say = await booksIn(page, locale);
      const customerId = await customerWithSales(page, 'Théâtre', [mobile]);
      await openGeneration(page, say, customerId);
      const id = await generateAndIssue(page, say);
      await call(page, 'invoices.pay', id, { method: 'online', reference: 'pi_1' });
      await go(page, `/invoices?open=${id}`);
      await act(page, say, 'credit');
      const credit = page.getByRole('dialog');
      await credit.getByLabel(say('receivables', 'reason')).fill('Paid too much');
      await credit.getByRole('button', { name: /36[.,]00/ }).click();
      await expect(credit).toBeHidden();
      await go(page, `/invoices?open=${id}`);
      await act(page, say, 'refund');
      const refund = page.getByRole('dialog');
      await refund.getByLabel(say('receivables', 'reference')).fill('re_1');
      await refund.getByRole('button', { name: /36[.,]00/ }).click();
      await expect.poll(async () => (await invoice(page, id)).status).toBe('refunded');
      await expect(page.getByText(say('documents', 'refunded')).first()).toBeVisible();
    });
  });
}
