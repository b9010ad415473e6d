import type { OpenedPdf } from '../read-attachments.ts';

function withResolvers<T>() {
  let resolve: (value: T | PromiseLike<T>) => void = () => undefined;
  let reject: (reason?: unknown) => void = () => undefined;
  const promise = new Promise<T>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}

/** pdf.js as the app has it, but in this very thread. */
export async function openInNode(bytes: Uint8Array): Promise<OpenedPdf> {
  // Node 20 does not know it yet; every browser that runs the app does.
  Object.assign(Promise, { withResolvers });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}
