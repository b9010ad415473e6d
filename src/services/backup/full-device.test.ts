import { describe, expect, it } from 'vitest';
import type { BooksDatabase } from '@storage/database.ts';
import { openFrenchBooks, openTestBooks } from '../testing/open-books.ts';
import { addCustomer, addRow, valueOf } from '../testing/outcomes.ts';

const passphrase = 'cheval agrafe pile correcte';

/** From here on the device has no room for another byte of this table. */
const fill = (db: BooksDatabase, table: 'meta' | 'journal') => {
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  db.table(table).hook('creating', refuse);
  return () => db.table(table).hook('creating').unsubscribe(refuse);
};

async function smallBooks() {
  const open = await openFrenchBooks();
  const anne = await addCustomer(open.services, 'Anne');
  await addRow(open.services, anne.id, '2026-11-03');
  return open;
}

describe('backups on a full device', () => {
  it('F9 F8 a backup is handed out though there is no room to note it, says so, and can be restored', async () => {
    const { services, books } = await smallBooks();
    const empty = fill(books.db, 'meta');
    const made = valueOf(await services.backup.create(passphrase));
    expect(made.isNoted).toBe(false);
    expect((await services.storage.status()).lastBackup, 'no backup is claimed').toBeNull();
    const other = (await openTestBooks()).services;
    expect(valueOf(await other.backup.restore(made.file, passphrase))).toEqual(made.summary);
    expect((await other.customers.list()).rows.map(({ name }) => name)).toEqual(['Anne']);

    empty();
    expect(valueOf(await services.backup.create(passphrase)).isNoted).toBe(true);
    expect((await services.storage.status()).lastBackup).not.toBeNull();
  });

  it('F9 F8 a restore that has no room is told as such, and the old books stay whole', async () => {
    const { file } = valueOf(await (await smallBooks()).services.backup.create(passphrase));
    const { services, books } = await openFrenchBooks();
    await addCustomer(services, 'Bruno');
    fill(books.db, 'journal');
    expect(await services.backup.restore(file, passphrase)).toMatchObject({
      ok: false,
      error: { name: 'QuotaExceeded', reason: 'storage-full' },
    });
    expect((await services.customers.list()).rows.map(({ name }) => name)).toEqual(['Bruno']);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });
});
