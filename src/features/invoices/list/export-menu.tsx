import type { ExportFormat, InvoiceQuery } from '@services/services.ts';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { Menu } from '@ui/layers/menu.tsx';
import { saveFile } from '@ui/files/save-file.ts';
import { runTask } from '@ui/tasks/task-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';

/** What the list shows, on all its pages, as a file. */
export function ExportMenu({ query, total }: { query: InvoiceQuery; total: number }) {
  const t = useText('invoices');
  const services = useServices();
  const reasonOf = useRefusal();
  const today = useToday();
  const save = (format: ExportFormat) =>
    runTask(t('exporting', { count: total }), async (task) => {
      const made = await services.invoices.exportView(query, format, task);
      if (!made.ok) return { ok: false, result: reasonOf(made.error) };
      const name = `${t('exportFile', { date: today })}.${format}`;
      saveFile(made.value, name);
      return { ok: true, result: t('saved', { name }) };
    });
  return (
    <Menu
      label={t('exportView')}
      items={[
        { label: t('exportXlsx'), icon: 'columns', onAct: () => void save('xlsx') },
        { label: t('exportCsv'), icon: 'file', onAct: () => void save('csv') },
      ]}
      trigger={(button) => <IconButton icon="download" label={t('exportView')} {...button} />}
    />
  );
}
