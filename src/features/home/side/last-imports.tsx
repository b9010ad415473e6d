import type { ImportBatch } from '@domain/intake/plan.ts';
import { formatDate, formatNear } from '@i18n/format/dates.ts';
import { currencySign, formatEach } from '@i18n/format/money.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { Section } from '@ui/page/section.tsx';
import { Link } from '@ui/signs/link.tsx';
import { Status } from '@ui/signs/status.tsx';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import { Drop } from '../drop.tsx';
import { storedAt } from '../../stored-at.ts';
import { importSign } from './import-quality.ts';

/** What was taken and what was not, in one line. */
function Quality({ batch: { control } }: { batch: ImportBatch }) {
  const t = useText('dashboard');
  const { rejected, duplicate, ignored } = control;
  const said = [
    rejected.rows > 0 && t('rejected', { count: rejected.rows }),
    duplicate.rows > 0 && t('duplicates', { count: duplicate.rows }),
    ignored.rows > 0 && t('ignored', { count: ignored.rows }),
  ].filter((part) => part !== false);
  return <>{said.length === 0 ? t('clean') : said.join(', ')}</>;
}

function Batch({ batch }: { batch: ImportBatch }) {
  const t = useText('home');
  const dashboard = useText('dashboard');
  const language = useLanguage();
  const { control } = batch;
  const rows = control.created.rows + control.updated.rows;
  const date = formatDate(batch.committedAt.slice(0, 10), language, 'short');
  const sign = importSign(batch);
  const words = {
    void: t('undone'),
    partly: dashboard('rejected', { count: control.rejected.rows }),
    paid: t('imported'),
  };
  return (
    <li>
      <div className="q-row">
        <Link className="q-mid q-cut" href={storedAt(batch)}>
          {batch.fileName}
        </Link>
        <span className="q-spacer" />
        <Status sign={sign}>{words[sign]}</Status>
      </div>
      <div className="q-tiny q-muted">
        {[date, t('importRows', { rows }), ...formatEach(control.created.amounts, language)].join(' · ')}
        {' · '}
        <Quality batch={batch} />
      </div>
    </li>
  );
}

/** The first rows of the newest import, as they stand in the books. */
function FirstRows({ batch }: { batch: ImportBatch }) {
  const t = useText('dashboard');
  const language = useLanguage();
  const today = useToday();
  const { dashboard } = useServices();
  const { data: rows = [] } = useLive(`rows of ${batch.id}`, () => dashboard.importedRows(batch.id));
  if (rows.length === 0) return null;
  const signs = [...new Set(rows.map(({ currency }) => currencySign(currency)))];
  return (
    <SimpleTable
      label={t('previewOf', { file: batch.fileName })}
      head={[
        { text: t('date') },
        { text: t('title'), isFill: true },
        { text: [t('net'), ...(signs.length === 1 ? signs : [])].join(', '), isMoney: true },
      ]}
      rows={rows.map(({ id, date, title, net, currency }) => ({
        key: id,
        cells: [
          <span key="date" className="q-num">
            {formatNear(date, today, language)}
          </span>,
          title,
          <Amount key="net" minor={net} currency={currency} withCurrency={signs.length > 1} />,
        ],
      }))}
    />
  );
}

/** Where the rows came from lately, how good they were, and the way to bring more. */
export function LastImports({ batches }: { batches: readonly ImportBatch[] }) {
  const t = useText('home');
  const newest = batches.find(({ undoneAt }) => undoneAt === null);
  return (
    <Section
      title={t('lastImports')}
      acts={
        <Link className="q-tiny" href="/import">
          {t('allImports')}
        </Link>
      }
    >
      <div className="q-stack">
        {batches.length > 0 && (
          <ul className="home-batches">
            {batches.map((batch) => (
              <Batch key={batch.id} batch={batch} />
            ))}
          </ul>
        )}
        {newest && <FirstRows batch={newest} />}
        <Drop variant="default" />
      </div>
    </Section>
  );
}
