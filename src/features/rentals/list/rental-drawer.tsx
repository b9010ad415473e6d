import type { ListedRental } from '@services/services.ts';
import { Dialog } from '@ui/layers/dialog.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { actWithUndo } from '../../act-with-undo.ts';
import { RecordDrawer } from '../../record-drawer.tsx';
import { useServices } from '../../services-context.ts';
import { useRecordForm } from '../../use-record-form.ts';
import type { ScreenPart } from '../screen-part.ts';
import { OpenDays } from './open-days.tsx';
import { RentalFields } from './rental-fields.tsx';
import { blankForm, faultsOf, formOf, inputOf } from './rental-form.ts';

/** A rental beside the month or the list: written, ended, deleted; and its open days billed. */
export function RentalDrawer(part: ScreenPart) {
  const { view, onView } = part;
  const t = useText('rentals');
  const services = useServices();
  const isNew = view.open === 'new';
  const close = () => onView({ ...view, open: '' });
  const { data: rental, loading } = useLive(`rental ${view.open}`, async () =>
    isNew ? undefined : services.rentals.get(view.open),
  );
  if (loading && !isNew) return null;
  if (!rental && !isNew) {
    return (
      <Dialog title={t('goneTitle')} onClose={close}>
        <p>{t('gone')}</p>
      </Dialog>
    );
  }
  return <OpenDrawer {...part} rental={rental} onClose={close} />;
}

interface DrawerProps extends ScreenPart {
  rental: ListedRental | undefined;
  onClose: () => void;
}

function OpenDrawer({ rental, company, today, onClose }: DrawerProps) {
  const t = useText('rentals');
  const services = useServices();
  const record = useRecordForm({
    initial: rental ? formOf(rental) : blankForm(company, today),
    faultsOf,
    wordsOf: t,
    save: (form) => services.rentals.save(inputOf(form)),
    onSaved: ({ asset }) => {
      showDone(t('saved', { name: asset.name }));
      onClose();
    },
  });
  const remove = async (stored: ListedRental) => {
    const isRemoved = await actWithUndo({
      act: () => services.rentals.remove(stored.id),
      undo: (removed) => services.rentals.restore(removed),
      words: t('removed', { name: stored.asset.name }),
    });
    if (!isRemoved) return;
    record.discard();
    onClose();
  };
  return (
    <RecordDrawer
      title={rental ? rental.asset.name : t('newTitle')}
      record={record}
      remove={rental && { label: t('remove'), act: () => void remove(rental) }}
      onClose={onClose}
    >
      {rental && <OpenDays rental={rental} />}
      <RentalFields record={record} company={company} today={today} />
    </RecordDrawer>
  );
}
