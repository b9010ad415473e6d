import { useState } from 'react';
import type { InvoiceDetail } from '@services/services.ts';
import { IconButton } from '@ui/icon-button.tsx';
import { PdfView } from '@ui/pdf-view.tsx';
import { printFile } from '@ui/print-file.ts';
import { saveFile } from '@ui/save-file.ts';
import { shareFile, sharesFiles } from '@ui/share-file.ts';
import { showRefused } from '@ui/toast-store.ts';
import { useText } from '@ui/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useDocument } from '../use-document.ts';

/** The document itself, with what can be done with a file. */
export function PaperPane({ invoice }: { invoice: InvoiceDetail }) {
  const t = useText('invoices');
  const services = useServices();
  const [pages, setPages] = useState(0);
  const { file, refusal } = useDocument(invoice);
  const named = async () => (file ? { file, name: await services.invoices.fileName(invoice.id) } : undefined);
  const download = async () => {
    const document = await named();
    if (document) saveFile(document.file, document.name);
  };
  const share = async () => {
    const document = await named();
    if (document && !(await shareFile(document.file, document.name))) showRefused(t('shareRefused'));
  };
  const notYet = file ? undefined : (refusal ?? t('makingPdf'));
  return (
    <>
      <div className="q-pane-bar">
        <span className="q-small q-mid">PDF</span>
        {pages > 0 && <span className="q-tiny q-muted q-num">{t('pageCount', { count: pages })}</span>}
        <span className="q-spacer" />
        <IconButton
          icon="download"
          label={t('download')}
          unavailable={notYet}
          onClick={() => void download()}
        />
        <IconButton
          icon="print"
          label={t('print')}
          unavailable={navigator.pdfViewerEnabled ? notYet : t('printNone')}
          onClick={() => file && printFile(file)}
        />
        <IconButton
          icon="share"
          label={t('share')}
          unavailable={sharesFiles() ? notYet : t('shareNone')}
          onClick={() => void share()}
        />
      </div>
      {refusal ? (
        <p className="q-pdf-note" role="alert">
          {refusal}
        </p>
      ) : (
        <PdfView file={file} name={invoice.number ?? t('editTitle')} onPages={setPages} />
      )}
    </>
  );
}
