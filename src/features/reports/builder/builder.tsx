import { useState } from 'react';
import type { ReportLayout, ReportTable, SavedReport } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { ScreenPart } from '../screen-part.ts';
import type { BuilderPart } from './builder-part.ts';
import { ColumnChoice } from './column-choice.tsx';
import { FilterChoice } from './filter-choice.tsx';
import { GroupChoice } from './group-choice.tsx';
import { SaveChoice } from './save-choice.tsx';

interface BuilderProps extends ScreenPart {
  table: ReportTable;
  saved: SavedReport | undefined;
  onClose: () => void;
}

/** What the table shows: columns and their order, groups with sub-totals, filters; kept in the address or as a report. */
export function Builder({ view, onView, table, saved, onClose }: BuilderProps) {
  const t = useText('reports');
  const [layout, setLayout] = useState(table.layout);
  const part: BuilderPart = { table, layout, onLayout: setLayout };
  const show = (next: ReportLayout | null) => {
    onView({ ...view, layout: next });
    onClose();
  };
  return (
    <Dialog
      title={t('setUpTitle')}
      size="side"
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => show(null)}>{t('asUsual')}</Button>
          <Button variant="filled" onClick={() => show(layout)}>
            {t('apply')}
          </Button>
        </>
      }
    >
      <div className="reports-builder">
        <ColumnChoice {...part} />
        <GroupChoice {...part} />
        <FilterChoice {...part} />
        <SaveChoice
          view={view}
          onView={onView}
          layout={layout}
          table={table}
          saved={saved}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}
