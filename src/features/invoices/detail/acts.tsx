import type { InvoiceAction } from '@domain/invoicing/invoice.ts';
import type { InvoiceDetail } from '@services/services.ts';
import { ActionBar, type Act } from '@ui/action-bar.tsx';
import { showDone } from '@ui/toast-store.ts';
import { useRefusal } from '@ui/use-refusal.ts';
import { useText } from '@ui/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useDeleteDrafts } from '../use-delete-drafts.ts';
import type { ChangeView } from '../use-invoices-view.ts';
import type { InvoicesView } from '../view.ts';

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
  const isDraft = invoice.status === 'draft';
  const whyNot = (action: InvoiceAction) => {
    const { allowed, reason = '' } = invoice.actions[action];
    return allowed ? undefined : reasonOf({ reason, params: {} });
  };
  const duplicate = async () => {
    const made = await services.invoices.duplicate(invoice.id);
    if (!made.ok) return showRefusal(made.error);
    showDone(t('duplicated'), () => void deleteDrafts([made.value.id]));
    onView({ ...view, open: made.value.id, edit: made.value.id });
  };
  const remove = async () => {
    if (await deleteDrafts([invoice.id])) onView({ ...view, open: '', edit: '' });
  };
  const edit: Act = {
    label: t('edit'),
    icon: 'edit',
    unavailable: whyNot('edit'),
    onClick: () => onView({ ...view, edit: invoice.id }),
  };
  const copy: Act = { label: t('duplicate'), icon: 'copy', onClick: () => void duplicate() };
  const issue: Act = {
    label: t('issue'),
    icon: 'check',
    variant: 'filled',
    unavailable: whyNot('issue'),
    onClick: onIssue,
  };
  const bin: Act = { label: t('delete'), icon: 'trash', onClick: () => void remove() };
  return <ActionBar label={t('acts')} acts={isDraft ? [issue, edit, copy, bin] : [copy, edit]} />;
}
