import './invoices.css';
import { useEffect, useState } from 'react';
import { SplitPane } from '@ui/page/split-pane.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../services-context.ts';
import { InvoicePane } from './detail/invoice-pane.tsx';
import { PaperPane } from './detail/paper-pane.tsx';
import { DraftScreen } from './draft/draft-screen.tsx';
import { InvoiceList } from './list/invoice-list.tsx';
import { useInvoicesView } from './use-invoices-view.ts';

/** A new draft keeps its editor, and the focus in it, when its first save gives it an id. */
function useEditorKey(edit: string) {
  const [editor, setEditor] = useState({ edit, key: 0 });
  const [named, onNamed] = useState('');
  if (editor.edit !== edit) {
    const isSame = editor.edit === 'new' && edit === named;
    setEditor({ edit, key: isSame ? editor.key : editor.key + 1 });
  }
  return { key: editor.key, onNamed };
}

/** By then the list stands. */
const READY_AFTER = 1000;

function useReadyDocuments() {
  const { invoices } = useServices();
  useEffect(() => {
    const timer = setTimeout(() => invoices.getReady(), READY_AFTER);
    return () => clearTimeout(timer);
  }, [invoices]);
}

/** List, facts and PDF side by side; a draft being written takes the room of the list. */
export default function InvoicesScreen() {
  const t = useText('invoices');
  const services = useServices();
  useReadyDocuments();
  const [view, onView] = useInvoicesView();
  const { data: invoice, loading } = useLive(`invoice ${view.open}`, async () =>
    view.open === '' ? undefined : services.invoices.get(view.open),
  );
  const editor = useEditorKey(view.edit);
  const isThere = invoice?.id === view.open;
  if (view.edit !== '') {
    return <DraftScreen key={editor.key} view={view} onView={onView} onNamed={editor.onNamed} />;
  }
  return (
    <SplitPane
      list={<InvoiceList view={view} onView={onView} />}
      detail={
        view.open !== '' && (
          <InvoicePane
            key={view.open}
            invoice={isThere ? invoice : undefined}
            loading={loading}
            view={view}
            onView={onView}
          />
        )
      }
      paper={isThere && <PaperPane key={view.open} invoice={invoice} />}
      tab={view.tab}
      onTab={(tab) => onView({ ...view, tab })}
      onClose={() => onView({ ...view, open: '', tab: 'facts' })}
      labels={{ list: t('title'), detail: t('oneInvoice') }}
    />
  );
}
