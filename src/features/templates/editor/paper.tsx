import { useEffect, useState } from 'react';
import type { Language } from '@domain/parties/parties.ts';
import type { DocumentTemplate, TemplateFault } from '@domain/templates/template.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { PdfView } from '@ui/documents/pdf-view.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { usePreview } from './use-preview.ts';

const OFFERED = 20;

/**
 * The document that the template makes now, of the sample or of an invoice of the books. What it finds is said to the
 * editor; the document itself is shown without the editor being drawn again.
 */
export function Paper({
  template,
  language,
  onFaults,
  isShown,
  invoiceId,
  onInvoice,
  follows,
  onFollows,
}: {
  template: DocumentTemplate;
  language: Language;
  onFaults: (faults: readonly TemplateFault[]) => void;
  /** Where it is not, the texts are tried all the same. */
  isShown: boolean;
  invoiceId: string;
  onInvoice: (id: string) => void;
  follows: boolean;
  onFollows: (follows: boolean) => void;
}) {
  const t = useText('templates');
  const { invoices } = useServices();
  const [pages, setPages] = useState(0);
  const { file, faults, refusal } = usePreview(template, { invoiceId, language }, follows);
  useEffect(() => onFaults(faults), [faults, onFaults]);
  const { data } = useLive('newest invoices', () => invoices.list({ pageSize: OFFERED }));
  if (!isShown) return null;
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
