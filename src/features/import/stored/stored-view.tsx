import { useState } from 'react';
import { ActionBar, type Act } from '@ui/page/action-bar.tsx';
import { Icon } from '@ui/signs/icon.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { importedPlace } from '../imported-place.ts';
import { ControlTotals } from '../control/control-totals.tsx';
import { emptyDesk, setDesk, type Stored } from '../desk/desk.ts';
import type { DeskTools } from '../desk/desk-tools.ts';
import { PastImports } from '../past/past-imports.tsx';
import { UndoDialog } from '../past/undo-dialog.tsx';

/** What was stored, proven by its control totals, and where to go from here. */
export function StoredView({ stored, tools }: { stored: Stored; tools: DeskTools }) {
  const t = useText('import');
  const [undoing, setUndoing] = useState(false);
  const period = usePeriodOf(stored, tools);
  const { control, kind, batchId, file } = stored;
  const parts = [
    control.updated.rows > 0 && t('doneUpdated', { count: control.updated.rows }),
    control.duplicate.rows > 0 && t('doneDuplicate', { count: control.duplicate.rows }),
    control.rejected.rows > 0 && t('doneRejected', { count: control.rejected.rows }),
  ].filter(Boolean);
  const { data: batch } = useLive(`imported ${batchId}`, () => tools.services.imports.get(batchId));
  const see = importedPlace(batch ?? { id: batchId, kind });
  const acts: Act[] = [
    ...(kind === 'transactions'
      ? [{ label: t('toGenerate'), variant: 'filled' as const, href: `/generate?for=all${period}` }]
      : []),
    {
      label: t(see.word),
      ...(kind === 'timesheets' && { variant: 'filled' as const }),
      href: see.href,
    },
    { label: t('another'), onClick: () => setDesk(emptyDesk) },
    { label: t('undoImport'), icon: 'undo', onClick: () => setUndoing(true) },
  ];
  return (
    <div className="q-page">
      <div className="import-stored" aria-live="polite">
        <h2>
          <Icon name="check" /> {t('doneTitle', { count: control.created.rows + control.updated.rows })}
        </h2>
        <p className="q-muted q-small">{[t('doneFrom', { name: file.name }), ...parts].join(', ')}</p>
      </div>
      <ActionBar label={t('title')} acts={acts} />
      <ControlTotals control={control} fileSha256={stored.fileSha256} />
      <PastImports tools={tools} />
      {undoing && (
        <UndoDialog
          batch={{ id: batchId, fileName: file.name, control }}
          tools={tools}
          onClose={() => setUndoing(false)}
          onUndone={() => setDesk(emptyDesk)}
        />
      )}
    </div>
  );
}

/** First and last day of what came in, for the address of the generation: it would else look at the last days only. */
function usePeriodOf({ batchId, kind }: Stored, { services }: DeskTools): string {
  const { data } = useLive(`period of ${batchId}`, async () => {
    if (kind !== 'transactions') return '';
    const edge = async (direction: 'asc' | 'desc') =>
      (await services.transactions.list({ batchId, sort: 'date', direction, page: 1, pageSize: 10 })).rows[0]
        ?.date;
    const [from, to] = [await edge('asc'), await edge('desc')];
    return from && to ? `&from=${from}&to=${to}` : '';
  });
  return data ?? '';
}
