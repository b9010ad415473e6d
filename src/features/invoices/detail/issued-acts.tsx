import { useState } from 'react';
import type { InvoiceAction } from '@domain/invoicing/invoice.ts';
import type { InvoiceDetail } from '@services/services.ts';
import { ActionBar, type Act } from '@ui/page/action-bar.tsx';
import type { IconName } from '@ui/signs/icons.ts';
import { Menu } from '@ui/layers/menu.tsx';
import { Button } from '@ui/signs/button.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { OpenedAct, type ActName } from '../act/opened-act.tsx';
import { SendDialog } from '../../mailing/send-dialog.tsx';
import { useMarkSent } from '../act/use-mark-sent.ts';

interface IssuedActsProps {
  invoice: InvoiceDetail;
  /** The reason of an action that is off, in words. */
  whyNot: (action: InvoiceAction) => string | undefined;
  onDuplicate: () => void;
  /** A draft was made: it is to be written. */
  onDraft: (id: string) => void;
  /** Another document is to be looked at. */
  onOpen: (id: string) => void;
}

interface NamedAct {
  label: string;
  icon: IconName;
  unavailable?: string | undefined;
  onAct: () => void;
}

/** The life of an issued document: the usual acts in the bar, the rarer ones behind one button, none ever missing. */
export function IssuedActs({ invoice, whyNot, onDuplicate, onDraft, onOpen }: IssuedActsProps) {
  const t = useText('receivables');
  const words = useText('invoices');
  const mail = useText('outbox');
  const markSent = useMarkSent();
  const [opened, setOpened] = useState<ActName | null>(null);
  const [isSending, setSending] = useState(false);
  const opening = (name: ActName, label: string, icon: IconName): NamedAct => ({
    label,
    icon,
    unavailable: whyNot(name),
    onAct: () => setOpened(name),
  });
  const pay = opening('pay', t('pay'), 'plus');
  const credit = opening('credit', t('credit'), 'undo');
  const bin = opening('void', t('void'), 'close');
  const refund = opening('refund', t('refund'), 'arrow-up');
  const correct = opening('correct', t('correct'), 'redo');
  const writeOff = opening('write-off', t('writeOff'), 'minus');
  const send: NamedAct = {
    label: mail('send'),
    icon: 'send',
    unavailable: whyNot('send'),
    onAct: () => setSending(true),
  };
  const sent: NamedAct = {
    label: t('markSent'),
    icon: 'check',
    unavailable: whyNot('send'),
    onAct: () => void markSent([invoice.id]),
  };
  const copy: NamedAct = {
    label: words('duplicate'),
    icon: 'copy',
    unavailable: whyNot('duplicate'),
    onAct: onDuplicate,
  };
  const edit: NamedAct = {
    label: words('edit'),
    icon: 'edit',
    unavailable: whyNot('edit'),
    onAct: () => undefined,
  };
  const isNote = invoice.kind === 'credit-note';
  const bar = isNote ? [refund, send] : [pay, send, credit];
  const more = isNote
    ? [sent, pay, credit, correct, writeOff, copy, bin, edit]
    : [sent, bin, correct, refund, writeOff, copy, edit];
  return (
    <>
      <ActionBar
        label={words('acts')}
        acts={bar.map(({ onAct, icon: _icon, ...act }, at): Act => ({
          ...act,
          ...(at === 0 && act.unavailable === undefined && { variant: 'filled' as const }),
          onClick: onAct,
        }))}
      >
        <Menu
          label={t('moreActs')}
          items={more}
          trigger={(button) => (
            <Button icon="more" aria-label={t('moreActs')} {...button}>
              {null}
            </Button>
          )}
        />
      </ActionBar>
      {opened && (
        <OpenedAct
          name={opened}
          invoice={invoice}
          onDraft={onDraft}
          onOpen={onOpen}
          onClose={() => setOpened(null)}
        />
      )}
      {isSending && (
        <SendDialog
          target={{ kind: invoice.kind, id: invoice.id }}
          name={invoice.number ?? ''}
          onClose={() => setSending(false)}
        />
      )}
    </>
  );
}
