import { Button } from '@ui/signs/button.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { closeFile } from '../desk/open-file.ts';

/** While the worker reads; how far it is stands in the task tray. */
export function ReadingView({ name }: { name: string }) {
  const t = useText('import');
  return (
    <div className="q-page">
      <div aria-live="polite">
        <EmptyState title={t('reading', { name })} acts={<Button onClick={closeFile}>{t('cancel')}</Button>}>
          {t('readingHint')}
        </EmptyState>
      </div>
    </div>
  );
}
