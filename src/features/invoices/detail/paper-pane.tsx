import { useState } from 'react';
import type { InvoiceDetail } from '@services/services.ts';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { PdfView } from '@ui/documents/pdf-view.tsx';
import { printFile } from '@ui/files/print-file.ts';
import { saveFile } from '@ui/files/save-file.ts';
import { shareFile, sharesFiles } from '@ui/files/share-file.ts';
import { showRefused } from '@ui/layers/toast-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { useInvoiceFolder, useWriteToFolder } from '../../use-write-to-folder.ts';
import { useDocument } from '../use-document.ts';

const draftsOnly = { reason: 'folder-drafts-only', params: {} };

/** The document itself, with what can be done with a file. */
export function PaperPane({ invoice }: { invoice: InvoiceDetail }) {
  const t = useText('invoices');
  const folders = useText('folders');
  const services = useServices();
  const reasonOf = useRefusal();
  const folder = useInvoiceFolder();
  const writeToFolder = useWriteToFolder();
  const [pages, setPages] = useState(0);
  const { file, refusal } = useDocument(invoice);
  /** In the archive before it leaves the house. */
  const takeOut = async (how: 'downloaded' | 'printed' | 'shared') => {
    const taken = await services.invoices.takeOut(invoice.id, how);
    if (!taken.ok) void showRefusal(taken.error);
    return taken.ok ? taken.value : undefined;
  };
  const download = async () => {
    const taken = await takeOut('downloaded');
    if (taken) saveFile(taken.file, taken.fileName);
  };
  const print = async () => {
    const taken = await takeOut('printed');
    if (taken) printFile(taken.file);
  };
  const share = async () => {
    if (!file) return;
    const name = await services.invoices.fileName(invoice.id);
    const outcome = await shareFile(file, name);
    if (outcome === 'refused') showRefused(t('shareRefused'));
    // The person may close the sheet again: then nothing has left.
    if (outcome === 'shared') await takeOut('shared');
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
        {folder && (
          <IconButton
            icon="folder"
            label={folders('writeOne', { name: folder.name })}
            unavailable={notYet ?? (invoice.number === null ? reasonOf(draftsOnly) : undefined)}
            onClick={() => void writeToFolder([invoice.id])}
          />
        )}
        <IconButton
          icon="print"
          label={t('print')}
          unavailable={navigator.pdfViewerEnabled ? notYet : t('printNone')}
          onClick={() => void print()}
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
