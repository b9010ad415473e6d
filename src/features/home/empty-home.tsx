import './empty-home.css';
import { useEffect } from 'react';
import { firstScreenStands } from '@ui/environment/first-screen.ts';
import { Button } from '@ui/signs/button.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { Drop } from './drop.tsx';

/** Fresh books: one sentence, one act, one quiet alternative. */
export function EmptyHome() {
  const t = useText('home');
  useEffect(firstScreenStands, []);
  return (
    <div className="q-page">
      <div className="q-empty-home">
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
        <Drop variant="filled" />
        <Button variant="subtle" href="/invoices?edit=new">
          {t('byHand')}
        </Button>
      </div>
    </div>
  );
}
