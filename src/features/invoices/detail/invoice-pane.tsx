import { classNames } from '@ui/signs/class-names.ts';
import { useState } from 'react';
import type { InvoiceDetail } from '@services/services.ts';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { InvoiceStatus, useDraftWord } from '@ui/documents/invoice-status.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { MailHistory } from '../../mailing/mail-history.tsx';
import { IssueDialog } from '../issue/issue-dialog.tsx';
import type { ChangeView } from '../use-invoices-view.ts';
import type { InvoicesView } from '../view.ts';
import { InvoiceActivity } from './activity.tsx';
import { InvoiceActs } from './acts.tsx';
import { InvoiceFacts } from './facts.tsx';
import { InvoicePayments } from './invoice-payments.tsx';
import { InvoiceLines } from './lines.tsx';
import { Neighbours } from './neighbours.tsx';
import { SettledTotals } from './settled-totals.tsx';

interface PaneProps {
  invoice: InvoiceDetail | undefined;
  loading: boolean;
  view: InvoicesView;
  onView: ChangeView;
}

/** Everything about one invoice: what it is, what may be done with it, its lines, sums and history. */
export function InvoicePane({ invoice, loading, view, onView }: PaneProps) {
  const t = useText('invoices');
  const draftWord = useDraftWord();
  const [isIssuing, setIssuing] = useState(false);
  if (!invoice) return loading ? null : <EmptyState>{t('notFound')}</EmptyState>;
  const known = invoice.number ?? invoice.reference;
  const isNamedByTitle = known === '' && invoice.kind === 'invoice' && invoice.title !== '';
  return (
    <div className="q-pane-body">
      <header className="q-stack">
        <div className="q-row">
          <h2 className={classNames('invoices-number', !isNamedByTitle && 'q-id')}>
            {isNamedByTitle ? invoice.title : known || draftWord(invoice)}
          </h2>
          <InvoiceStatus status={invoice.status} isOverdue={invoice.isOverdue} />
          <span className="q-spacer" />
          <Neighbours view={view} onView={onView} />
        </div>
        {invoice.title && !isNamedByTitle && <p className="q-small q-muted">{invoice.title}</p>}
        <InvoiceActs invoice={invoice} view={view} onView={onView} onIssue={() => setIssuing(true)} />
      </header>
      <InvoiceFacts invoice={invoice} />
      <InvoiceLines invoice={invoice} />
      <SettledTotals invoice={invoice} />
      <InvoicePayments invoice={invoice} />
      {invoice.number !== null && <MailHistory subjectId={invoice.id} />}
      <InvoiceActivity invoice={invoice} />
      {isIssuing && <IssueDialog drafts={[invoice]} onClose={() => setIssuing(false)} />}
    </div>
  );
}
