import { getDocument, GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- `?url` is Vite's: the address of the file
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;
const worker = PDFWorker.create({});
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds of opening a document and of painting its first page so many pixels wide: medians of warm runs, with a rest before each. */
async function paint(bytes: number[], width: number, runs: number, rest: number) {
  const canvas = document.querySelector('canvas')!;
  const opened: number[] = [];
  const painted: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await new Promise((resolve) => setTimeout(resolve, rest));
    const start = performance.now();
    const pdf = await getDocument({
      data: Uint8Array.from(bytes),
      worker,
      useSystemFonts: false,
      disableFontFace: true,
    }).promise;
    const page = await pdf.getPage(1);
    opened.push(performance.now() - start);
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const begun = performance.now();
    await page.render({ canvas, viewport }).promise;
    painted.push(performance.now() - begun);
    await pdf.loadingTask.destroy();
  }
  return { open: median(opened.slice(3)), paint: median(painted.slice(3)) };
}

Object.assign(window, { bench: { paint } });
