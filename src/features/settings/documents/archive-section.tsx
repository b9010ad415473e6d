import { useState } from 'react';
import type { ArchivedDocument } from '@domain/archive/archive.ts';
import { formatBytes } from '@i18n/format/bytes.ts';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Link } from '@ui/signs/link.tsx';
import { Pager } from '@ui/lists/pager.tsx';
import { saveFile } from '@ui/files/save-file.ts';
import { SearchField } from '@ui/fields/search-field.tsx';
import { Section } from '@ui/page/section.tsx';
import { SimpleTable } from '@ui/lists/simple-table.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useDepartureWords } from '../../use-departure-words.ts';

const screens: Partial<Record<ArchivedDocument['subject']['kind'], string>> = {
  invoice: '/invoices',
  purchase: '/purchases',
  customer: '/customers',
};

/** The file's name, and the way to what it is of where that has a page of its own. */
function FileName({ archived: { subject, fileName } }: { archived: ArchivedDocument }) {
  const screen = screens[subject.kind];
  return screen === undefined ? (
    <>{fileName}</>
  ) : (
    <Link href={`${screen}?open=${subject.id}`}>{fileName}</Link>
  );
}

function ArchivedFiles({ rows }: { rows: readonly ArchivedDocument[] }) {
  const t = useText('archive');
  const language = useLanguage();
  const services = useServices();
  const departures = useDepartureWords();
  const takeOut = async (id: string) => {
    const taken = await services.archive.takeOut(id, 'downloaded');
    if (taken.ok) saveFile(taken.value.file, taken.value.fileName);
    else await showRefusal(taken.error);
  };
  const fileOf = (archived: ArchivedDocument) => (
    <div title={t('fingerprint', { hash: archived.sha256 })}>
      <FileName archived={archived} />
      {departures(archived).map((words, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- departures are only ever added
        <div key={at} className="q-tiny q-muted">
          {words}
        </div>
      ))}
    </div>
  );
  return (
    <SimpleTable
      label={t('archive')}
      head={[{ text: t('file'), isFill: true }, { text: t('size'), isMoney: true }, { text: '' }]}
      rows={rows.map((archived) => ({
        key: archived.id,
        cells: [
          fileOf(archived),
          formatBytes(archived.size, language),
          <IconButton
            key="again"
            icon="download"
            label={`${t('again')}: ${archived.fileName}`}
            onClick={() => void takeOut(archived.id)}
          />,
        ],
      }))}
    />
  );
}

/** Everything that left the house, found by its number and downloaded again as it was. */
export function ArchiveSection() {
  const t = useText('archive');
  const language = useLanguage();
  const services = useServices();
  const [view, setView] = useState({ search: '', page: 1, pageSize: 10 });
  const { data: totals } = useLive('archive totals', () => services.archive.totals());
  const { data: found } = useLive(`archive ${view.search} ${view.page} ${view.pageSize}`, () =>
    services.archive.list(view),
  );
  if (!totals || !found) return null;
  const holds = t('archiveHolds', {
    count: totals.documents,
    size: formatBytes(totals.bytes, language),
  });
  const isEmpty = totals.documents === 0;
  return (
    <Section title={t('archive')} note={t('archiveNote')}>
      <div className="q-stack">
        {isEmpty ? (
          <p className="q-small q-muted q-prose">{t('archiveEmpty')}</p>
        ) : (
          <>
            <p className="q-small q-num">{holds}</p>
            <SearchField
              label={t('archiveSearch')}
              value={view.search}
              onChange={(search) => setView({ ...view, search, page: 1 })}
            />
            {found.total === 0 ? (
              <p className="q-small q-muted">{t('archiveNone')}</p>
            ) : (
              <>
                <ArchivedFiles rows={found.rows} />
                <Pager
                  page={found.page}
                  pageSize={found.pageSize}
                  total={found.total}
                  onChange={(change) => setView((now) => ({ ...now, ...change(now) }))}
                />
              </>
            )}
          </>
        )}
      </div>
    </Section>
  );
}
