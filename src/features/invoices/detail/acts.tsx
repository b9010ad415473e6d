import type { InvoiceAction } from '@domain/invoicing/invoice.ts';
import type { InvoiceDetail } from '@services/services.ts';
import { ActionBar } from '@ui/page/action-bar.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useDeleteDrafts } from '../use-delete-drafts.ts';
import type { ChangeView } from '../use-invoices-view.ts';
import type { InvoicesView } from '../view.ts';
import { IssuedActs } from './issued-acts.tsx';

interface ActsProps {
  invoice: InvoiceDetail;
  view: InvoicesView;
  onView: ChangeView;
  onIssue: () => void;
}

/** What the status allows; what it does not stays in place and says why. */
export function InvoiceActs({ invoice, view, onView, onIssue }: ActsProps) {
  const t = useText('invoices');
  const services = useServices();
  const reasonOf = useRefusal();
  const deleteDrafts = useDeleteDrafts();
  const whyNot = (action: InvoiceAction) => {
    const { allowed, reason = '' } = invoice.actions[action];
    return allowed ? undefined : reasonOf({ reason, params: {} });
  };
  const write = (id: string) => onView({ ...view, open: id, edit: id });
  const duplicate = async () => {
    const made = await services.invoices.duplicate(invoice.id);
    if (!made.ok) return showRefusal(made.error);
    showDone(t('duplicated'), () => void deleteDrafts([made.value.id]));
    write(made.value.id);
  };
  const remove = async () => {
    if (await deleteDrafts([invoice.id])) onView({ ...view, open: '', edit: '' });
  };
  if (invoice.status !== 'draft') {
    return (
      <IssuedActs
        invoice={invoice}
        whyNot={whyNot}
        onDuplicate={() => void duplicate()}
        onDraft={write}
        onOpen={(id) => onView({ ...view, open: id, tab: 'facts' })}
      />
    );
  }
  return (
    <ActionBar
      label={t('acts')}
      acts={[
        {
          label: t('issue'),
          icon: 'check',
          variant: 'filled',
          unavailable: whyNot('issue'),
          onClick: onIssue,
        },
        {
          label: t('edit'),
          icon: 'edit',
          unavailable: whyNot('edit'),
          onClick: () => onView({ ...view, edit: invoice.id }),
        },
        { label: t('duplicate'), icon: 'copy', onClick: () => void duplicate() },
        { label: t('delete'), icon: 'trash', onClick: () => void remove() },
      ]}
    />
  );
}
