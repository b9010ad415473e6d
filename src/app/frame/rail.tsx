import './rail.css';
import { Icon } from '@ui/signs/icon.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { Mark } from '@ui/signs/mark.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { Screen } from '../../features/define-screen.ts';
import { addressOf, railScreens } from '../screens.ts';
import { toggleRail, useRailCollapsed } from './rail-store.ts';

function RailItem({ screen, isCurrent, count }: { screen: Screen; isCurrent: boolean; count: string }) {
  const language = useLanguage();
  const title = screen.title[language];
  return (
    <Link
      href={addressOf(screen)}
      className="q-nav"
      title={title}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon name={screen.icon} />
      <span className="q-nav-label">{title}</span>
      {count !== '' && <span className="q-nav-count">{count}</span>}
    </Link>
  );
}

interface RailProps {
  current: string;
  counts: Readonly<Record<string, string>>;
  /** Panes need the room: the choice is not offered. */
  isHeldNarrow: boolean;
}

/** Left on wide screens: every room of the house, with what waits in it. */
export function Rail({ current, counts, isHeldNarrow }: RailProps) {
  const t = useText('shell');
  const isCollapsed = useRailCollapsed();
  const label = t(isCollapsed ? 'expand' : 'collapse');
  const item = (screen: Screen) => (
    <RailItem
      key={screen.id}
      screen={screen}
      isCurrent={screen.id === current}
      count={counts[screen.id] ?? ''}
    />
  );
  return (
    <nav className="q-rail" aria-label={t('sections')}>
      <Link className="q-brand" href="/" aria-label="Quittance">
        <Mark />
        <span className="q-nav-label">Quittance</span>
      </Link>
      {railScreens.work.map(item)}
      <div className="q-rail-end">
        {railScreens.end.map(item)}
        {!isHeldNarrow && (
          <button
            type="button"
            className="q-nav q-rail-toggle"
            aria-expanded={!isCollapsed}
            title={label}
            onClick={toggleRail}
          >
            <Icon name="rail" />
            <span className="q-nav-label">{label}</span>
          </button>
        )}
      </div>
    </nav>
  );
}
