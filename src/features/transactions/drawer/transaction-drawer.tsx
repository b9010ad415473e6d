import { useState } from 'react';
import type { Company } from '@domain/parties/parties.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { Link } from '@ui/signs/link.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useHalfTyped } from '@ui/tasks/half-typed.ts';
import { useOneAtATime } from '@ui/environment/use-one-at-a-time.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sayRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useCompany, useToday } from '../../use-company.ts';
import { useRemove } from '../list/use-remove.ts';
import { blankDraft, draftOf, inputOf } from './draft.ts';
import { Pedigree } from './pedigree.tsx';
import { TransactionFields, type FieldFault } from './transaction-fields.tsx';

interface TransactionDrawerProps {
  /** `new` or the id of a row. */
  id: string;
  onClose: () => void;
}

/** One row: written by hand, edited while it is free, or locked beside its invoice; and where it came from. */
export function TransactionDrawer({ id, onClose }: TransactionDrawerProps) {
  const t = useText('transactions');
  const services = useServices();
  const company = useCompany();
  const isNew = id === 'new';
  const { data: row, loading } = useLive(`transaction ${id}`, async () =>
    isNew ? undefined : services.transactions.get(id),
  );
  if (!company || (loading && !isNew)) return null;
  if (!isNew && !row) {
    return (
      <Dialog title={t('goneTitle')} onClose={onClose}>
        <p>{t('gone')}</p>
      </Dialog>
    );
  }
  return <OpenDrawer row={isNew ? undefined : row} company={company} onClose={onClose} />;
}

interface OpenDrawerProps {
  row: Transaction | undefined;
  company: Company;
  onClose: () => void;
}

function OpenDrawer({ row, company, onClose }: OpenDrawerProps) {
  const t = useText('transactions');
  const services = useServices();
  const today = useToday();
  const remove = useRemove();
  const [opened] = useState(() => row && { row, draft: draftOf(row) });
  const [draft, setDraft] = useState(() => opened?.draft ?? blankDraft(today));
  const [isTyped, setTyped] = useState(false);
  const typed = useHalfTyped(isTyped);
  const [fault, setFault] = useState<FieldFault | null>(null);
  const { busy, once } = useOneAtATime();
  const isLocked = row !== undefined && row.invoiceId !== null;
  const discard = () => {
    typed.forget();
    onClose();
  };
  const save = async () => {
    const saved = await services.transactions.save(
      inputOf(draft, opened?.row),
      opened && inputOf(opened.draft, opened.row),
    );
    if (!saved.ok) {
      setFault({ field: saved.error.field ?? '', text: await sayRefusal(saved.error) });
      return false;
    }
    showDone(t(row ? 'saved' : 'added', { title: saved.value.title }));
    discard();
    return true;
  };
  const acts = isLocked ? undefined : (
    <>
      {row && (
        <Button icon="trash" onClick={() => void remove([row.id]).then((done) => done && discard())}>
          {t('remove')}
        </Button>
      )}
      <Button variant="filled" busy={busy} onClick={() => void once(() => typed.whileSaving(save()))}>
        {t(row ? 'save' : 'addDo')}
      </Button>
    </>
  );
  return (
    <Dialog title={row ? row.title : t('newTitle')} size="side" onClose={onClose} foot={acts}>
      {isLocked && (
        <Callout tone="plain">
          {t('locked')} <Link href={`/invoices?open=${row.invoiceId}`}>{t('openInvoice')}</Link>
        </Callout>
      )}
      {fault?.field === '' && (
        <Callout tone="error" live>
          {fault.text}
        </Callout>
      )}
      <TransactionFields
        draft={draft}
        onDraft={(changed) => {
          setTyped(true);
          setFault(null);
          setDraft(changed);
        }}
        company={company}
        before={row}
        fault={fault}
        isLocked={isLocked}
      />
      {row && <Pedigree row={row} />}
    </Dialog>
  );
}
