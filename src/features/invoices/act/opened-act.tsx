import { balanceOf, refundableOf } from '@domain/invoicing/lifecycle.ts';
import { minor } from '@domain/money/minor.ts';
import type { InvoiceDetail } from '@services/services.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { PayDialog } from '../../money/pay-dialog.tsx';
import { RefundDialog } from '../../money/refund-dialog.tsx';
import { useServices } from '../../services-context.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { CreditDialog } from './credit-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';
import { WriteOffDialog } from './write-off-dialog.tsx';

export type ActName = 'pay' | 'credit' | 'void' | 'refund' | 'correct' | 'write-off';

interface OpenedActProps {
  name: ActName;
  invoice: InvoiceDetail;
  onDraft: (id: string) => void;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** The dialog of an act. */
export function OpenedAct({ name, invoice, onDraft, onOpen, onClose }: OpenedActProps) {
  switch (name) {
    case 'pay':
      return <PayOne invoice={invoice} onClose={onClose} />;
    case 'refund':
      return <RefundOne invoice={invoice} onClose={onClose} />;
    case 'write-off':
      return <WriteOffDialog invoice={invoice} onClose={onClose} />;
    case 'void':
      return <VoidDialog invoices={[invoice]} onClose={onClose} />;
    case 'correct':
      return <CorrectDialog invoice={invoice} onDraft={onDraft} onClose={onClose} />;
    case 'credit':
      return <CreditDialog invoiceId={invoice.id} onCredited={({ id }) => onOpen(id)} onClose={onClose} />;
  }
}

interface OneProps {
  invoice: InvoiceDetail;
  onClose: () => void;
}

function PayOne({ invoice, onClose }: OneProps) {
  const services = useServices();
  const { customer, currency, id, number, dueDate, issueDate, due } = invoice;
  const { data } = useLive(`account ${customer.id}`, () => services.receivables.account(customer.id));
  if (!data) return null;
  const credit = data.find((account) => account.currency === currency)?.credit ?? minor(0);
  const debt = { id, number: number ?? '', dueDate, issueDate: issueDate ?? '', due };
  const account = { customerId: customer.id, name: customer.name, currency, debts: [debt], credit };
  return <PayDialog account={account} onClose={onClose} />;
}

/** Usually what the invoice has too much; else all that it received. */
function RefundOne({ invoice, onClose }: OneProps) {
  const t = useText('receivables');
  const most = refundableOf(invoice);
  const excess = minor(0 - balanceOf(invoice));
  const source = {
    from: { invoiceId: invoice.id },
    title: t('refundTitle', { number: invoice.number ?? '' }),
    currency: invoice.currency,
    most,
    usual: excess > 0 && excess < most ? excess : most,
  };
  return <RefundDialog source={source} onClose={onClose} />;
}
