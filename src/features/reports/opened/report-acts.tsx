import { useState } from 'react';
import type { ReportQuery } from '@services/services.ts';
import { Menu } from '@ui/layers/menu.tsx';
import { Button } from '@ui/signs/button.tsx';
import type { IconName } from '@ui/signs/icons.ts';
import { printFile } from '@ui/files/print-file.ts';
import { saveFile } from '@ui/files/save-file.ts';
import { runTask } from '@ui/tasks/task-store.ts';
import { useIsPhone } from '@ui/environment/use-media.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sayRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { SendReport } from '../sending/send-report.tsx';

interface Act {
  label: string;
  icon: IconName;
  busy?: boolean;
  onClick: () => void;
}

interface ActsProps {
  query: ReportQuery;
  title: string;
  hasTable: boolean;
}

/** Taken along as a file, printed, kept as it is today, or sent to managers. */
export function ReportActs({ query, title, hasTable }: ActsProps) {
  const t = useText('reports');
  const { reports } = useServices();
  const language = useLanguage();
  const isPhone = useIsPhone();
  const [busy, setBusy] = useState('');
  const [isSending, setSending] = useState(false);
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
        link: { href: `/reports/made/${made.value.id}`, label: t('toMade') },
      };
    });
  const rarer: Act[] = [
    {
      label: t('print'),
      icon: 'print',
      busy: busy === 'print',
      onClick: () => void file('pdf', printFile, 'print'),
    },
    { label: t('send'), icon: 'send', onClick: () => setSending(true) },
    { label: t('make'), icon: 'folder', busy: busy === 'keep', onClick: () => void keep() },
    {
      label: t('downloadXlsx'),
      icon: 'columns',
      busy: busy === 'xlsx',
      onClick: () => void file('xlsx', saveFile),
    },
  ];
  return (
    <div className="reports-acts">
      {!isPhone &&
        rarer.map(({ label, ...act }) => (
          <Button key={label} unavailable={off} {...act}>
            {label}
          </Button>
        ))}
      <Button
        variant="filled"
        icon="download"
        busy={busy === 'pdf'}
        unavailable={off}
        onClick={() => void file('pdf', saveFile)}
      >
        {t('downloadPdf')}
      </Button>
      {isPhone && (
        <Menu
          label={t('moreActs')}
          items={rarer.map(({ label, icon, onClick }) => ({ label, icon, unavailable: off, onAct: onClick }))}
          trigger={(button) => (
            <Button icon="more" aria-label={t('moreActs')} busy={busy !== '' && busy !== 'pdf'} {...button}>
              {null}
            </Button>
          )}
        />
      )}
      {isSending && (
        <SendReport
          what={query}
          report={{ kind: query.kind, savedId: query.savedId ?? '' }}
          title={title}
          onClose={() => setSending(false)}
        />
      )}
    </div>
  );
}
