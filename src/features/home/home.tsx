import './home.css';
import { lazy, Suspense } from 'react';
import { Callout } from '@ui/page/callout.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useBooksName } from '../books-choice.ts';
import { FourFigures } from '../four-figures.tsx';
import { useServices } from '../services-context.ts';
import { EmptyHome } from './empty-home.tsx';
import { LastImports } from './side/last-imports.tsx';
import { isUntouched } from './side/todo.ts';
import { TodoList } from './side/todo-list.tsx';

const Money = lazy(() => import('./money/money.tsx'));

export default function Home() {
  const t = useText('home');
  const services = useServices();
  const isSample = useBooksName() === 'sample';
  const { data, error } = useLive('home', async () => ({
    stats: await services.invoices.stats(),
    safety: await services.storage.status(),
    company: await services.company.get(),
    imports: (await services.imports.list({ pageSize: 5 })).rows,
  }));
  if (error !== undefined) {
    return (
      <div className="q-page">
        <Callout tone="error" live>
          {t('loadFailed')}
        </Callout>
      </div>
    );
  }
  if (!data) return null;
  if (isUntouched(data.stats, data.imports)) return <EmptyHome />;
  return (
    <div className="q-page">
      <FourFigures figures={data.stats.figures} />
      <div className="q-two">
        <Suspense fallback={<div className="home-money-room" />}>
          <Money />
        </Suspense>
        <div className="q-stack">
          <TodoList stats={data.stats} safety={isSample ? null : data.safety} company={data.company} />
          <LastImports batches={data.imports} />
        </div>
      </div>
    </div>
  );
}
