import { useState } from 'react';
import type { ImportBatch } from '@domain/intake/plan.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import { Button } from '@ui/button.tsx';
import { useLanguage } from '@ui/language.ts';
import { Section } from '@ui/section.tsx';
import { Status } from '@ui/status.tsx';
import type { Column } from '@ui/table/column.ts';
import { DataTable } from '@ui/table/data-table.tsx';
import { useLive } from '@ui/use-live.ts';
import { useText } from '@ui/use-text.ts';
import { sumOf } from '../control/control-table.ts';
import type { DeskTools } from '../desk/desk-tools.ts';
import { kindText } from '../start/kinds.ts';
import { amountsText } from '../words.ts';
import { BatchDialog } from './batch-dialog.tsx';
import { UndoDialog } from './undo-dialog.tsx';

const STEP = 10;

/** What was imported before, newest first; each can be looked at and undone as a whole. */
export function PastImports({ tools }: { tools: DeskTools }) {
  const t = useText('import');
  const language = useLanguage();
  const [size, setSize] = useState(STEP);
  const [undoing, setUndoing] = useState<ImportBatch | null>(null);
  const [looking, setLooking] = useState<ImportBatch | null>(null);
  const { data, loading, error } = useLive(`imports ${size}`, () =>
    tools.services.imports.list({ page: 1, pageSize: size, sort: 'committedAt', direction: 'desc' }),
  );
  const columns: Column<ImportBatch>[] = [
    {
      id: 'file',
      head: t('pastFile'),
      kind: 'fill',
      phone: 'title',
      opens: true,
      cell: ({ fileName }) => fileName,
    },
    {
      id: 'when',
      head: t('pastWhen'),
      phone: 'detail',
      cell: ({ committedAt }) => formatDate(committedAt.slice(0, 10), language, 'short'),
    },
    { id: 'kind', head: t('pastKind'), cell: ({ kind }) => kindText(t, kind) },
    {
      id: 'state',
      head: t('pastState'),
      phone: 'status',
      cell: ({ undoneAt }) => (
        <Status sign={undoneAt ? 'void' : 'paid'}>{t(undoneAt ? 'pastUndone' : 'pastStored')}</Status>
      ),
    },
    {
      id: 'rows',
      head: t('pastRows'),
      kind: 'money',
      phone: 'amount',
      cell: ({ control }) => formatCount(sumOf(control.created, control.updated).rows, language),
    },
    {
      id: 'amount',
      head: t('pastAmount'),
      kind: 'money',
      cell: ({ control }) => amountsText(sumOf(control.created, control.updated), language) || '–',
    },
    {
      id: 'undo',
      head: '',
      cell: (batch) =>
        !batch.undoneAt && (
          <button
            type="button"
            className="import-link q-mid"
            aria-label={t('pastUndoLabel', { name: batch.fileName })}
            onClick={() => setUndoing(batch)}
          >
            {t('pastUndo')}
          </button>
        ),
    },
  ];
  return (
    <Section title={t('past')}>
      <DataTable
        label={t('past')}
        columns={columns}
        rows={data?.rows ?? []}
        rowId={(batch) => batch.id}
        rowName={(batch) => batch.fileName}
        loading={loading && !data}
        error={error ? t('pastError') : undefined}
        empty={<p className="q-small q-muted">{t('pastNone')}</p>}
        isStruck={(batch) => batch.undoneAt !== null}
        onOpen={setLooking}
      />
      {data && data.total > data.rows.length && (
        <Button variant="subtle" onClick={() => setSize(size + STEP)}>
          {t('pastMore')}
        </Button>
      )}
      {undoing && <UndoDialog batch={undoing} tools={tools} onClose={() => setUndoing(null)} />}
      {looking && (
        <BatchDialog
          batch={looking}
          onClose={() => setLooking(null)}
          onUndo={() => {
            setLooking(null);
            setUndoing(looking);
          }}
        />
      )}
    </Section>
  );
}
