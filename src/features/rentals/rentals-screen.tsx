import './rentals.css';
import { Button } from '@ui/signs/button.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useShortcut } from '@ui/environment/use-shortcut.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useCompany, useToday } from '../use-company.ts';
import { useView, type ViewChange } from '../use-view.ts';
import { RentalDrawer } from './list/rental-drawer.tsx';
import { RentalList } from './list/rental-list.tsx';
import { MonthPart } from './month/month-part.tsx';
import { readView, writeView, type RentalsView } from './view.ts';

const inAddress = { read: readView, write: writeView };

export default function RentalsScreen() {
  const t = useText('rentals');
  const [view, setView] = useView(inAddress);
  const company = useCompany();
  const today = useToday();
  const change = (next: ViewChange<RentalsView>) =>
    setView(next, { replace: (now, then) => then.part === now.part });
  const add = () => change({ ...view, open: 'new' });
  useShortcut('n', add);
  if (!company) return null;
  const part = { view, onView: change, company, today };
  return (
    <div className="q-page rentals">
      <div className="rentals-parts">
        <SegmentedControl
          label={t('parts')}
          hideLabel
          value={view.part}
          options={[
            { value: 'month', label: t('partMonth') },
            { value: 'all', label: t('partAll') },
          ]}
          onChange={(next) => change({ ...view, part: next, search: '', page: 1 })}
        />
        <span className="q-spacer" />
        <Button icon="import" href="/import">
          {t('importSheets')}
        </Button>
        {view.part === 'month' && (
          <Button icon="plus" onClick={add}>
            {t('add')}
          </Button>
        )}
      </div>
      {view.part === 'month' ? <MonthPart {...part} /> : <RentalList {...part} />}
      {view.open !== '' && <RentalDrawer key={view.open} {...part} />}
    </div>
  );
}
