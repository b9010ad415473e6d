import { call, expect, openBooks, test } from './support/app.ts';

interface Named {
  id: string;
  number: string | null;
  total: number;
}

const november = { from: '2026-11-01', to: '2026-11-30' };
const passphrase = 'cheval agrafe pile correcte';

async function oneInvoice(page: Parameters<typeof openBooks>[0]): Promise<Named> {
  await openBooks(page);
  const { id: customerId } = await call<Named>(page, 'customers.save', { name: 'Anne Delorme' });
  const row = { customerId, date: '2026-11-03', title: 'Work', quantity: '2', unitPrice: '46' };
  await call(page, 'transactions.save', row);
  return call<Named>(page, 'invoices.generate', { customerId, ...november, issue: true });
}

test('E16 from a transaction to a PDF, by window.quittance alone', async ({ page }) => {
  const invoice = await oneInvoice(page);
  expect(await call(page, 'invoices.get', invoice.id)).toMatchObject({
    status: 'issued',
    due: '110.40',
    totals: { withoutTax: '92.00', tax: '18.40' },
  });
  const head = await page.evaluate(async (id) => {
    const { quittance } = window as unknown as {
      quittance: { invoices: Record<'pdf' | 'pdfZip', (ids: string[]) => Promise<Blob>> };
    };
    const blobs = [await quittance.invoices.pdf([id]), await quittance.invoices.pdfZip([id])];
    return Promise.all(blobs.map(async (blob) => `${blob.type} ${(await blob.text()).slice(0, 4)}`));
  }, invoice.id);
  expect(head).toEqual(['application/pdf %PDF', 'application/zip PK\u0003\u0004']);
});

test('F9 books survive erasing them: backup, reset, restore, verified', async ({ page }) => {
  const invoice = await oneInvoice(page);
  const restored = await page.evaluate(async (key) => {
    interface Keeping {
      backup: Record<'create' | 'restore', (...args: unknown[]) => Promise<Blob>>;
      reset: (confirm: object) => Promise<void>;
      customers: { list: () => Promise<{ total: number }> };
    }
    const { quittance } = window as unknown as { quittance: Keeping };
    const file = await quittance.backup.create({ passphrase: key });
    await quittance.reset({ confirm: 'erase' });
    const { total } = await quittance.customers.list();
    await quittance.backup.restore(file, { passphrase: key });
    return { afterReset: total };
  }, passphrase);
  expect(restored).toEqual({ afterReset: 0 });
  expect((await call<Named>(page, 'invoices.get', invoice.id)).number).toBe(invoice.number);
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});

test('E16 the sample company is another database: own books are untouched', async ({ page }) => {
  const invoice = await oneInvoice(page);
  await call(page, 'sample.load');
  expect(await call(page, 'company.get')).toMatchObject({ name: 'Atelier Perrache' });
  expect((await call<Named>(page, 'customers.list')).total).toBe(12);
  await call(page, 'sample.remove');
  expect((await call<Named>(page, 'customers.list')).total).toBe(1);
  expect((await call<Named>(page, 'invoices.get', invoice.id)).number).toBe(invoice.number);
});

test('E16 a refusal has a stable name and words for a person', async ({ page }) => {
  await openBooks(page);
  const refusal = await page.evaluate(async () => {
    const { quittance } = window as unknown as {
      quittance: { invoices: { get: (id: string) => Promise<never> } };
    };
    return quittance.invoices.get('nothing').catch((error: Error) => [error.name, error.message]);
  });
  expect(refusal).toEqual(['NotFound', 'This document no longer exists. Reload the list.']);
});

test('A3 the rejected rows of an import can still be fetched once the rest is stored', async ({ page }) => {
  await openBooks(page);
  const kept = await page.evaluate(async () => {
    interface Imports {
      preview(file: File, options: object): Promise<{ previewId: string }>;
      commit(previewId: string): Promise<{ control: { rejected: { rows: number } } }>;
      rejected(previewId: string): Promise<Blob>;
    }
    const { imports } = (window as unknown as { quittance: { imports: Imports } }).quittance;
    const rows = 'Date,Customer,Title,Price\n2026-10-01,Anne,Work,10\nsoon,Anne,Work,20\n';
    const { previewId } = await imports.preview(new File([rows], 'a.csv'), { kind: 'transactions' });
    const { control } = await imports.commit(previewId);
    const again = await imports.commit(previewId).then(
      () => 'stored twice',
      (error: Error) => error.name,
    );
    const blob = await imports.rejected(previewId);
    return { rejected: control.rejected.rows, again, head: (await blob.text()).slice(0, 2) };
  });
  expect(kept).toEqual({ rejected: 1, again: 'NotFound', head: 'PK' });
});
