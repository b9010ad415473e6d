import { useState } from 'react';
import type { ImportBatch } from '@domain/intake/plan.ts';
import { Button } from '@ui/signs/button.tsx';
import { Section } from '@ui/page/section.tsx';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { DeskTools } from '../desk/desk-tools.ts';
import { BatchDialog } from './batch-dialog.tsx';
import { batchColumns } from './columns.tsx';
import { UndoDialog } from './undo-dialog.tsx';

const STEP = 10;

/** What was imported before, newest first; each can be looked at and undone as a whole. */
export function PastImports({ tools }: { tools: DeskTools }) {
  const t = useText('import');
  const [size, setSize] = useState(STEP);
  const [undoing, setUndoing] = useState<ImportBatch | null>(null);
  const [looking, setLooking] = useState<ImportBatch | null>(null);
  const { data, loading, error } = useLive(`imports ${size}`, () =>
    tools.services.imports.list({ page: 1, pageSize: size, sort: 'committedAt', direction: 'desc' }),
  );
  const undo = (batch: ImportBatch) => {
    setLooking(null);
    setUndoing(batch);
  };
  return (
    <Section title={t('past')}>
      <DataTable
        label={t('past')}
        columns={batchColumns(t, undo)}
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
        <BatchDialog batch={looking} onClose={() => setLooking(null)} onUndo={() => undo(looking)} />
      )}
    </Section>
  );
}
