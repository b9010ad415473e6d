import './pdf-view.css';
import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { drawPage, openPdf } from './pdf-document.ts';
import { useText } from '../environment/use-text.ts';

function PdfPage({ document, number, label }: { document: PDFDocumentProxy; number: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(
    () => (canvas.current ? drawPage(document, number, canvas.current) : undefined),
    [document, number],
  );
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the page is drawn, there is no image file
  return <canvas ref={canvas} role="img" aria-label={label} />;
}

/** The reader does one thing after the other: the next document is drawn before the last one is closed. */
const CLOSED_AFTER = 1000;

function closeLater(document: PDFDocumentProxy | undefined): void {
  if (document) setTimeout(() => void document.loadingTask.destroy(), CLOSED_AFTER);
}

/** The real document, page under page, drawn on canvas: works on phones and under the strict policy. */
export function PdfView({
  file,
  name,
  onPages,
}: {
  /** Undefined while it is being made. */
  file: Blob | undefined;
  /** "Invoice F-2026-0418". */
  name: string;
  onPages?: (count: number) => void;
}) {
  const t = useText('words');
  const [document, setDocument] = useState<PDFDocumentProxy>();
  const [failed, setFailed] = useState(false);
  const told = useRef(onPages);
  useEffect(() => {
    told.current = onPages;
  });
  useEffect(() => {
    if (!file) return;
    let isStale = false;
    openPdf(file).then(
      (pdf) => {
        if (isStale) return void pdf.loadingTask.destroy();
        setFailed(false);
        setDocument(pdf);
        told.current?.(pdf.numPages);
      },
      () => setFailed(!isStale),
    );
    return () => {
      isStale = true;
    };
  }, [file]);
  // The last one stays until the next is there; pages stop drawing before their document is closed.
  useEffect(() => () => closeLater(document), [document]);
  if (failed) return <p className="q-pdf-note">{t('pdfFailed')}</p>;
  if (!file || !document) return <p className="q-pdf-note">{t('pdfLoading')}</p>;
  return (
    <div className="q-pdf">
      {Array.from({ length: document.numPages }, (_, index) => (
        <PdfPage
          key={index + 1}
          document={document}
          number={index + 1}
          label={t('pdfPage', { name, page: index + 1, pages: document.numPages })}
        />
      ))}
    </div>
  );
}
