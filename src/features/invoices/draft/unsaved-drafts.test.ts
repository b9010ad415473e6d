import { describe, expect, it } from 'vitest';
import { blankForm } from './draft-form.ts';
import { forgetUnsaved, keepUnsaved, unsavedOf } from './unsaved-drafts.ts';

describe('drafts that could not be stored', () => {
  it('I45 wait for the books that they were typed in, and are offered in no others', () => {
    const form = { ...blankForm('2026-11-20', 'EUR'), title: 'Typed in the sample' };
    keepUnsaved('quittance-sample 1', form, undefined);
    keepUnsaved('quittance-sample 1', { ...form, id: 'a' }, 3);
    for (const mark of ['quittance 2', 'quittance-sample 2', 'quittance 1'])
      expect([unsavedOf(mark, 'new'), unsavedOf(mark, 'a')]).toEqual([undefined, undefined]);
    forgetUnsaved('quittance 2', 'new');
    expect(unsavedOf('quittance-sample 1', 'new')).toEqual({ form, rev: undefined });
    forgetUnsaved('quittance-sample 1', '');
    expect(unsavedOf('quittance-sample 1', 'new')).toBeUndefined();
    expect(unsavedOf('quittance-sample 1', 'a')?.rev).toBe(3);
  });
});
