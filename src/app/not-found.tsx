import { useRouterState } from '@tanstack/react-router';
import { Button } from '@ui/signs/button.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { useText } from '@ui/environment/use-text.ts';

export function NotFound() {
  const t = useText('shell');
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <div className="q-page">
      <EmptyState
        title={t('notFoundTitle')}
        acts={
          <Button variant="filled" href="/">
            {t('goHome')}
          </Button>
        }
      >
        {t('notFound', { path })}
      </EmptyState>
    </div>
  );
}
