import { useState, type ReactNode } from 'react';
import { packOf } from '@domain/countries/registry.ts';
import type { InvoiceAction } from '@domain/invoicing/invoice.ts';
import { actionsOf } from '@domain/invoicing/lifecycle.ts';
import type { InvoiceRow } from '@services/services.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useServices } from '../../services-context.ts';
import { useCompany } from '../../use-company.ts';
import { PayManyDialog } from '../act/pay-many-dialog.tsx';
import { useMarkSent } from '../act/use-mark-sent.ts';
import { VoidDialog } from '../act/void-dialog.tsx';
import type { Chosen } from './use-chosen.ts';

interface MoneyAct {
  label: string;
  icon: 'plus' | 'close' | 'send';
  unavailable: string | undefined;
  onClick: () => void;
}

const none: InvoiceRow[] = [];

/** A row of the list does not say what was paid on it: what is allowed follows from the record. */
function useRecords({ rows }: Chosen): InvoiceRow[] {
  const services = useServices();
  const ids = rows.map(({ id }) => id);
  return useLive(`chosen ${ids.join()}`, () => services.invoices.records(ids)).data ?? none;
}

/** What can be done about the money of the chosen invoices; each act takes those that allow it. */
export function useMoneyActs(chosen: Chosen): { pay: MoneyAct; rest: MoneyAct[]; dialog: ReactNode } {
  const t = useText('receivables');
  const company = useCompany();
  const markSent = useMarkSent();
  const [opened, setOpened] = useState<'pay' | 'void' | null>(null);
  const records = useRecords(chosen);
  const allowing = (action: InvoiceAction): InvoiceRow[] =>
    company ? records.filter((row) => actionsOf(row, packOf(company.country))[action].allowed) : [];
  const owed = allowing('pay');
  // C6: drafts alone are issued and paid; among issued ones they are left, as issuing is not taken back.
  const drafts = allowing('issue').filter(({ kind, due }) => kind === 'invoice' && due > 0);
  const payable = owed.length > 0 ? owed : drafts;
  const voidable = allowing('void');
  const sendable = allowing('send');
  const close = () => setOpened(null);
  const left = (rows: readonly InvoiceRow[]) => chosen.rows.length - rows.length;
  const send = async () => {
    await markSent(sendable.map(({ id }) => id));
    chosen.clear();
  };
  return {
    pay: {
      label: t(payable === drafts && drafts.length > 0 ? 'payDraftsCount' : 'payCount', {
        count: payable.length,
      }),
      icon: 'plus',
      unavailable: payable.length > 0 ? undefined : t('nonePayable'),
      onClick: () => setOpened('pay'),
    },
    rest: [
      {
        label: t('sentCount', { count: sendable.length }),
        icon: 'send',
        unavailable: sendable.length > 0 ? undefined : t('noneSendable'),
        onClick: () => void send(),
      },
      {
        label: t('voidCount', { count: voidable.length }),
        icon: 'close',
        unavailable: voidable.length > 0 ? undefined : t('noneVoidable'),
        onClick: () => setOpened('void'),
      },
    ],
    dialog: (
      <>
        {opened === 'pay' && (
          <PayManyDialog invoices={payable} left={left(payable)} onPaid={chosen.clear} onClose={close} />
        )}
        {opened === 'void' && (
          <VoidDialog invoices={voidable} left={left(voidable)} onVoided={chosen.clear} onClose={close} />
        )}
      </>
    ),
  };
}
