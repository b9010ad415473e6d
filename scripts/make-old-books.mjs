// Books as the first version of the app left them: its own code, taken from the history, makes them and their backup.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The last commit with books of version 1. */
const COMMIT = 'a8729da85';
const root = path.resolve(import.meta.dirname, '..');
const target = path.join(root, 'src/storage/testing/old-books/version-1.quittance');

const maker = `
import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { openFrenchBooks } from './open-books.ts';
import { planned, planOf, sale } from './import-session.ts';
import { addCustomer, addRow, november, valueOf } from './outcomes.ts';

test('books of version 1', async () => {
  const { services } = await openFrenchBooks();
  const cafe = await addCustomer(services, 'Café du Pont Neuf', { email: 'cafe@example.org', city: 'Lyon' });
  const garage = await addCustomer(services, 'Garage Œuvrard');
  valueOf(await services.products.save({ name: 'Heure d’atelier', price: '46' }));
  for (const day of ['03', '09', '17']) await addRow(services, cafe.id, '2026-11-' + day, '52.50');
  await addRow(services, garage.id, '2026-11-05', '19.99', { quantity: '3' });
  const rows = Array.from({ length: 40 }, (_, at) =>
    sale({ customerId: garage.id, title: 'Vente ' + (at + 1), sourceRow: at + 2 }),
  );
  valueOf(
    await services.imports.commit(planned(planOf('batch-1', rows)), { name: 'novembre.csv', size: 2048 }, {
      invalid: 'skip', duplicates: 'skip', unknownCustomers: 'create', noCustomer: 'unassigned',
    }),
  );
  valueOf(await services.invoices.generate({ customerId: cafe.id, ...november, issue: true }));
  valueOf(await services.invoices.generate({ customerId: garage.id, ...november, issue: true }));
  await addRow(services, cafe.id, '2026-11-19', '31');
  valueOf(await services.invoices.generate({ customerId: cafe.id, ...november }));
  const { file } = valueOf(await services.backup.create('cheval agrafe pile correcte'));
  writeFileSync(process.env['OLD_BOOKS'], new Uint8Array(await file.arrayBuffer()));
});
`;

const old = mkdtempSync(path.join(tmpdir(), 'old-books-'));
try {
  const tree = execFileSync('git', ['archive', COMMIT], { cwd: root, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', old], { input: tree });
  symlinkSync(path.join(root, 'node_modules'), path.join(old, 'node_modules'));
  writeFileSync(path.join(old, 'src/services/testing/old-books.test.ts'), maker);
  mkdirSync(path.dirname(target), { recursive: true });
  const env = { ...process.env, OLD_BOOKS: target };
  execFileSync('npx', ['vitest', 'run', 'src/services/testing/old-books.test.ts'], {
    cwd: old,
    env,
    stdio: 'inherit',
  });
} finally {
  rmSync(old, { recursive: true });
}
