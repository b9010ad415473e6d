import './billing-reports.css';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { Button } from '@ui/signs/button.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../services-context.ts';
import { useView } from '../use-view.ts';
import { SetupEditor } from './editor/setup-editor.tsx';
import { MonthPage } from './month/month-page.tsx';
import { SetupList } from './setup-list.tsx';
import { readView, writeView } from './view.ts';

const inAddress = { read: readView, write: writeView };

/** Orders of several files become a report in the customer's own layout, a file to answer, and invoices. */
export default function BillingReportsScreen() {
  const t = useText('billing-reports');
  const services = useServices();
  const [view, setView] = useView(inAddress);
  const id = view.edit === '' || view.edit === 'new' ? view.setup : view.edit;
  const { data: setup, loading } = useLive(`billing-setup ${id}`, async () =>
    id === '' ? null : ((await services.pipeline.setup(id)) ?? null),
  );
  if (id === '' && view.edit === '')
    return <SetupList onOpen={(one) => setView({ setup: one, run: '', edit: '' })} />;
  if (loading) return <div className="q-page" aria-busy="true" />;
  if (view.edit === 'new' || (setup && view.edit !== '')) {
    return (
      <SetupEditor
        key={view.edit}
        setup={setup ?? null}
        onDone={(saved) => setView({ setup: saved, run: '', edit: '' })}
      />
    );
  }
  if (setup) {
    return (
      <MonthPage
        key={setup.id}
        setup={setup}
        runId={view.run}
        onView={(part) => setView((now) => ({ ...now, ...part }))}
      />
    );
  }
  return (
    <div className="q-page">
      <EmptyState acts={<Button href="/billing-reports">{t('toList')}</Button>}>{t('gone')}</EmptyState>
    </div>
  );
}
