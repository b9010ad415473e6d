import './closed-books.css';
import { useState } from 'react';
import type { Unopened } from '@storage/open-database.ts';
import { Button } from '@ui/signs/button.tsx';
import { Mark } from '@ui/signs/mark.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { currentBooks } from '../../features/books-choice.ts';

type Why = Unopened | 'superseded';

function Salvage() {
  const t = useText('boot');
  const [outcome, setOutcome] = useState('');
  const salvage = async () => {
    const { salvageBooks } = await import('./salvage.ts');
    const tables = await salvageBooks(currentBooks());
    setOutcome(tables === 0 ? t('salvageNothing') : t('salvaged', { tables }));
  };
  return (
    <>
      <Button onClick={() => void salvage()}>{t('salvage')}</Button>
      <output className="q-small">{outcome}</output>
    </>
  );
}

/** Why the books stay closed, and the ways out. Nothing is ever deleted here. */
export function ClosedBooks({ why, fault, onRetry }: { why: Why; fault: string; onRetry: () => void }) {
  const t = useText('boot');
  const needsReload = why === 'superseded' || why === 'newer';
  // The open that waits for the other window ends with the page.
  const begins = needsReload || why === 'blocked' ? () => location.reload() : onRetry;
  return (
    <main className="q-closed" role="alert">
      <div>
        <Mark />
        <h1>{t(`${why}Title`)}</h1>
        <p>{t(why)}</p>
        {fault !== '' && (
          <p className="q-small">
            <code>{fault}</code>
          </p>
        )}
        <div className="q-row is-wrapping">
          <Button variant="filled" onClick={begins}>
            {t(needsReload ? 'reload' : 'retry')}
          </Button>
          {why === 'unreadable' && <Salvage />}
        </div>
        <p className="q-tiny">{t('address', { origin: location.origin })}</p>
      </div>
    </main>
  );
}
