import { formatDate, formatPeriod } from '@i18n/format/dates.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { Link } from '@ui/signs/link.tsx';
import { ProgressBar } from '@ui/tasks/progress-bar.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useReadFault } from '@ui/environment/use-read-fault.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useState } from 'react';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import type { ScreenPart } from '../screen-part.ts';
import { useReport, type OpenReport } from '../use-report.ts';
import { queryOf } from '../view.ts';
import { Builder } from '../builder/builder.tsx';
import { ReportActs } from './report-acts.tsx';
import { ReportNotes } from './report-notes.tsx';
import { ReportSectionView } from './report-section.tsx';
import { ReportTools } from './report-tools.tsx';

/** One report: how it is asked, its figures, picture and table, and how it was worked out. */
export function ReportPage(part: ScreenPart) {
  const { view } = part;
  const t = useText('reports');
  const language = useLanguage();
  const today = useToday();
  const { reports } = useServices();
  const query = queryOf(view, today);
  const open = useReport(query);
  const { data: kinds } = useLive('report kinds', () => reports.kinds());
  const kind = kinds?.find(({ id }) => id === view.kind);
  const { table } = open;
  const [isBuilding, setBuilding] = useState(false);
  const { data: saved } = useLive('saved reports', () => reports.saved());
  return (
    <>
      <div className="reports-head">
        <Link href="/reports" className="reports-back">
          {t('all')}
        </Link>
        <div className="reports-title">
          <h2>{table?.title ?? t.loose(view.kind)}</h2>
          <p className="q-muted">
            {table?.basis === 'open'
              ? t('asOf', { date: formatDate(table.to, language) })
              : formatPeriod(query.from, query.to, language)}
          </p>
        </div>
        <ReportActs query={query} title={table?.title ?? t.loose(view.kind)} hasTable={Boolean(table)} />
      </div>
      <ReportTools {...part} kind={kind} table={table} today={today} onBuild={() => setBuilding(true)} />
      <Content part={part} open={open} />
      {isBuilding && table && (
        <Builder
          {...part}
          table={table}
          saved={saved?.find(({ id }) => id === view.saved)}
          onClose={() => setBuilding(false)}
        />
      )}
    </>
  );
}

function Content({ part, open }: { part: ScreenPart; open: OpenReport }) {
  const t = useText('reports');
  const reasonOf = useRefusal();
  const fault = useReadFault(open.error);
  const { table, refusal } = open;
  const again = <Button onClick={open.again}>{t('again')}</Button>;
  if (fault) {
    return (
      <Callout tone="error" live acts={again}>
        {fault}
      </Callout>
    );
  }
  if (refusal?.reason === 'report-needs-customer') {
    return <EmptyState title={t('customer')}>{t('chooseCustomer')}</EmptyState>;
  }
  if (refusal) {
    const isStopped = refusal.name === 'Cancelled';
    return (
      <Callout tone={isStopped ? 'plain' : 'error'} live acts={again}>
        {isStopped ? t('stopped') : reasonOf(refusal)}
      </Callout>
    );
  }
  return (
    <>
      <ReadingBar open={open} />
      {table && table.control.read === 0 && (
        <EmptyState
          title={t('nothing')}
          acts={
            <Button icon="import" href="/import">
              {t('import')}
            </Button>
          }
        >
          {t('noBooks')}
        </EmptyState>
      )}
      {table && table.control.read > 0 && table.sections.length === 0 && (
        <EmptyState title={t('nothing')}>{t('nothingHint')}</EmptyState>
      )}
      <div className="reports-sections" aria-busy={open.loading || undefined}>
        {table?.sections.map((section) => (
          <ReportSectionView key={section.currency} {...part} table={table} section={section} />
        ))}
      </div>
      {table && table.control.read > 0 && <ReportNotes table={table} />}
    </>
  );
}

/** Only what takes a while is told. */
function ReadingBar({ open: { reading, loading, table, stop } }: { open: OpenReport }) {
  const t = useText('reports');
  if (!loading) return null;
  if (!reading || reading.total === 0) return table ? null : <p className="q-muted">{t('reading')}</p>;
  return (
    <div className="reports-reading">
      <span>{t('reading')}</span>
      <ProgressBar label={t('reading')} done={reading.done} total={reading.total} />
      <span className="q-num">{t('readingCount', { done: reading.done, total: reading.total })}</span>
      <Button onClick={stop}>{t('stop')}</Button>
    </div>
  );
}
