import type { OutputFolderStatus, WrittenFiles } from '@services/services.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { runTask } from '@ui/tasks/task-store.ts';
import { sayRefusal } from './say-refusal.ts';
import { useServices } from './services-context.ts';

/** The folder of invoices; undefined where none is chosen or the browser has none. */
export function useInvoiceFolder(): OutputFolderStatus | undefined {
  const { outputFolders } = useServices();
  const { data = [] } = useLive('folders', () => outputFolders.list());
  return data.find(({ id, name }) => id === 'invoices' && name !== '');
}

/** Documents into the folder of invoices, in the tray; asks for the permission first, inside the person's gesture. */
export function useWriteToFolder(): (ids: readonly string[] | 'waiting') => Promise<void> {
  const t = useText('folders');
  const { outputFolders } = useServices();
  const said = ({ written, same, renamed }: WrittenFiles) => {
    const [first] = renamed;
    const head =
      written === 0 && same === 1
        ? t('alreadyThere')
        : same > 0
          ? t('wroteSame', { written, same })
          : t('wrote', { written });
    return first ? `${head}. ${t('wroteBeside', { count: renamed.length, as: first.as })}` : head;
  };
  return async (ids) => {
    const allowed = await outputFolders.allow('invoices');
    const count = ids === 'waiting' ? (allowed.ok ? allowed.value.waiting : 0) : ids.length;
    await runTask(t('writing', { count }), async (task) => {
      if (!allowed.ok) return { ok: false, result: await sayRefusal(allowed.error) };
      const outcome =
        ids === 'waiting'
          ? await outputFolders.writeWaiting(task)
          : await outputFolders.writeInvoices(ids, task);
      return outcome.ok
        ? { ok: true, result: said(outcome.value) }
        : { ok: false, result: await sayRefusal(outcome.error) };
    });
  };
}
