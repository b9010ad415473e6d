import type { Result } from '@domain/result.ts';
import type { LongTask } from '@services/ports.ts';
import { useServices } from '../services-context.ts';
import { saveFile } from '@ui/files/save-file.ts';
import { runTask } from '@ui/tasks/task-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';

/** One PDF or a zip of the chosen invoices: made in the tray, then handed to the browser as a download. */
export function useMakeFiles(): (ids: string[], kind: 'pdf' | 'zip') => Promise<void> {
  const t = useText('invoices');
  const services = useServices();
  const reasonOf = useRefusal();
  return async (ids, kind) => {
    const count = ids.length;
    const make = (task: LongTask): Promise<Result<Blob>> =>
      kind === 'pdf' ? services.invoices.pdf(ids, task) : services.invoices.pdfZip(ids, task);
    const name = kind === 'pdf' ? t('filePdf', { count }) : t('fileZip', { count });
    await runTask(kind === 'pdf' ? t('making', { count }) : t('makingZip', { count }), async (task) => {
      const made = await make(task);
      if (!made.ok) return { ok: false, result: reasonOf(made.error) };
      saveFile(made.value, name);
      return { ok: true, result: t('saved', { name }) };
    });
  };
}
