import { saveFile } from '@ui/files/save-file.ts';
import type { OpenFile } from './desk.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The rows that would be left out, with the reasons, to mend them in a spreadsheet program. */
export async function saveRejected({ session, choices }: OpenFile, fileName: string): Promise<void> {
  const bytes = await session.rejected(choices);
  saveFile(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }), fileName);
}
