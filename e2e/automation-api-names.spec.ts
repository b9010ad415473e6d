import { expect, openBooks, test } from './support/app.ts';

/** The names that were published; a name once published stays. Written out here: the app must not be its own witness. */
const published = [
  'version',
  'ready',
  'company.get',
  'company.update',
  'sample.load',
  'sample.leave',
  'reset',
  'customers.list',
  'customers.get',
  'customers.save',
  'transactions.list',
  'transactions.save',
  'transactions.delete',
  'imports.preview',
  'imports.mend',
  'imports.commit',
  'imports.list',
  'imports.undo',
  'imports.rejected',
  'invoices.preview',
  'invoices.generate',
  'invoices.generateAll',
  'invoices.save',
  'invoices.delete',
  'invoices.duplicate',
  'invoices.issue',
  'invoices.issueMany',
  'invoices.correct',
  'invoices.list',
  'invoices.get',
  'invoices.pay',
  'invoices.void',
  'invoices.credit',
  'invoices.refund',
  'invoices.writeOff',
  'products.list',
  'products.get',
  'products.save',
  'templates.list',
  'templates.get',
  'templates.save',
  'templates.preview',
  'lineage.of',
  'invoices.stats',
  'invoices.pdf',
  'invoices.pdfZip',
  'invoices.eml',
  'rentals.list',
  'rentals.save',
  'rentals.timesheet',
  'rentals.setDays',
  'rentals.generateMonth',
  'rentals.generate',
  'reports.run',
  'pipeline.run',
  'outbox.list',
  'outbox.enqueue',
  'outbox.flush',
  'outbox.cancel',
  'automations.list',
  'automations.save',
  'automations.next',
  'automations.runNow',
  'automations.history',
  'audit.verify',
  'audit.list',
  'backup.create',
  'backup.inspect',
  'backup.restore',
  'storage.status',
];

test('E16 every published name is there, and is what it was said to be', async ({ page }) => {
  await openBooks(page);
  const kinds = await page.evaluate((names) => {
    const { quittance } = window as unknown as { quittance: Record<string, Record<string, unknown>> };
    return Object.fromEntries(
      names.map((name) => {
        const [room = '', call] = name.split('.');
        const there = call === undefined ? quittance[room] : quittance[room]?.[call];
        return [name, there instanceof Promise ? 'promise' : typeof there];
      }),
    );
  }, published);
  const expected = published.map((name) => [
    name,
    name === 'version' ? 'string' : name === 'ready' ? 'promise' : 'function',
  ]);
  expect(kinds).toEqual(Object.fromEntries(expected));
});
