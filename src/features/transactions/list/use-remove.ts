import { useText } from '@ui/environment/use-text.ts';
import { actWithUndo } from '../../act-with-undo.ts';
import { useServices } from '../../services-context.ts';

/** Takes rows out at once, with Undo; true when it was done. */
export function useRemove(): (ids: string[]) => Promise<boolean> {
  const t = useText('transactions');
  const { transactions } = useServices();
  return (ids) =>
    actWithUndo({
      act: () => transactions.remove(ids),
      undo: ({ removed }) => transactions.restore(removed),
      words: ({ removed }) => t('removed', { count: removed.length }),
    });
}
