import type { Page } from '@playwright/test';
import PostalMime from 'postal-mime';
import { extractText, getDocumentProxy } from 'unpdf';
import { call, expect, importText, test } from './support/app.ts';
import { bytesOf } from './support/files.ts';
import { go, settled } from './support/navigation.ts';
import { customerWithSales, daysAgo, type Sale } from './support/sales.ts';
import {
  act,
  booksIn,
  generateAndIssue,
  invoice,
  openGeneration,
  openRows,
  type Say,
} from './support/workflow.ts';

const work: Sale = { title: 'Mobile plan', unitPrice: '30' };
const period = { from: daysAgo(14), to: daysAgo(0) };

/** The next invoice of a customer, issued or as a draft; its id. */
async function generated(page: Page, customerId: string, issue = true): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'invoices.generate', { customerId, ...period, issue });
  return id;
}

/** A customer's issued invoice of 36.00, looked at. */
async function issuedTo(page: Page, customerId: string): Promise<string> {
  const id = await generated(page, customerId);
  await go(page, `/invoices?open=${id}`);
  return id;
}

const state = async (page: Page, id: string) => {
  const { status, due } = await invoice(page, id);
  return `${status} ${due}`;
};

/** A message up to the first value that is not given here: dates and amounts are written by the language. */
const beginning = (say: Say, room: string, key: string, names: Record<string, string> = {}) =>
  say(room, key, names).split('{')[0] ?? '';

/** What the PDF of the open document says. */
async function printed(page: Page, say: Say): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('invoices', 'download') }).click();
  const { text } = await extractText(await getDocumentProxy(await bytesOf(await download)), {
    mergePages: true,
  });
  return text.replaceAll(/\s+/g, ' ');
}

const pdfHash = (page: Page, id: string) =>
  page.evaluate(async (which) => {
    const { invoices } = (
      window as unknown as { quittance: { invoices: { previewPdf(id: string): Promise<Blob> } } }
    ).quittance;
    const bytes = await (await invoices.previewPdf(which)).arrayBuffer();
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].join(' ');
  }, id);

