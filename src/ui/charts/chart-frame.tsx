import './chart-frame.css';
import { useState, type ReactNode } from 'react';
import { useText } from '../environment/use-text.ts';
import { Section } from '../page/section.tsx';
import { ExportMenu, type ExportMenuProps } from './export-menu.tsx';

interface ChartFrameProps extends ExportMenuProps {
  title: string;
  /** What its numbers count. */
  unit?: string;
  chart: ReactNode;
  /** The same as a table; absent where one stands under the chart anyway. */
  table?: ReactNode;
  /** Links before the frame's own. */
  acts?: ReactNode;
  /** Under the chart: what a sign in it means. */
  note?: ReactNode;
}

/** A chart that can also be read as a table, and taken away as a picture or as numbers. */
export function ChartFrame({ title, unit, chart, table, acts, note, ...taken }: ChartFrameProps) {
  const t = useText('charts');
  const [isTable, setTable] = useState(false);
  return (
    <Section
      title={title}
      note={isTable ? undefined : unit}
      acts={
        <span className="q-chart-acts">
          {acts}
          {table !== undefined && (
            <button type="button" className="q-word-act q-tiny" onClick={() => setTable(!isTable)}>
              {isTable ? t('chart') : t('table')}
            </button>
          )}
          <ExportMenu {...taken} />
        </span>
      }
    >
      {isTable ? table : chart}
      {note !== undefined && !isTable && <p className="q-chart-note">{note}</p>}
    </Section>
  );
}
