import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { MappedColumn } from '../columns/columns.ts';
import { replaceValue } from '../desk/mend-rows.ts';
import { useFindingWords } from '../findings/use-findings.ts';
import type { Grid } from './use-grid.ts';
import type { Worklist } from './worklist.ts';

interface MendToolsProps {
  grid: Grid;
  list: Worklist;
  columns: readonly MappedColumn[];
}

/** Bulk mends of the column under the cursor. */
export function MendTools({ grid, list, columns }: MendToolsProps) {
  const t = useText('import');
  const [replacing, setReplacing] = useState(false);
  const column = columns[grid.cursor.column];
  const value = (column && list.rowAt(grid.cursor.row)?.cells[column.field]) ?? '';
  const hasRange = grid.cursor.row !== grid.anchor.row;
  if (!column) return null;
  return (
    <div className="import-tools q-row">
      <Button onClick={() => setReplacing(true)} aria-haspopup="dialog">
        {t('replaceAll')}
      </Button>
      <Button
        unavailable={hasRange ? undefined : t('fillDownHint')}
        onClick={() => void grid.act({ do: 'fill-down' })}
      >
        {t('fillDown')}
      </Button>
      {replacing && <ReplaceDialog column={column} value={value} onClose={() => setReplacing(false)} />}
    </div>
  );
}

function ReplaceDialog({
  column,
  value,
  onClose,
}: {
  column: MappedColumn;
  value: string;
  onClose: () => void;
}) {
  const t = useText('import');
  const words = useFindingWords();
  const [from, setFrom] = useState(value);
  const [to, setTo] = useState('');
  const [faulty, setFaulty] = useState(false);
  const replace = () => {
    void replaceValue(column.field, faulty ? undefined : from, to);
    onClose();
  };
  return (
    <Dialog
      title={t('replaceTitle', { field: words.field(column.field) })}
      onClose={onClose}
      foot={
        <Button variant="filled" onClick={replace}>
          {t('replaceDo')}
        </Button>
      }
    >
      <div className="q-stack">
        {!faulty && <TextInput label={t('replaceFrom')} value={from} onChange={setFrom} />}
        <Checkbox checked={faulty} onChange={setFaulty} label={t('replaceFaulty')} />
        <TextInput label={t('replaceTo')} value={to} onChange={setTo} />
      </div>
    </Dialog>
  );
}
