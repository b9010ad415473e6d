import { useState, type ReactNode } from 'react';
import { packOf } from '@domain/countries/registry.ts';
import type { InvoiceAction } from '@domain/invoicing/invoice.ts';
import { actionsOf } from '@domain/invoicing/lifecycle.ts';
import type { InvoiceRow } from '@services/services.ts';
import { useOneAct } from '@ui/environment/use-one-at-a-time.ts';
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
  /** What is allowed is being looked up, or it is being done. */
  busy: boolean;
  onClick: () => void;
}

const none: InvoiceRow[] = [];

/**
 * A row of the list does not say what was paid on it: what is allowed follows from the record. While those of another
 * choice are read, the ones at hand are of the choice before: only what is still chosen counts, and nothing is done.
 */
function useRecords({ ids, rows }: Chosen): { records: InvoiceRow[]; isBehind: boolean } {
  const services = useServices();
  const asked = rows.map(({ id }) => id);
  const read = useLive(`chosen ${asked.join()}`, () => services.invoices.records(asked));
  return { records: (read.data ?? none).filter(({ id }) => ids.has(id)), isBehind: read.loading };
}

/** What can be done about the money of the chosen invoices; each act takes those that allow it. */
export function useMoneyActs(chosen: Chosen): { pay: MoneyAct; rest: MoneyAct[]; dialog: ReactNode } {
  const t = useText('receivables');
  const company = useCompany();
  const markSent = useMarkSent();
  const [opened, setOpened] = useState<'pay' | 'void' | null>(null);
  const { records, isBehind } = useRecords(chosen);
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
  const [send, isSending] = useOneAct(async () => {
    await markSent(sendable.map(({ id }) => id));
    chosen.clear();
  });
  return {
    pay: {
      label: t(payable === drafts && drafts.length > 0 ? 'payDraftsCount' : 'payCount', {
        count: payable.length,
      }),
      icon: 'plus',
      unavailable: isBehind || payable.length > 0 ? undefined : t('nonePayable'),
      busy: isBehind,
      onClick: () => setOpened('pay'),
    },
    rest: [
      {
        label: t('sentCount', { count: sendable.length }),
        icon: 'send',
        unavailable: isBehind || sendable.length > 0 ? undefined : t('noneSendable'),
        busy: isBehind || isSending,
        onClick: () => void send(),
      },
      {
        label: t('voidCount', { count: voidable.length }),
        icon: 'close',
        unavailable: isBehind || voidable.length > 0 ? undefined : t('noneVoidable'),
        busy: isBehind,
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
