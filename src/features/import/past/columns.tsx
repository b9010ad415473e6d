import type { ImportBatch } from '@domain/intake/plan.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';
import { Status } from '@ui/signs/status.tsx';
import type { Column } from '@ui/lists/table/column.ts';
import { sumOf } from '../control/control-table.ts';
import { kindText } from '../kind-words.ts';
import { amountsText } from '../words.ts';

type Words = Translate<RoomMessages<'import'>>;
type BatchColumn = Column<ImportBatch>;

const stored = ({ control }: ImportBatch) => sumOf(control.created, control.updated);

const figureColumns = (t: Words): BatchColumn[] => [
  {
    id: 'rows',
    head: t('pastRows'),
    kind: 'money',
    phone: 'amount',
    cell: (batch) => formatCount(stored(batch).rows, t.language),
  },
  {
    id: 'amount',
    head: t('pastAmount'),
    kind: 'money',
    cell: (batch) => amountsText(stored(batch), t.language) || '–',
  },
];

const StateOf = ({ batch, t }: { batch: ImportBatch; t: Words }) => (
  <Status sign={batch.undoneAt ? 'void' : 'paid'}>{t(batch.undoneAt ? 'pastUndone' : 'pastStored')}</Status>
);

export const batchColumns = (t: Words, onUndo: (batch: ImportBatch) => void): BatchColumn[] => [
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
    cell: ({ committedAt }) => formatDate(committedAt.slice(0, 10), t.language, 'short'),
  },
  { id: 'kind', head: t('pastKind'), cell: ({ kind }) => kindText(t, kind) },
  { id: 'state', head: t('pastState'), phone: 'status', cell: (batch) => <StateOf batch={batch} t={t} /> },
  ...figureColumns(t),
  {
    id: 'undo',
    head: '',
    cell: (batch) =>
      !batch.undoneAt && (
        <button
          type="button"
          className="import-link q-mid"
          aria-label={t('pastUndoLabel', { name: batch.fileName })}
          onClick={() => onUndo(batch)}
        >
          {t('pastUndo')}
        </button>
      ),
  },
];
