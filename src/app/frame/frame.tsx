import './frame.css';
import { lazy, Suspense, useEffect } from 'react';
import { Outlet, useMatches } from '@tanstack/react-router';
import { afterFirstScreen } from '@ui/environment/first-screen.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { usePageTitle } from '@ui/page/page-title.ts';
import { TaskTray } from '@ui/tasks/task-tray.tsx';
import { Toasts } from '@ui/layers/toasts.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useShortcut } from '@ui/environment/use-shortcut.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../features/services-context.ts';
import { useGo } from '../../features/use-view.ts';
import { closeLayer, openHelp, openPalette, useOpenLayer } from '../palette/palette-store.ts';
import { ahead } from '../update/stale-chunks.ts';
import { BottomBar } from './bottom-bar.tsx';
import { Header } from './header.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { Rail } from './rail.tsx';
import { useRailCollapsed } from './rail-store.ts';
import { Strips } from './strips.tsx';
import { useArrivals } from './use-arrivals.ts';
import { useOutboxCounts } from './use-outbox-counts.ts';
import { useRailCounts } from './use-rail-counts.ts';

/** What stands around the figures of the first screen comes before. */
const IDLE_AFTER = 1500;
const loadPalette = () => import('../palette/palette.tsx');
const Palette = lazy(loadPalette);
const KeyboardHelp = lazy(() => import('../palette/keyboard-help.tsx'));

function Layers() {
  const open = useOpenLayer();
  // Letters typed right after Ctrl K must not fall beside it.
  useEffect(() => afterFirstScreen(() => void ahead(loadPalette), IDLE_AFTER), []);
  return (
    <Suspense>
      {open === 'palette' && <Palette onClose={closeLayer} />}
      {open === 'help' && <KeyboardHelp onClose={closeLayer} />}
    </Suspense>
  );
}

function useScreen() {
  const matches = useMatches();
  const screen = matches.at(-1)?.staticData.screen;
  const language = useLanguage();
  const named = usePageTitle();
  const title = named || (screen?.title[language] ?? 'Quittance');
  useEffect(() => {
    document.title = title === 'Quittance' ? title : `${title} · Quittance`;
  }, [title]);
  return { screen, title };
}

/** Rail, header, screen; on phones header, screen, bottom bar. */
export function Frame() {
  const t = useText('shell');
  const services = useServices();
  const { screen, title } = useScreen();
  const isCollapsed = useRailCollapsed();
  const company = useLive('company', () => services.company.get()).data;
  const mails = useOutboxCounts();
  const counts = useRailCounts(mails);
  const go = useGo();
  useArrivals();
  useShortcut('mod+k', openPalette);
  useShortcut('?', openHelp);
  const toNew = screen?.actions?.find((action) => action.adds);
  useShortcut('n', () => toNew && go(toNew.href), Boolean(toNew));
  const current = screen?.under ?? screen?.id ?? '';
  // The three panes need the room that a wide rail would take.
  const isNarrow = isCollapsed || screen?.isPaned;
  return (
    <div className={isNarrow ? 'q-app is-collapsed' : 'q-app'}>
      <a className="q-skip" href="#content">
        {t('skip')}
      </a>
      <Rail current={current} counts={counts} isHeldNarrow={screen?.isPaned ?? false} />
      <div className="q-main">
        <Header title={title} company={company?.name ?? ''} mails={mails} />
        <Strips />
        <main id="content" tabIndex={-1}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
        <TaskTray />
      </div>
      <BottomBar current={current} />
      <Toasts />
      <Layers />
      <LeaveGuard />
    </div>
  );
}
