import { beforeAll, describe, expect, it, vi } from 'vitest';
import { deskReader } from '@services/testing/desk-reader.ts';
import { openFrenchBooks, testDeps } from '@services/testing/open-books.ts';
import { addCustomer, valueOf } from '@services/testing/outcomes.ts';
import { installAutomation, openedForAutomation } from './automation.ts';

const csv = new File(['Date;Client;Désignation;Qté;PU HT\n12/11/2026;Anne;Sable;1;8,00\n'], 'a.csv');
const other = { name: 'Conflict', reason: 'file-of-other-books' };

const booksWith = () => {
  const deps = testDeps();
  return openFrenchBooks(undefined, { ...deps, importReader: deskReader(() => deps.ids.next()) });
};

describe('previews of window.quittance', () => {
  let quittance: Window['quittance'];
  beforeAll(() => {
    vi.stubGlobal('window', {});
    installAutomation();
    ({ quittance } = window);
  });

  it('I45 a preview of the sample is refused whole in the real books, and goes on in the sample', async () => {
    const [sample, own] = [await booksWith(), await booksWith()];
    const anne = await addCustomer(sample.services, 'Anne');
    openedForAutomation('sample', sample.services);
    const { previewId } = await quittance.imports.preview(csv, { kind: 'transactions' });
    openedForAutomation('own', own.services);
    await expect(quittance.imports.commit(previewId)).rejects.toMatchObject(other);
    await expect(quittance.imports.mend(previewId, [])).rejects.toMatchObject(other);
    const chosen = [{ ref: 'name:Anne', customerId: anne.id }];
    await expect(quittance.imports.chooseCustomers(previewId, chosen)).rejects.toMatchObject(other);
    await expect(quittance.imports.rejected(previewId)).rejects.toMatchObject(other);
    expect((await quittance.transactions.list()).total).toBe(0);
    openedForAutomation('sample', sample.services);
    await quittance.imports.commit(previewId);
    expect((await quittance.transactions.list()).rows).toMatchObject([{ customerId: anne.id }]);
  });

  it('I45 a preview is refused after a restore and after an erasing, with words that say the way out', async () => {
    const { services } = await booksWith();
    openedForAutomation('own', services);
    const { file } = valueOf(await services.backup.create('correct horse battery'));
    const before = await quittance.imports.preview(csv, { kind: 'transactions' });
    await quittance.backup.restore(file, { passphrase: 'correct horse battery' });
    await expect(quittance.imports.commit(before.previewId)).rejects.toMatchObject({
      ...other,
      message: expect.stringContaining('Read it again'),
    });
    const again = await quittance.imports.preview(csv, { kind: 'transactions' });
    await quittance.reset({ confirm: 'erase' });
    await expect(quittance.imports.commit(again.previewId)).rejects.toMatchObject(other);
    expect((await services.transactions.list()).total).toBe(0);
  });

  it('I46 books that changed since the preview are told with their figures, and the next commit stores', async () => {
    const { services } = await booksWith();
    openedForAutomation('own', services);
    const { previewId } = await quittance.imports.preview(csv, { kind: 'transactions' });
    const anne = await addCustomer(services, 'Anne');
    await expect(quittance.imports.commit(previewId)).rejects.toMatchObject({
      reason: 'books-changed',
      message: expect.stringContaining('unknown customers 1 → 0'),
    });
    await quittance.imports.commit(previewId);
    expect((await quittance.transactions.list()).rows).toMatchObject([{ customerId: anne.id }]);
  });
});
