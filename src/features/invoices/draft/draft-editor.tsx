import { useState } from 'react';
import { documentTotals } from '@domain/tax/totals.ts';
import { DocumentTotals } from '@ui/document-totals.tsx';
import { useNamedPage } from '@ui/page-title.ts';
import { Tabs } from '@ui/tabs.tsx';
import { useIsWide } from '@ui/use-media.ts';
import { useText } from '@ui/use-text.ts';
import type { ChangeView } from '../use-invoices-view.ts';
import type { InvoicesView } from '../view.ts';
import { AllowanceRows } from './allowance-rows.tsx';
import type { DraftBooks } from './books.ts';
import { faultsOf } from './check.ts';
import { countedLines, inputOf, type DraftForm } from './draft-form.ts';
import { DraftHead } from './draft-head.tsx';
import { DraftPaper } from './draft-paper.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { HeadFields } from './head-fields.tsx';
import { LineRows } from './line-rows.tsx';
import { useAutosave } from './use-autosave.ts';

interface EditorProps {
  initial: () => DraftForm;
  books: DraftBooks;
  view: InvoicesView;
  onView: ChangeView;
}

/** A draft being written: fields, lines, sums; stored after each pause, its PDF beside it. */
export function DraftEditor({ initial, books, view, onView }: EditorProps) {
  const t = useText('invoices');
  const isWide = useIsWide();
  const [form, setForm] = useState(initial);
  const [wasTried, setTried] = useState(false);
  const change = (part: Partial<DraftForm>) => setForm((before) => ({ ...before, ...part }));
  const { state, flush } = useAutosave(form, (saved) => {
    if (form.id === '') change({ id: saved.id });
    if (view.edit === 'new') onView({ ...view, edit: saved.id });
  });
  const faults = faultsOf(form);
  const shownFaults = wasTried ? faults : [];
  const totals = documentTotals(countedLines(form), inputOf(form).allowances ?? [], {
    currency: form.currency,
  });
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
          onLeave={() => onView({ ...view, edit: '' })}
        />
        {!isWide && (
          <div className="q-pane-tabs">
            <Tabs
              label={t('editTitle')}
              value={view.tab}
              onChange={(tab) => onView({ ...view, tab })}
              tabs={[
                { value: 'facts', label: t('editTitle') },
                { value: 'pdf', label: 'PDF' },
              ]}
            />
          </div>
        )}
        {showsForm && (
          <div className="q-pane-body">
            <FaultSummary faults={shownFaults} />
            <HeadFields form={form} onChange={change} books={books} faults={shownFaults} />
            <LineRows form={form} onLines={(lines) => change({ lines })} books={books} faults={shownFaults} />
            <section className="q-stack">
              <h3>{t('documentDiscounts')}</h3>
              <AllowanceRows
                items={form.allowances}
                onChange={(allowances) => change({ allowances })}
                currency={form.currency}
                path=""
                faults={shownFaults}
              />
            </section>
            <div className="invoices-editor-totals">
              <DocumentTotals totals={totals} currency={form.currency} size="large" />
            </div>
          </div>
        )}
      </section>
      {(isWide || view.tab === 'pdf') && <DraftPaper id={form.id} />}
    </div>
  );
}
