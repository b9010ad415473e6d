import { call, expect, expectAccessible, importText, openBooks } from './support/app.ts';
import { go } from './support/navigation.ts';
import { SENDER, test } from './support/post-office.ts';

const sales = [
  'Key,Date,Customer,Email,Title,Quantity,Unit price,Tax rate',
  'K-1,2026-10-01,Somebody else,else@cafe.example,Other work,1,99.00,20',
  'K-2,2026-10-02,Café,compta@cafe.example,Oak table,3,46.50,20',
].join('\n');

test('B24 from an amount to its cell and back: invoice, PDF, mail and payment, each a way there', async ({
  page,
  office,
}) => {
  await openBooks(page, {
    mail: { senderName: 'Atelier Test', senderAddress: SENDER, replyTo: '', copyTo: '' },
  });
  await importText(page, sales);
  const { made } = await call<{ made: string[] }>(page, 'invoices.generateAll', {
    from: '2026-10-01',
    to: '2026-10-31',
    issue: true,
  });
  expect(made).toHaveLength(2);
  const { rows } = await call<{ rows: { id: string; number: string }[] }>(page, 'invoices.list', {
    search: 'Café',
  });
  const { id, number } = rows[0]!;

  await test.step('a row that is invoiced, and nothing more', async () => {
    await go(page, '/transactions?q=Oak');
    await page.getByRole('button', { name: 'Oak table' }).click();
  });
  const drawer = page.getByRole('dialog', { name: 'Oak table' });
  await expect(drawer.getByText('Unit price G3')).toBeVisible();
  await expect(drawer.getByText('Has not left yet')).toBeVisible();
  await expect(drawer.getByText('Not mailed yet')).toBeVisible();
  await expect(drawer.getByText('Nothing paid yet')).toBeVisible();

  await test.step('what happens to the invoice arrives in the pedigree', async () => {
    await call(page, 'invoices.pdf', id);
    await call(page, 'relay.pair', { code: await office.relay.pair(), deviceName: 'Test' });
    await call(page, 'outbox.enqueue', { kind: 'invoice', id });
    await call(page, 'outbox.flush');
    await call(page, 'invoices.pay', id, {
      method: 'bank-transfer',
      amount: '100.00',
      date: '2026-11-03',
      reference: 'VIR 7',
    });
  });
  const pdf = drawer.getByRole('link', { name: /\.pdf$/ });
  await expect(pdf).toHaveAttribute('href', `/invoices?open=${id}`);
  const mail = drawer.getByRole('link', { name: 'Invoice to compta@cafe.example' });
  await expect(mail).toBeVisible();
  await expect(drawer.getByText(/^(?:At the relay|Handed over)$/)).toBeVisible();
  const payment = drawer.getByRole('link', { name: 'Payment 1' });
  await expect(payment).toBeVisible();
  await expect(drawer.getByText('100.00')).toBeVisible();
  await expect(drawer.getByText(/Bank transfer · VIR 7/)).toBeVisible();
  await expectAccessible(page, 'the whole pedigree');

  await test.step('on to the mail, and back to the cell', async () => {
    await mail.click();
    await expect(page).toHaveURL(/\/outbox\?open=/);
    await page.getByRole('dialog').getByRole('link', { name: number }).click();
    await expect(page).toHaveURL(new RegExp(`/invoices\\?open=${id}`));
    await page.getByRole('link', { name: 'sales.csv, A3:H3' }).click();
    await page.getByRole('button', { name: 'Oak table' }).click();
    await expect(drawer.getByText('Unit price G3')).toBeVisible();
  });

  await test.step('on to the payment, and back to the invoice', async () => {
    await payment.click();
    await expect(page).toHaveURL(/\/customers\?open=/);
    const payments = page.getByRole('list', { name: 'Payments' });
    await expect(payments.getByText('Payment 1')).toBeVisible();
    await payments.getByRole('link', { name: number }).click();
    await expect(page).toHaveURL(new RegExp(`/invoices\\?open=${id}`));
    await expect(page.getByRole('list', { name: 'Payments' }).getByText('Payment 1')).toBeVisible();
  });

  const of = await call<{ payments: object[]; messages: object[]; documents: object[] }[]>(
    page,
    'lineage.of',
    { invoiceId: id, line: 1 },
  );
  expect(of).toMatchObject([
    {
      source: { fileName: 'sales.csv', row: 3 },
      documents: [{ departures: [{ how: 'downloaded' }, {}] }],
      messages: [{ kind: 'invoice', state: expect.stringMatching(/^(?:at-relay|accepted)$/) }],
      payments: [{ no: 1, share: '100.00', amount: '100.00', reference: 'VIR 7', date: '2026-11-03' }],
    },
  ]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' });

  test('B24 A14 the pedigree in French on a phone, nothing sticks out', async ({ page }) => {
    await openBooks(page, { locale: 'fr' });
    await importText(page, sales);
    const { made } = await call<{ made: string[] }>(page, 'invoices.generateAll', {
      from: '2026-10-01',
      to: '2026-10-31',
      issue: true,
    });
    for (const id of made) await call(page, 'invoices.pay', id, { method: 'cash' });
    const { rows } = await call<{ rows: { id: string; title: string }[] }>(page, 'transactions.list');
    await go(page, `/transactions?open=${rows.find(({ title }) => title === 'Oak table')!.id}`);
    const drawer = page.getByRole('dialog', { name: 'Oak table' });
    await expect(drawer.getByText('Pas encore sorti')).toBeVisible();
    await expect(drawer.getByRole('link', { name: /^Paiement [12]$/ })).toBeVisible();
    await expectAccessible(page, 'the pedigree on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
