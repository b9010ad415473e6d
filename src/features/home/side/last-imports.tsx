import type { ImportBatch } from '@domain/intake/plan.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatEach } from '@i18n/format/money.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { Section } from '@ui/page/section.tsx';
import { Status } from '@ui/signs/status.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { Drop } from '../drop.tsx';
import './last-imports.css';

function Batch({ batch }: { batch: ImportBatch }) {
  const t = useText('home');
  const language = useLanguage();
  const { rows, amounts } = batch.control.created;
  const date = formatDate(batch.committedAt.slice(0, 10), language, 'short');
  return (
    <li>
      <div className="q-row">
        <Link className="q-mid q-cut" href={`/transactions?batch=${batch.id}`}>
          {batch.fileName}
        </Link>
        <span className="q-spacer" />
        {batch.undoneAt === null ? (
          <Status sign="paid">{t('imported')}</Status>
        ) : (
          <Status sign="void">{t('undone')}</Status>
        )}
      </div>
      <div className="q-tiny q-muted">
        {[date, t('importRows', { rows }), ...formatEach(amounts, language)].join(' · ')}
      </div>
    </li>
  );
}

/** Where the rows came from lately, and the way to bring more. */
export function LastImports({ batches }: { batches: readonly ImportBatch[] }) {
  const t = useText('home');
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
          <ul className="q-batches">
            {batches.map((batch) => (
              <Batch key={batch.id} batch={batch} />
            ))}
          </ul>
        )}
        <Drop variant="default" />
      </div>
    </Section>
  );
}
