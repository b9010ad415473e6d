import './bulk-bar.css';
import type { ReactNode } from 'react';
import { IconButton } from '../signs/icon-button.tsx';
import { useText } from '../environment/use-text.ts';

/** Rises with the selection: how many, their sum, what can be done with them. */
export function BulkBar({
  count,
  sum,
  children,
  onClear,
}: {
  /** In words: "3 invoices". */
  count: string;
  sum?: ReactNode;
  children: ReactNode;
  onClear: () => void;
}) {
  const t = useText('words');
  return (
    <section className="q-bulk" aria-label={t('selection')}>
      <output className="q-bulk-count">
        <b>{count}</b>
        {sum !== undefined && <span className="q-num q-muted">{sum}</span>}
      </output>
      <span className="q-spacer" />
      {children}
      <IconButton icon="close" label={t('clearSelection')} onClick={onClear} />
    </section>
  );
}
