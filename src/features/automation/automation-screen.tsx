import './automation.css';
import { lazy, Suspense, type ComponentType } from 'react';
import { useParams } from '@tanstack/react-router';
import { Link } from '@ui/signs/link.tsx';
import { useText } from '@ui/environment/use-text.ts';

interface Part {
  name: '' | 'runs' | 'managers';
  title: 'partAutomations' | 'partRuns' | 'partManagers';
  Content: ComponentType;
}

const parts: readonly [Part, ...Part[]] = [
  { name: '', title: 'partAutomations', Content: lazy(() => import('./list/automations-part.tsx')) },
  { name: 'runs', title: 'partRuns', Content: lazy(() => import('./runs/runs-part.tsx')) },
  { name: 'managers', title: 'partManagers', Content: lazy(() => import('./people/people-part.tsx')) },
];

/** A1–A12: what runs by itself and when, what it did, and who is told. */
export default function AutomationScreen() {
  const t = useText('automation');
  const { part: wanted = '' } = useParams({ strict: false }) as { part?: string };
  const current = parts.find(({ name }) => name === wanted) ?? parts[0];
  return (
    <div className="q-page automation">
      <nav className="automation-parts" aria-label={t('parts')}>
        {parts.map((part) => (
          <Link
            key={part.name}
            href={part.name === '' ? '/automation' : `/automation/${part.name}`}
            aria-current={part === current ? 'page' : undefined}
          >
            {t(part.title)}
          </Link>
        ))}
      </nav>
      <Suspense>
        <current.Content />
      </Suspense>
    </div>
  );
}
