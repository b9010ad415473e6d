import './home.css';
import { lazy, Suspense, useCallback, useState } from 'react';
import { firstScreenStands } from '@ui/environment/first-screen.ts';
import { Callout } from '@ui/page/callout.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { FourFigures } from '../four-figures.tsx';
import { useServices } from '../services-context.ts';
import { EmptyHome } from './empty-home.tsx';
import { isUntouched } from './untouched.ts';

// What stands around the figures comes after them: each in a room that is kept for it.
const NextRun = lazy(() => import('./next/next-run.tsx'));
const Money = lazy(() => import('./money/money.tsx'));
const Side = lazy(() => import('./side/side.tsx'));

const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 500 });
  else setTimeout(work, 50);
};

/** False until the figures stand and the page rests: the charts are not even asked for before. */
function useIsDrawn(): [isDrawn: boolean, onDrawn: () => void] {
  const [isDrawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => {
    firstScreenStands();
    whenIdle(() => setDrawn(true));
  }, []);
  return [isDrawn, onDrawn];
}

/** What will happen next, what happened, what a person has to do. */
export default function Home() {
  const t = useText('home');
  const services = useServices();
  const { data, error } = useLive('home', async () => {
    const stats = await services.invoices.stats();
    const imports = (await services.imports.list({ pageSize: 3 })).rows;
    // Asked only of books that look new: a run may have stopped before it made anything.
    const isNew = isUntouched(stats, imports) && !(await services.invoices.hasRun());
    return { stats, imports, isNew };
  });
  const [isDrawn, onDrawn] = useIsDrawn();
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
  if (data.isNew) return <EmptyHome />;
  return (
    <div className="q-page">
      <Suspense fallback={<div className="home-run-room" />}>
        <NextRun />
      </Suspense>
      <FourFigures figures={data.stats.figures} onDrawn={onDrawn} />
      <div className="home-main">
        <Suspense fallback={<div className="home-money-room" />}>
          {isDrawn ? <Money /> : <div className="home-money-room" />}
        </Suspense>
        <Suspense fallback={<div />}>
          <Side stats={data.stats} imports={data.imports} />
        </Suspense>
      </div>
    </div>
  );
}
