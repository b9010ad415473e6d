import { useState } from 'react';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { PdfView } from '@ui/documents/pdf-view.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useDocument } from '../use-document.ts';

/** The PRO FORMA as it stands stored; a slow device can stop it from following. */
export function DraftPaper({ id }: { id: string }) {
  const t = useText('draft');
  const services = useServices();
  const [follows, setFollows] = useState(true);
  const { data: invoice } = useLive(`invoice ${id}`, async () =>
    id === '' ? undefined : services.invoices.get(id),
  );
  return (
    <section className="q-pane is-paper" aria-label="PDF">
      <div className="q-pane-bar">
        <Checkbox checked={follows} onChange={setFollows} label={t('livePreview')} />
      </div>
      {invoice ? (
        <FollowingPaper invoice={invoice} follows={follows} />
      ) : (
        <p className="q-pdf-note">{t('previewLater')}</p>
      )}
    </section>
  );
}

function FollowingPaper({ invoice, follows }: { invoice: { id: string; rev: number }; follows: boolean }) {
  const t = useText('draft');
  const { file, refusal } = useDocument(invoice, follows);
  if (refusal) {
    return (
      <p className="q-pdf-note" role="alert">
        {refusal}
      </p>
    );
  }
  return <PdfView file={file} name={t('editTitle')} />;
}
