import { useEffect, useState } from 'react';
import type { PurchaseDocument } from '@domain/purchases/purchase.ts';
import { archivedId } from '@domain/archive/archive.ts';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { PdfView } from '@ui/documents/pdf-view.tsx';
import { saveFile } from '@ui/files/save-file.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../say-refusal.ts';
import { useServices } from '../services-context.ts';

/** The very file that came in, from the archive. */
export function PurchasePaper({ purchase }: { purchase: PurchaseDocument }) {
  const t = useText('purchases');
  const services = useServices();
  const [file, setFile] = useState<Blob>();
  const id = archivedId(purchase.id, purchase.sha256);
  useEffect(() => {
    let isStale = false;
    void services.archive.look(id).then((found) => {
      if (isStale) return;
      if (found.ok) setFile(found.value);
      else void showRefusal(found.error);
    });
    return () => {
      isStale = true;
    };
  }, [services, id]);
  const download = async () => {
    const taken = await services.archive.takeOut(id, 'downloaded');
    if (taken.ok) saveFile(taken.value.file, taken.value.fileName);
    else await showRefusal(taken.error);
  };
  return (
    <>
      <div className="q-pane-bar">
        <span className="q-small q-mid">PDF</span>
        <span className="q-spacer" />
        <IconButton icon="download" label={t('download')} onClick={() => void download()} />
      </div>
      <PdfView file={file} name={purchase.number} />
    </>
  );
}
