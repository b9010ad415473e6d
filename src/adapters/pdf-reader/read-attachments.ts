import { ok, refuse, type Result } from '@domain/result.ts';

export interface FoundAttachment {
  name: string;
  bytes: Uint8Array;
}

/** What we ask of pdf.js: it reads cross-reference streams, object streams and what other programs write. */
export interface OpenedPdf {
  getAttachments(): Promise<ReadonlyMap<string, { filename: string }> | null>;
  getAttachmentContent(id: string): Promise<unknown>;
  loadingTask: { destroy(): Promise<void> };
}

/** Nothing that we look for is larger: a file may hold anything. */
const LARGEST = 20_000_000;

/** The files inside a PDF. */
export async function readAttachments(
  bytes: Uint8Array,
  open: (bytes: Uint8Array) => Promise<OpenedPdf>,
): Promise<Result<FoundAttachment[]>> {
  let pdf: OpenedPdf;
  try {
    pdf = await open(bytes);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return refuse('Unreadable', isLocked ? 'pdf-locked' : 'pdf-damaged');
  }
  try {
    const found: FoundAttachment[] = [];
    for (const [id, { filename }] of (await pdf.getAttachments()) ?? []) {
      const content = await pdf.getAttachmentContent(id);
      if (content instanceof Uint8Array && content.length <= LARGEST) {
        found.push({ name: filename, bytes: content });
      }
    }
    return ok(found);
  } catch {
    return refuse('Unreadable', 'pdf-damaged');
  } finally {
    await pdf.loadingTask.destroy();
  }
}
