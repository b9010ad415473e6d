import { useState, type ReactNode } from 'react';
import type { ListedInvoice } from '@services/services.ts';
import { useText } from '@ui/use-text.ts';
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

const isLive = ({ status }: ListedInvoice) => status !== 'draft' && status !== 'void';

/** What can be done about the money of the chosen invoices; each act takes those that allow it. */
export function useMoneyActs(chosen: Chosen): { pay: MoneyAct; rest: MoneyAct[]; dialog: ReactNode } {
  const t = useText('receivables');
  const markSent = useMarkSent();
  const [opened, setOpened] = useState<'pay' | 'void' | null>(null);
  const sendable = chosen.rows.filter(isLive);
  const payable = sendable.filter(({ kind, due }) => kind === 'invoice' && due > 0);
  const voidable = sendable.filter(({ kind, status }) => kind === 'invoice' && status === 'issued');
  const close = () => setOpened(null);
  const left = (rows: readonly unknown[]) => chosen.rows.length - rows.length;
  const send = async () => {
    await markSent(sendable.map(({ id }) => id));
    chosen.clear();
  };
  return {
    pay: {
      label: t('payCount', { count: payable.length }),
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
