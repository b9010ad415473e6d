import type { MadeReport, ReportFile } from '@services/services.ts';
import { formatPeriod } from '@i18n/format/dates.ts';
import { formatInstant } from '@i18n/format/instants.ts';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import { Link } from '@ui/signs/link.tsx';
import type { Column } from '@ui/lists/table/column.ts';
import { Section } from '@ui/page/section.tsx';
import { saveFile } from '@ui/files/save-file.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useReadFault } from '@ui/environment/use-read-fault.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useCompany, useToday } from '../../use-company.ts';

const idOf = ({ id }: MadeReport) => id;

/** What was made and kept, the newest first, with its files; or the one of them that a link leads to. */
export function MadeList({ only }: { only: string }) {
  const t = useText('reports');
  const { reports } = useServices();
  const { data, loading, error } = useLive('made reports', () => reports.made());
  const fault = useReadFault(error);
  const columns = useMadeColumns();
  const rows = data?.filter(({ id }) => only === '' || id === only);
  return (
    <Section
      title={t(only === '' ? 'madeOnes' : 'madeOne')}
      note={t('madeNote')}
      acts={only !== '' && <Link href="/reports">{t('allMade')}</Link>}
    >
      <DataTable
        label={t('madeOnes')}
        columns={columns}
        rows={rows ?? []}
        rowId={idOf}
        loading={loading}
        error={fault}
        hasKeys={false}
        empty={<p className="q-table-note">{t('noMade')}</p>}
      />
    </Section>
  );
}

function useMadeColumns(): Column<MadeReport>[] {
  const t = useText('reports');
  const language = useLanguage();
  const today = useToday();
  const timeZone = useCompany()?.timeZone ?? 'UTC';
  const when = ({ madeAt }: MadeReport) => formatInstant(madeAt, { timeZone, today }, language);
  return [
    { id: 'title', head: t('reportTitle'), kind: 'fill', phone: 'title', cell: ({ title }) => title },
    {
      id: 'period',
      head: t('period'),
      phone: 'detail',
      width: 190,
      cell: ({ from, to }) => <span className="q-num">{formatPeriod(from, to, language)}</span>,
    },
    {
      id: 'figure',
      head: t('figure'),
      kind: 'money',
      phone: 'amount',
      width: 190,
      cell: ({ figures }) => figures[0]?.text ?? '–',
    },
    {
      id: 'madeAt',
      head: t('madeAt'),
      width: 160,
      cell: (made) => <span className="q-num">{when(made)}</span>,
    },
    {
      id: 'files',
      head: t('files'),
      phone: 'status',
      width: 130,
      cell: (made) => (
        <span className="q-row">
          {made.files.map((file) => (
            <FileButton key={file.sha256} made={made} file={file} when={when(made)} />
          ))}
        </span>
      ),
    },
  ];
}

function FileButton({ made, file, when }: { made: MadeReport; file: ReportFile; when: string }) {
  const t = useText('reports');
  const { reports } = useServices();
  const format = file.contentType === 'application/pdf' ? t('pdf') : t('xlsx');
  const save = async () => {
    const found = await reports.madeFile(made.id, file.sha256);
    if (found.ok) saveFile(found.value, file.fileName);
    else await showRefusal(found.error);
  };
  return (
    <button
      type="button"
      className="reports-file"
      aria-label={t('downloadOf', { format, title: made.title, when })}
      onClick={() => void save()}
    >
      {format}
    </button>
  );
}
