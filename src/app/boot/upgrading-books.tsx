import './closed-books.css';
import { Mark } from '@ui/signs/mark.tsx';
import { ProgressBar } from '@ui/tasks/progress-bar.tsx';
import { useText } from '@ui/environment/use-text.ts';

/** Large books take a while to be read as a new version reads them: how far it is, and that it may not be feared. */
export default function UpgradingBooks({ done, total }: { done: number; total: number }) {
  const t = useText('boot');
  return (
    <main className="q-closed">
      <div>
        <Mark />
        <h1>{t('upgradingTitle')}</h1>
        <p>{t('upgrading')}</p>
        <div>
          <ProgressBar label={t('upgradingTitle')} done={done} total={total} />
          {total > 0 && <p className="q-small">{t('upgradingDone', { done, total })}</p>}
        </div>
      </div>
    </main>
  );
}
