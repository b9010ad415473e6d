import type { Numbers } from '@domain/charts/numbers.ts';
import { saveFile } from '@ui/files/save-file.ts';
import { showRefusal } from './say-refusal.ts';
import { useServices } from './services-context.ts';

/** Gives the numbers of a chart or a small table away as XLSX. */
export function useWorkbook() {
  const { reports } = useServices();
  const write = async (numbers: Numbers, fileName: string) => {
    const made = await reports.workbook(fileName, numbers);
    if (made.ok) saveFile(made.value, `${fileName}.xlsx`);
    else await showRefusal(made.error);
  };
  return (numbers: Numbers, fileName: string) => void write(numbers, fileName);
}
