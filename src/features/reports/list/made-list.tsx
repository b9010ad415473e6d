import type { MadeReport, ReportFile } from '@services/services.ts';
import { formatPeriod } from '@i18n/format/dates.ts';
import { formatInstant } from '@i18n/format/instants.ts';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import type { Column } from '@ui/lists/table/column.ts';
import { Section } from '@ui/page/section.tsx';
import { Link } from '@ui/signs/link.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useReadFault } from '@ui/environment/use-read-fault.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { isPdf, useMadeFile } from '../made/made-file.ts';
import { useCompany, useToday } from '../../use-company.ts';

const idOf = ({ id }: MadeReport) => id;

/** What was made and kept, the newest first, with its files. */
export function MadeList() {
  const t = useText('reports');
  const { reports } = useServices();
  const { data, loading, error } = useLive('made reports', () => reports.made());
  const fault = useReadFault(error);
  const columns = useMadeColumns();
  return (
    <Section title={t('madeOnes')} note={t('madeNote')}>
      <DataTable
        label={t('madeOnes')}
        columns={columns}
        rows={data ?? []}
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
  const made = ({ id, title }: MadeReport) => <Link href={`/reports/made/${id}`}>{title}</Link>;
  const when = ({ madeAt }: MadeReport) => formatInstant(madeAt, { timeZone, today }, language);
  return [
    { id: 'title', head: t('reportTitle'), kind: 'fill', phone: 'title', cell: made },
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
      cell: (row) => <span className="q-num">{when(row)}</span>,
    },
    {
      id: 'files',
      head: t('files'),
      phone: 'status',
      width: 130,
      cell: (row) => (
        <span className="q-row">
          {row.files.map((file) => (
            <FileButton key={file.sha256} made={row} file={file} when={when(row)} />
          ))}
        </span>
      ),
    },
  ];
}

function FileButton({ made, file, when }: { made: MadeReport; file: ReportFile; when: string }) {
  const t = useText('reports');
  const give = useMadeFile();
  const format = isPdf(file) ? t('pdf') : t('xlsx');
  return (
    <button
      type="button"
      className="reports-file"
      aria-label={t('downloadOf', { format, title: made.title, when })}
      onClick={() => void give(made, file)}
    >
      {format}
    </button>
  );
}
