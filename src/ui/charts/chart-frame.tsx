import './chart-frame.css';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../environment/language.ts';
import { useText } from '../environment/use-text.ts';
import { saveFile } from '../files/save-file.ts';
import { Menu, type MenuItem } from '../layers/menu.tsx';
import { Section } from '../page/section.tsx';
import { chartCsv } from './chart-csv.ts';

interface ChartFrameProps {
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
  /** Names of the files, without an ending. */
  fileName: string;
  /** Head and rows of the exported table; amounts in whole units of the currency. */
  rows: () => readonly (readonly (string | number)[])[];
  picture?: () => Promise<Blob>;
}

/** A chart that can also be read as a table, and taken away as a picture or as numbers. */
export function ChartFrame({
  title,
  unit,
  chart,
  table,
  acts,
  note,
  fileName,
  rows,
  picture,
}: ChartFrameProps) {
  const t = useText('charts');
  const language = useLanguage();
  const [isTable, setTable] = useState(false);
  const saveNumbers = () =>
    saveFile(new Blob([chartCsv(rows(), language)], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`);
  const items: MenuItem[] = [
    ...(picture
      ? [
          {
            label: t('picture'),
            onAct: () => void picture().then((file) => saveFile(file, `${fileName}.png`)),
          },
        ]
      : []),
    { label: t('numbers'), onAct: saveNumbers },
  ];
  return (
    <Section
      title={title}
      note={isTable ? undefined : unit}
      acts={
        <>
          {acts}
          {table !== undefined && (
            <button type="button" className="q-word-act q-tiny" onClick={() => setTable(!isTable)}>
              {isTable ? t('chart') : t('table')}
            </button>
          )}
          <Menu
            label={t('export')}
            items={items}
            trigger={(button) => (
              <button type="button" className="q-word-act q-tiny" {...button}>
                {t('export')}
              </button>
            )}
          />
        </>
      }
    >
      {isTable ? table : chart}
      {note !== undefined && !isTable && <p className="q-chart-note">{note}</p>}
    </Section>
  );
}
