// oxlint-disable-next-line import/default -- `?url` is Vite's: the address of the file
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Logo } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import { readAttachments, type FoundAttachment } from './read-attachments.ts';
import { picturesIn } from './read-pictures.ts';

/** The pictures of a PDF that this app wrote. */
export const picturesOf = async (file: Blob): Promise<Logo[]> =>
  picturesIn(new Uint8Array(await file.arrayBuffer()));

/** Files inside a PDF, read by pdf.js in its own worker: the page only gets what was found. */
export async function attachmentsOf(file: Blob): Promise<Result<FoundAttachment[]>> {
  const pdfjs = await import('pdfjs-dist');
  pdfjs.GlobalWorkerOptions.workerSrc = workerAddress;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readAttachments(bytes, (data) => pdfjs.getDocument({ data, verbosity: 0 }).promise);
}
