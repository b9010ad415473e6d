import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useHalfTyped } from '@ui/tasks/half-typed.ts';
import type { CompanyDraft } from './use-company-draft.ts';

/** Stands at the bottom while something is changed and not saved. */
export function SaveBar({ draft }: { draft: CompanyDraft }) {
  const t = useText('settings');
  const words = useText('words');
  const [busy, setBusy] = useState(false);
  const typed = useHalfTyped(draft.isChanged);
  if (!draft.isChanged) return null;
  const save = async () => {
    setBusy(true);
    await typed.whileSaving(draft.save());
    setBusy(false);
  };
  return (
    <section className="q-save-bar" aria-label={t('unsaved')}>
      <output className={draft.fault === '' ? 'q-small q-muted' : 'q-small q-bad'}>
        {draft.fault === '' ? t('unsaved') : draft.fault}
      </output>
      <span className="q-spacer" />
      <Button onClick={draft.discard}>{t('discard')}</Button>
      <Button variant="filled" busy={busy} onClick={() => void save()}>
        {words('save')}
      </Button>
    </section>
  );
}
