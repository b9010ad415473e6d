import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Services } from '@services/services.ts';
import { openFrenchBooks } from '@services/testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '@services/testing/outcomes.ts';
import { hasWork } from '@ui/tasks/work-store.ts';
import { blankForm } from './draft-form.ts';
import { forgetUnsaved, keepUnsaved, unsavedOf } from './unsaved-drafts.ts';

const form = { ...blankForm('2026-11-20', 'EUR'), title: 'Typed in the sample' };

describe('drafts that could not be stored', () => {
  let services: Services;
  beforeEach(async () => {
    ({ services } = await openFrenchBooks());
  });

  it('I45 wait for the books that they were typed in, and are offered in no others', () => {
    keepUnsaved('quittance-sample 1', form, undefined, services);
    keepUnsaved('quittance-sample 1', { ...form, id: 'a' }, 3, services);
    for (const mark of ['quittance 2', 'quittance-sample 2', 'quittance 1'])
      expect([unsavedOf(mark, 'new'), unsavedOf(mark, 'a')]).toEqual([undefined, undefined]);
    forgetUnsaved('quittance 2', 'new');
    expect(unsavedOf('quittance-sample 1', 'new')).toEqual({ form, rev: undefined });
    forgetUnsaved('quittance-sample 1', '');
    expect(unsavedOf('quittance-sample 1', 'new')).toBeUndefined();
    expect(unsavedOf('quittance-sample 1', 'a')?.rev).toBe(3);
    forgetUnsaved('quittance-sample 1', 'a');
  });

  describe('and the work of the window', () => {
    let mark: string;
    let id: string;
    beforeEach(async () => {
      mark = services.mark();
      const anne = await addCustomer(services, 'Anne');
      await addRow(services, anne.id, '2026-11-03');
      ({ id } = valueOf(await services.invoices.generate({ customerId: anne.id, ...november })));
    });
    afterEach(() => {
      for (const each of ['', id]) forgetUnsaved(mark, each);
    });

    const isHeld = (held: boolean) => vi.waitFor(() => expect(hasWork()).toBe(held));
    /** Every question about the books has been answered. */
    const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

    it('F7 a draft that can still be opened is work, until it is stored', async () => {
      keepUnsaved(mark, { ...form, id }, 1, services);
      keepUnsaved(mark, form, undefined, services);
      await settled();
      expect(hasWork()).toBe(true);
      forgetUnsaved(mark, '');
      expect(hasWork()).toBe(true);
      forgetUnsaved(mark, id);
      expect(hasWork()).toBe(false);
    });

    it('F7 a draft that was deleted holds nothing up; its Undo brings back what was typed', async () => {
      keepUnsaved(mark, { ...form, id }, 1, services);
      const { removed } = valueOf(await services.invoices.remove([id]));
      await isHeld(false);
      valueOf(await services.invoices.restore(removed));
      await isHeld(true);
      expect(unsavedOf(mark, id)?.form.title).toBe('Typed in the sample');
    });

    it('F7 a draft that was issued meanwhile holds nothing up', async () => {
      keepUnsaved(mark, { ...form, id }, 1, services);
      valueOf(await services.invoices.issue([id]));
      await isHeld(false);
    });

    it('F7 what was typed in books that are erased holds nothing up, a new draft neither', async () => {
      keepUnsaved(mark, { ...form, id }, 1, services);
      keepUnsaved(mark, form, undefined, services);
      await settled();
      expect(hasWork()).toBe(true);
      await services.reset();
      await isHeld(false);
    });
  });
});
