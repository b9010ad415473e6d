// Browser profiles with many invoices: made once, kept under .cache.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { root } from '../../scripts/lib/set-up.mjs';
import { fillInvoices } from '../lists/fill.mjs';
import { openBooks } from './books.mjs';
import { withPage } from './browser.mjs';

const shelf = `${root}.cache/lists`;
const made = createHash('sha256')
  .update(fillInvoices.toString())
  .update(readFileSync(`${root}src/storage/schema/schema.snapshot.json`))
  .digest('hex')
  .slice(0, 8);

/** A page over books that hold `count` invoices of 2,000 customers. */
export const withInvoices = async (count, app, work) =>
  withPage(await profileWith(count, app), undefined, work, { serviceWorkers: 'block' });

async function profileWith(count, app) {
  const profile = `${shelf}/${count}-${made}`;
  if (existsSync(`${profile}.ready`)) return profile;
  mkdirSync(shelf, { recursive: true });
  for (const name of readdirSync(shelf)) {
    if (name.startsWith(`${count}-`)) rmSync(`${shelf}/${name}`, { recursive: true, force: true });
  }
  const fill = async (page) => {
    await openBooks(page, app);
    await page.evaluate(fillInvoices, count);
  };
  await withPage(profile, undefined, fill, { serviceWorkers: 'block' });
  writeFileSync(`${profile}.ready`, '');
  return profile;
}
