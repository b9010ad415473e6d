import { useState } from 'react';
import type { Customer } from '@domain/parties/parties.ts';
import { ActionBar } from '@ui/page/action-bar.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { actWithUndo } from '../act-with-undo.ts';
import { useServices } from '../services-context.ts';
import { useCompany } from '../use-company.ts';
import { AccountSection } from './account-section.tsx';
import { CustomerEditor } from './customer-editor.tsx';
import { CustomerFacts } from './customer-facts.tsx';
import { blankCustomer, formOf } from './customer-form.ts';
import { CustomerInvoices } from './customer-invoices.tsx';
import { CustomerPayments } from './customer-payments.tsx';
import { CustomerRows } from './customer-rows.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import type { CustomersView } from './view.ts';
import type { SetView } from '../use-view.ts';

interface PaneProps {
  view: CustomersView;
  onView: SetView<CustomersView>;
}

export function CustomerPane({ view, onView }: PaneProps) {
  const t = useText('customers');
  const services = useServices();
  const company = useCompany();
  const isNew = view.open === 'new';
  const { data: customer, loading } = useLive(`customer ${view.open}`, async () =>
    isNew ? undefined : services.customers.get(view.open),
  );
  if (!company || (loading && !isNew)) return null;
  if (!customer && !isNew) return <EmptyState>{t('notFound')}</EmptyState>;
  if (!customer || view.isEdited) {
    return (
      <CustomerEditor
        initial={customer ? formOf(customer) : blankCustomer}
        company={company}
        onSaved={(id) => onView({ ...view, open: id, isEdited: false })}
        onCancel={() => onView({ ...view, open: isNew ? '' : view.open, isEdited: false })}
      />
    );
  }
  return <OneCustomer customer={customer} view={view} onView={onView} />;
}

function OneCustomer({ customer, view, onView }: PaneProps & { customer: Customer }) {
  const t = useText('customers');
  const services = useServices();
  const [isMerging, setMerging] = useState(false);
  const remove = async () => {
    const isRemoved = await actWithUndo({
      act: () => services.customers.remove(customer.id),
      undo: () => services.customers.restore(customer),
      words: t('removed', { name: customer.name }),
    });
    if (isRemoved) onView({ ...view, open: '' });
  };
  return (
    <div className="q-pane-body">
      <header className="q-stack">
        <h2 className="q-pane-title">{customer.name}</h2>
        {customer.walkIn && <p className="q-small q-muted">{t('walkInNote')}</p>}
        <ActionBar
          label={t('moreActions')}
          acts={[
            {
              label: t('invoiceThem'),
              icon: 'generate',
              variant: 'filled',
              href: `/generate?customer=${customer.id}&rows=open`,
            },
            { label: t('edit'), icon: 'edit', onClick: () => onView({ ...view, isEdited: true }) },
            { label: t('merge'), icon: 'merge', onClick: () => setMerging(true) },
            { label: t('remove'), icon: 'trash', onClick: () => void remove() },
          ]}
        />
      </header>
      <CustomerFacts customer={customer} />
      <AccountSection customer={customer} />
      <CustomerRows customerId={customer.id} />
      <CustomerInvoices customerId={customer.id} />
      <CustomerPayments customerId={customer.id} />
      {isMerging && (
        <MergeDialog
          customer={customer}
          onMerged={(into) => onView({ ...view, open: into })}
          onClose={() => setMerging(false)}
        />
      )}
    </div>
  );
}
