import { useState } from 'react';
import type { TemplateFault } from '@domain/templates/template.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { PdfView } from '@ui/documents/pdf-view.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';

const OFFERED = 20;

/** The document that the template makes now, of the sample or of an invoice of the books. */
export function Paper({
  file,
  refusal,
  invoiceId,
  onInvoice,
  follows,
  onFollows,
}: {
  file: Blob | undefined;
  faults: readonly TemplateFault[];
  refusal: string | undefined;
  invoiceId: string;
  onInvoice: (id: string) => void;
  follows: boolean;
  onFollows: (follows: boolean) => void;
}) {
  const t = useText('templates');
  const { invoices } = useServices();
  const [pages, setPages] = useState(0);
  const { data } = useLive('newest invoices', () => invoices.list({ pageSize: OFFERED }));
  const rows = data?.rows ?? [];
  const options = [
    { value: '', label: t('sample') },
    ...rows.map(({ id, number, customerName, title }) => ({
      value: id,
      label: `${number ?? title} · ${customerName}`,
    })),
  ];
  return (
    <>
      <div className="q-pane-bar">
        <strong className="q-small">{t('live')}</strong>
        {pages > 0 && <span className="q-tiny q-muted q-num">{`1–${pages}`}</span>}
        <span className="q-spacer" />
        <NativeSelect
          label={t('previewOf')}
          className="q-inline-field"
          value={invoiceId}
          options={options}
          onChange={onInvoice}
        />
        <Checkbox checked={follows} onChange={onFollows} label={t('follows')} />
      </div>
      {refusal ? (
        <p className="q-pdf-note" role="alert">
          {refusal}
        </p>
      ) : (
        <PdfView file={file} name={t('live')} onPages={setPages} />
      )}
    </>
  );
}
