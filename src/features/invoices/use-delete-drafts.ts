import { useText } from '@ui/environment/use-text.ts';
import { actWithUndo } from '../act-with-undo.ts';
import { useServices } from '../services-context.ts';

/** Deletes at once and offers the way back; says whether it was done. */
export function useDeleteDrafts(): (ids: string[]) => Promise<boolean> {
  const t = useText('invoices');
  const { invoices } = useServices();
  return (ids) =>
    actWithUndo({
      act: () => invoices.remove(ids),
      undo: ({ removed }) => invoices.restore(removed),
      words: t('deletedDrafts', { count: ids.length }),
    });
}
