import type { ListedInvoice } from '@services/services.ts';
import { Callout } from '@ui/page/callout.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { ReasonDialog } from '../../money/reason-dialog.tsx';
import { useServices } from '../../services-context.ts';
import { useCompany } from '../../use-company.ts';
import { packOf } from '@domain/countries/registry.ts';

interface VoidDialogProps {
  invoices: readonly ListedInvoice[];
  /** Chosen with them but not to be voided. */
  left?: number;
  onVoided?: () => void;
  onClose: () => void;
}

/** Which of them may be void is asked of the books: a list does not know what was paid, credited or delivered. */
export function VoidDialog({ invoices, left = 0, ...rest }: VoidDialogProps) {
  const t = useText('receivables');
  const services = useServices();
  const ids = invoices.map(({ id }) => id);
  const { data } = useLive(`voidable ${ids.join(' ')}`, () => services.receivables.allowing(ids, 'void'));
  if (!data) return null;
  const voidable = invoices.filter(({ id }) => data.includes(id));
  const stays = left + invoices.length - voidable.length;
  if (voidable.length > 0) return <OpenVoid invoices={voidable} left={stays} {...rest} />;
  return (
    <Dialog title={t('voidManyTitle', { count: invoices.length })} onClose={rest.onClose}>
      <p>{t('noneVoidable')}</p>
    </Dialog>
  );
}

/** B14: says what stays and what becomes free, and, where the law minds, that paper has left the house. */
function OpenVoid({ invoices, left = 0, onVoided, onClose }: VoidDialogProps) {
  const t = useText('receivables');
  const services = useServices();
  const count = invoices.length;
  const number = invoices[0]?.number ?? '';
  const ids = invoices.map(({ id }) => id);
  return (
    <ReasonDialog
      title={count === 1 ? t('voidTitle', { number }) : t('voidManyTitle', { count })}
      act={t('voidAct', { count })}
      onAct={(reason) => services.receivables.void(ids, { reason })}
      onDone={() => {
        showDone(count === 1 ? t('voided', { number }) : t('voidedMany', { count }));
        onVoided?.();
        onClose();
      }}
      onClose={onClose}
    >
      <p className="q-strong">{t('voidWords', { count })}</p>
      {left > 0 && <p>{t('voidSkips', { count: left })}</p>}
      <LeftTheHouse ids={ids} />
      <WaitingMails ids={ids} />
      <p>{t('voidFinal')}</p>
    </ReasonDialog>
  );
}

/** What waits to be sent does not leave any more: a void document is for nobody. */
function WaitingMails({ ids }: { ids: readonly string[] }) {
  const t = useText('outbox');
  const { outbox } = useServices();
  const { data = [] } = useLive(`mails of ${ids.join(' ')}`, async () =>
    (await Promise.all(ids.map((id) => outbox.of(id)))).flat(),
  );
  const count = data.filter(({ state }) => state === 'waiting').length;
  return count > 0 && <p>{t('voidWithdraws', { count })}</p>;
}

/** In some countries only what never reached its customer may be void; files that were made may lie on the desk. */
function LeftTheHouse({ ids }: { ids: readonly string[] }) {
  const t = useText('receivables');
  const services = useServices();
  const company = useCompany();
  const departures = useLive(`departures ${ids.join(' ')}`, () => services.receivables.departures([...ids]));
  const { data = [] } = departures;
  if (!company || !packOf(company.country).voidOnlyUndelivered || data.length === 0) return null;
  const how = data.map((departure) => t(`departed-${departure}`)).join(', ');
  return <Callout tone="warning">{t('voidLeft', { count: ids.length, how })}</Callout>;
}
