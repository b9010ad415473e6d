import type { Numbers } from '@domain/charts/numbers.ts';
import { useLanguage } from '../environment/language.ts';
import { useText } from '../environment/use-text.ts';
import { saveFile } from '../files/save-file.ts';
import { Menu } from '../layers/menu.tsx';
import { chartCsv } from './chart-csv.ts';

export interface ExportMenuProps {
  /** Names of the files, without an ending; the sheet has the first of it. */
  fileName: string;
  numbers: () => Numbers;
  /** Writes the numbers as a workbook and gives it away. */
  onWorkbook: (numbers: Numbers, fileName: string) => void;
  /** Of a chart: as it is drawn. */
  picture?: (() => Promise<Blob>) | undefined;
}

/** The same way out for every chart and table: a picture where there is one, the numbers as CSV and XLSX. */
export function ExportMenu({ fileName, numbers, onWorkbook, picture }: ExportMenuProps) {
  const t = useText('charts');
  const language = useLanguage();
  const saveCsv = () => {
    const { columns, rows } = numbers();
    const csv = chartCsv([columns.map(({ head }) => head), ...rows], language);
    saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`);
  };
  const savePicture = async () => {
    if (picture) saveFile(await picture(), `${fileName}.png`);
  };
  return (
    <Menu
      label={t('export')}
      items={[
        ...(picture ? [{ label: t('picture'), onAct: () => void savePicture() }] : []),
        { label: t('numbers'), onAct: saveCsv },
        { label: t('workbook'), onAct: () => onWorkbook(numbers(), fileName) },
      ]}
      trigger={(button) => (
        <button type="button" className="q-word-act q-tiny" {...button}>
          {t('export')}
        </button>
      )}
    />
  );
}
