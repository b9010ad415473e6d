import type { MadeReport, ReportFile } from '@services/services.ts';
import { saveFile } from '@ui/files/save-file.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

export const isPdf = ({ contentType }: ReportFile): boolean => contentType === 'application/pdf';

/** Gives a kept file away, byte by byte as it was made. */
export function useMadeFile() {
  const { reports } = useServices();
  return async (
    { id }: MadeReport,
    { sha256, fileName }: ReportFile,
    give: (file: Blob, fileName: string) => void = saveFile,
  ) => {
    const found = await reports.madeFile(id, sha256);
    if (found.ok) give(found.value, fileName);
    else await showRefusal(found.error);
  };
}