for (const locale of ['en', 'fr'] as const) {
  const cents = (amount: string) => (locale === 'fr' ? amount.replace('.', ',') : amount);
  const openDialog = (page: Page) => page.getByRole('dialog');

  test.describe(`what can go wrong with invoices, and the way out, ${locale}`, () => {
    test('B19 a payment fails: it is taken back with its reason, the invoice is due again and paid in another way', async ({
      page,
    }) => {
      const say = await booksIn(page, locale);
      const id = await issuedTo(page, await customerWithSales(page, 'Garage', [work]));
      await act(page, say, 'pay');
      await openDialog(page).getByLabel(say('receivables', 'method')).selectOption('online');
      await openDialog(page)
        .getByRole('button', { name: /36[.,]00/ })
        .click();
      await expect.poll(() => state(page, id)).toBe('paid 0.00');
      await page.getByRole('button', { name: say('receivables', 'actsFor', { no: '1' }) }).click();
      await page.getByRole('menuitem', { name: say('receivables', 'takeBack') }).click();
      await expect(openDialog(page)).toContainText(beginning(say, 'receivables', 'takeBackWords'));
      await openDialog(page).getByLabel(say('receivables', 'reason')).fill('The card was declined');
      await openDialog(page)
        .getByRole('button', { name: say('receivables', 'takeBack') })
        .click();
      await expect.poll(() => state(page, id)).toBe('issued 36.00');
      await act(page, say, 'pay');
      await openDialog(page).getByLabel(say('receivables', 'method')).selectOption('bank-transfer');
      await openDialog(page)
        .getByRole('button', { name: /36[.,]00/ })
        .click();
      await expect.poll(() => state(page, id)).toBe('paid 0.00');
      const { payments } = await invoice(page, id);
      expect(payments.map(({ method }) => method)).toEqual(['online', 'online', 'bank-transfer']);
    });

    test('B19 an e-mail is not sent: no relay, no address; both are said, and it goes out by hand', async ({
      page,
    }) => {
      const say = await booksIn(page, locale);
      const id = await issuedTo(page, await customerWithSales(page, 'Librairie', [work]));
      await page.getByRole('button', { name: say('outbox', 'send'), exact: true }).click();
      await expect(openDialog(page)).toContainText(say('outbox', 'noRelayText'));
      await expect(openDialog(page)).toContainText(say('by-hand', 'toNobody'));
      await expect(openDialog(page).getByRole('link', { name: say('outbox', 'pairRelay') })).toBeVisible();
      const download = page.waitForEvent('download');
      await openDialog(page)
        .getByRole('button', { name: new RegExp(`^${say('by-hand', 'email-draft')}`) })
        .click();
      const mail = await PostalMime.parse(await bytesOf(await download));
      expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['application/pdf']);
      await openDialog(page)
        .getByRole('button', { name: say('by-hand', 'yesSent') })
        .click();
      await expect.poll(async () => (await invoice(page, id)).deliveries).toHaveLength(1);
    });

    test('B19 the PDF shows the old design: an issued one keeps it, on purpose; a draft and what is corrected take the new one', async ({
      page,
    }) => {
      const say = await booksIn(page, locale);
      const customerId = await customerWithSales(page, 'Hôtel', [work]);
      const id = await issuedTo(page, customerId);
      await call(page, 'transactions.save', { customerId, date: daysAgo(1), quantity: '1', ...work });
      const draft = await generated(page, customerId, false);
      const before = [await pdfHash(page, id), await pdfHash(page, draft)];
      await go(page, '/templates');
      await page.getByRole('button', { name: /Band|Bandeau/ }).click();
      const templates = async () => (await call<{ rows: { id: string }[] }>(page, 'templates.list')).rows;
      await expect.poll(templates).toHaveLength(1);
      await call(page, 'templates.setDefault', (await templates())[0]?.id);
      expect(await pdfHash(page, id)).toBe(before[0]);
      expect(await pdfHash(page, draft)).not.toBe(before[1]);
      await go(page, `/invoices?open=${id}`);
      await act(page, say, 'correct');
      await openDialog(page).getByLabel(say('receivables', 'reason')).fill('New design');
      await openDialog(page)
        .getByRole('button', { name: say('receivables', 'correctAct') })
        .click();
      await expect(page).toHaveURL(/edit=/);
      const copy = new URL(page.url()).searchParams.get('edit') ?? '';
      await call(page, 'invoices.issue', copy);
      const { frozen } = await call<{ frozen: { template: { theme: string } } }>(page, 'invoices.get', copy);
      expect(frozen.template.theme).toBe('band');
    });

    test('B19 a customer cannot pay: the invoice says how once the books do, and the payment is recorded here', async ({
      page,
    }) => {
      const say = await booksIn(page, locale);
      const customerId = await customerWithSales(page, 'Mairie', [work]);
      await issuedTo(page, customerId);
      expect(await printed(page, say)).not.toMatch(/IBAN|pay\.example/);
      const ways = {
        iban: 'FR7630006000011234567890189',
        payLink: 'https://pay.example/{{ invoice_number }}',
      };
      await call(page, 'company.update', ways);
      await call(page, 'transactions.save', { customerId, date: daysAgo(1), quantity: '1', ...work });
      const id = await issuedTo(page, customerId);
      const { number } = await invoice(page, id);
      await expect(page.getByRole('heading', { name: number })).toBeVisible();
      const text = await printed(page, say);
      expect(text).toContain('FR76 3000 6000 0112 3456 7890 189');
      expect(text).toContain(`pay.example/${number}`);
      await act(page, say, 'pay');
      await openDialog(page).getByLabel(say('receivables', 'method')).selectOption('card');
      await openDialog(page).getByLabel(say('receivables', 'reference')).fill('TPE 0412');
      await openDialog(page)
        .getByRole('button', { name: /36[.,]00/ })
        .click();
      await expect.poll(() => state(page, id)).toBe('paid 0.00');
    });

    test('B19 the preview shows no transactions: each row leads to its invoice; made void, it is there again', async ({
      page,
    }) => {
      const say = await booksIn(page, locale);
      const customerId = await customerWithSales(page, 'Clinique', [work]);
      const { number } = await invoice(page, await generated(page, customerId));
      await go(page, `/generate?customer=${customerId}`);
      await expect(
        page.getByText(beginning(say, 'generate', 'noRowsInPeriod', { customer: 'Clinique' })),
      ).toBeVisible();
      await go(page, '/transactions');
      await page
        .getByRole('row', { name: /Mobile plan/ })
        .getByRole('link', { name: number })
        .click();
      await expect(page.getByRole('heading', { name: number })).toBeVisible();
      await act(page, say, 'void');
      await openDialog(page).getByLabel(say('receivables', 'reason')).fill('Billed too early');
      await openDialog(page)
        .getByRole('button', { name: say('receivables', 'voidAct', { count: 1 }) })
        .click();
      await expect(openDialog(page)).toBeHidden();
      await openGeneration(page, say, customerId);
      await expect(page.getByText(say('generate', 'included', { included: 1, total: 1 }))).toBeVisible();
    });

    test('B19 a row cannot be excluded: it stands on a draft, and taken off it, it can be chosen again', async ({
      page,
    }) => {
      const say = await booksIn(page, locale);
      const pending = { title: 'Contested call', unitPrice: '50' };
      const customerId = await customerWithSales(page, 'Lycée', [work, pending]);
      const draft = await generated(page, customerId, false);
      await go(page, '/transactions');
      await page
        .getByRole('row', { name: /Contested call/ })
        .getByRole('link', { name: say('transactions', 'onDraft') })
        .click();
      await page.getByRole('button', { name: say('invoices', 'edit'), exact: true }).click();
      const items = page.getByLabel(say('draft', 'lineTitle'));
      await expect(items).toHaveCount(2);
      const titles = await items.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      const place = 1 + titles.indexOf('Contested call');
      await page.getByRole('button', { name: say('draft', 'lineMore', { line: place }) }).click();
      await page.getByRole('menuitem', { name: say('draft', 'removeLine', { line: place }) }).click();
      await expect.poll(async () => (await invoice(page, draft)).lines).toHaveLength(1);
      await expect.poll(() => openRows(page, customerId)).toEqual(['Contested call']);
      const button = await openGeneration(page, say, customerId, ['Contested call']);
      await expect(button).toHaveAttribute('aria-disabled', 'true');
    });

    test('B19 the total is not what was expected: it follows each row, and each row names the cell it came from', async ({
      page,
    }) => {
      const say = await booksIn(page, locale);
      const day = daysAgo(3);
      await importText(
        page,
        `Key,Date,Customer,Title,Quantity,Unit price,Tax rate\nK-1,${day},Café,Plan,1,30,20\nK-2,${day},Café,Overrun,1,500,20\n`,
      );
      const [customer] = (await call<{ rows: { id: string }[] }>(page, 'customers.list')).rows;
      const draft = await openGeneration(page, say, customer?.id ?? '');
      const total = page.locator('.is-total dd');
      await expect(draft).toHaveText(say('generate', 'generateDraft', { count: 2 }));
      await expect(total).toHaveText(cents('636.00'));
      await page
        .getByRole('row', { name: /Overrun/ })
        .getByRole('checkbox')
        .uncheck();
      await expect(page.getByRole('row', { name: /Overrun/ })).toHaveClass(/is-struck/);
      await expect(draft).toHaveText(say('generate', 'generateDraft', { count: 1 }));
      await expect(total).toHaveText(cents('36.00'));
      const id = await generateAndIssue(page, say);
      expect((await invoice(page, id)).totals.withTax).toBe('36.00');
      await page
        .getByRole('link', { name: /sales\.csv/ })
        .first()
        .click();
      await page.getByRole('row', { name: /Overrun/ }).click();
      await expect(page.locator('.transaction-cells')).toContainText('F3');
    });

    test('B19 the details do not open: by click and by Enter they do, and what is broken or gone says so with a way back', async ({
      page,
    }) => {
      const say = await booksIn(page, locale);
      const customerId = await customerWithSales(page, 'École', [work]);
      const { number } = await invoice(page, await generated(page, customerId));
      await page.route(/\/assets\/invoices-screen[^/]*\.js/, (route) => route.abort());
      let loads = 0;
      page.on('load', () => (loads += 1));
      await page.goto('/invoices');
      // It is loaded again once by itself; only then the screen says so.
      await expect.poll(() => loads).toBe(2);
      await expect(page.getByText(say('shell', 'brokenTitle'))).toBeVisible();
      await page.unroute(/\/assets\/invoices-screen[^/]*\.js/);
      await page.getByRole('button', { name: say('shell', 'reload') }).click();
      const heading = page.getByRole('heading', { name: number });
      await page.getByRole('row', { name: /École/ }).first().click();
      await expect(heading).toBeVisible();
      await page.goto('/invoices');
      await expect(page.getByRole('row', { name: /École/ }).first()).toBeVisible();
      await settled(page);
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await expect(heading).toBeVisible();
      await go(page, '/invoices?open=deleted');
      await expect(page.getByText(say('invoices', 'notFound')).filter({ visible: true })).toBeVisible();
      await page.getByRole('row', { name: /École/ }).first().click();
      await expect(heading).toBeVisible();
    });

    test('B19 no tax is shown: a line without says “–”; the row gets its tax, and the next invoice shows it', async ({
      page,
    }) => {
      const say = await booksIn(page, locale);
      const customerId = await customerWithSales(page, 'Musée', [{ ...work, taxRate: '0' }]);
      const draft = await generated(page, customerId, false);
      await go(page, `/invoices?open=${draft}`);
      await expect(page.getByRole('row', { name: /Mobile plan/ })).toContainText('–');
      await page.getByRole('button', { name: say('invoices', 'delete') }).click();
      await expect.poll(() => openRows(page, customerId)).toEqual(['Mobile plan']);
      await go(page, '/transactions');
      await page.getByRole('row', { name: /Mobile plan/ }).click();
      await page.getByLabel(say('fields', 'taxRate')).fill('20');
      await page.getByRole('button', { name: say('transactions', 'save'), exact: true }).click();
      await expect(page.getByText(say('transactions', 'saved', { title: 'Mobile plan' }))).toBeVisible();
      await openGeneration(page, say, customerId);
      await generateAndIssue(page, say);
      await expect(page.getByText(locale === 'fr' ? /6,00 \(20\s%\)/ : /6\.00 \(20\s?%\)/)).toBeVisible();
    });
  });
}
