import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- `?url` is Vite's: the address of the file
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

let reader: PDFWorker | undefined;

/** One reader for all documents: left to itself, pdf.js starts and ends a worker for each. */
function sharedReader({ PDFWorker: Reader }: typeof import('pdfjs-dist')): PDFWorker {
  if (reader === undefined || reader.destroyed) reader = Reader.create({});
  return reader;
}

/** pdf.js is large: fetched with the first document that is looked at. */
export async function openPdf(file: Blob): Promise<PDFDocumentProxy> {
  const [pdfjs, bytes] = await Promise.all([import('pdfjs-dist'), file.arrayBuffer()]);
  pdfjs.GlobalWorkerOptions.workerSrc = workerAddress;
  const document = await pdfjs.getDocument({
    data: bytes,
    worker: sharedReader(pdfjs),
    // Our documents embed their fonts; glyphs are drawn as paths, so the policy needs no font from a blob.
    useSystemFonts: false,
    disableFontFace: true,
  }).promise;
  // On its way while the view is made; whoever draws it hears of what is wrong with it.
  document.getPage(1).catch(() => undefined);
  return document;
}

/** Draws one page as wide as it is shown, at the sharpness of the screen. Returns how to stop. */
export function drawPage(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): () => void {
  let stop = () => {};
  let stopped = false;
  const draw = async () => {
    // A document that is replaced while a page of it is fetched rejects; its successor is drawn.
    const page = await document.getPage(number).catch((error: unknown) => {
      if (!stopped) throw error;
    });
    if (stopped || !page) return;
    const natural = page.getViewport({ scale: 1 });
    const width = canvas.clientWidth || natural.width;
    const viewport = page.getViewport({ scale: (width / natural.width) * Math.min(devicePixelRatio, 2) });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const drawing = page.render({ canvas, viewport });
    stop = () => drawing.cancel();
    // Cancelling rejects: nothing was lost, another drawing follows.
    await drawing.promise.catch(() => {});
  };
  void draw();
  return () => {
    stopped = true;
    stop();
  };
}
