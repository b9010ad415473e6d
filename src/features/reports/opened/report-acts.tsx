import { useState } from 'react';
import type { ReportQuery } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { printFile } from '@ui/files/print-file.ts';
import { saveFile } from '@ui/files/save-file.ts';
import { runTask } from '@ui/tasks/task-store.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sayRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

interface ActsProps {
  query: ReportQuery;
  title: string;
  hasTable: boolean;
}

/** Taken along as a file, printed, or kept as it is today. */
export function ReportActs({ query, title, hasTable }: ActsProps) {
  const t = useText('reports');
  const { reports } = useServices();
  const language = useLanguage();
  const [busy, setBusy] = useState('');
  const off = hasTable ? undefined : t('reading');
  const run = async (name: string, work: Parameters<typeof runTask>[1]) => {
    setBusy(name);
    await runTask(t('making', { title }), work).finally(() => setBusy(''));
  };
  const file = (
    format: 'pdf' | 'xlsx',
    give: (file: Blob, fileName: string) => void,
    name: string = format,
  ) =>
    run(name, async (task) => {
      const made = await reports.file(query, { format, language }, task);
      if (!made.ok) return { ok: false, result: await sayRefusal(made.error) };
      give(made.value.file, made.value.fileName);
      return { ok: true, result: made.value.fileName, isSeen: name === 'print' };
    });
  const keep = () =>
    run('keep', async (task) => {
      const made = await reports.make(query, { formats: ['pdf', 'xlsx'], language }, task);
      if (!made.ok) return { ok: false, result: await sayRefusal(made.error) };
      return {
        ok: true,
        result: t('made', { title: made.value.title }),
        link: { href: `/reports?made=${made.value.id}`, label: t('madeOne') },
      };
    });
  return (
    <div className="reports-acts">
      <Button
        icon="print"
        busy={busy === 'print'}
        unavailable={off}
        onClick={() => void file('pdf', printFile, 'print')}
      >
        {t('print')}
      </Button>
      <Button icon="send" href="/automation/managers">
        {t('send')}
      </Button>
      <Button icon="folder" busy={busy === 'keep'} unavailable={off} onClick={() => void keep()}>
        {t('make')}
      </Button>
      <Button
        icon="columns"
        busy={busy === 'xlsx'}
        unavailable={off}
        onClick={() => void file('xlsx', saveFile)}
      >
        {t('downloadXlsx')}
      </Button>
      <Button
        variant="filled"
        icon="download"
        busy={busy === 'pdf'}
        unavailable={off}
        onClick={() => void file('pdf', saveFile)}
      >
        {t('downloadPdf')}
      </Button>
    </div>
  );
}
