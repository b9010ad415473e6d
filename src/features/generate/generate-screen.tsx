import './generate.css';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useCompany, useToday } from '../use-company.ts';
import { useView } from '../use-view.ts';
import { GenerateAll } from './all/generate-all.tsx';
import { GenerateOne } from './one/generate-one.tsx';
import { readView, writeView, type GenerateView } from './view.ts';

const inAddress = { read: readView, write: writeView };

/** Open rows become invoices: of one customer, row by row, or of everybody at once. */
export default function GenerateScreen() {
  const t = useText('generate');
  const company = useCompany();
  const today = useToday();
  const [view, setView] = useView(inAddress);
  const change = (part: Partial<GenerateView>) =>
    setView((before) => ({ ...before, ...part }), { replace: true });
  if (!company) return null;
  return (
    <div className="q-page generate">
      <SegmentedControl
        label={t('whoFor')}
        hideLabel
        value={view.mode}
        onChange={(mode) => change({ mode })}
        options={[
          { value: 'one', label: t('oneCustomer') },
          { value: 'all', label: t('everyone') },
        ]}
      />
      {view.mode === 'one' ? (
        <GenerateOne
          key={`${view.customer} ${view.currency}`}
          view={view}
          onView={change}
          company={company}
          today={today}
        />
      ) : (
        <GenerateAll view={view} onView={change} company={company} today={today} />
      )}
    </div>
  );
}
