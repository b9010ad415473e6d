import { useState } from 'react';
import { useNamedPage } from '@ui/page/page-title.ts';
import { Tabs } from '@ui/page/tabs.tsx';
import { showRefused } from '@ui/layers/toast-store.ts';
import { useIsWide } from '@ui/environment/use-media.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import type { ChangeView } from '../use-invoices-view.ts';
import type { InvoicesView } from '../view.ts';
import type { DraftBooks } from './books.ts';
import { faultsOf } from './check.ts';
import type { DraftForm } from './draft-form.ts';
import { DraftFields } from './draft-fields.tsx';
import { DraftHead } from './draft-head.tsx';
import { DraftPaper } from './draft-paper.tsx';
import type { StoredDraft } from './unsaved-drafts.ts';
import { useAutosave } from './use-autosave.ts';

interface EditorProps {
  /** The draft as the books have it, or an empty one. */
  stored: () => StoredDraft;
  /** What was left here unsaved: it goes on from there. */
  unsaved: StoredDraft | undefined;
  books: DraftBooks;
  view: InvoicesView;
  onView: ChangeView;
  /** A new draft has its id. */
  onNamed: (id: string) => void;
}

/** A draft being written: fields, lines, sums; stored after each pause, its PDF beside it. */
export function DraftEditor({ stored, unsaved, books, view, onView, onNamed }: EditorProps) {
  const t = useText('draft');
  const isWide = useIsWide();
  const [before] = useState(() => ({ ...stored(), ...(unsaved && { rev: unsaved.rev }) }));
  const [form, setForm] = useState(unsaved?.form ?? before.form);
  const [wasTried, setTried] = useState(unsaved !== undefined);
  const change = (part: Partial<DraftForm>) => setForm((now) => ({ ...now, ...part }));
  const { state, flush, discard } = useAutosave(form, before, {
    onSaved: (saved) => {
      if (form.id === '') change({ id: saved.id });
      if (view.edit !== 'new') return;
      onNamed(saved.id);
      onView({ ...view, edit: saved.id });
    },
    onKept: (kept, refusal) => {
      if (refusal) void showRefusal(refusal);
      else showRefused(t(kept.id === '' ? 'leftNew' : 'leftChanged', { count: faultsOf(kept).length }));
    },
  });
  const faults = faultsOf(form);
  const shownFaults = wasTried ? faults : [];
  useNamedPage(t(form.id === '' ? 'newTitle' : 'editTitle'));
  const done = async () => {
    if (faults.length > 0) return setTried(true);
    const id = await flush();
    if (id !== '') onView({ ...view, edit: '', open: id });
  };
  const showsForm = isWide || view.tab === 'facts';
  return (
    <div className="invoices-editor">
      <section className="q-pane" aria-label={t('editTitle')}>
        <DraftHead
          state={state}
          faults={faults.length}
          onShowFaults={() => setTried(true)}
          onDone={() => void done()}
          onDiscard={() => {
            discard();
            onView({ ...view, edit: '', open: form.id });
          }}
          onLeave={() => onView({ ...view, edit: '' })}
        />
        {!isWide && <DraftTabs tab={view.tab} onTab={(tab) => onView({ ...view, tab })} />}
        {showsForm && (
          <DraftFields
            form={form}
            onChange={change}
            books={books}
            faults={shownFaults}
            refusal={state.kind === 'refused' ? state.refusal : undefined}
          />
        )}
      </section>
      {(isWide || view.tab === 'pdf') && <DraftPaper id={form.id} />}
    </div>
  );
}

function DraftTabs({ tab, onTab }: { tab: InvoicesView['tab']; onTab: (tab: InvoicesView['tab']) => void }) {
  const t = useText('draft');
  return (
    <div className="q-pane-tabs">
      <Tabs
        label={t('editTitle')}
        value={tab}
        onChange={onTab}
        tabs={[
          { value: 'facts', label: t('editTitle') },
          { value: 'pdf', label: 'PDF' },
        ]}
      />
    </div>
  );
}
