import { useEffect, useState } from 'react';
import type { InvoiceDetail } from '@services/services.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useServices } from '../services-context.ts';

interface MadeDocument {
  /** Undefined while it is being made. */
  file: Blob | undefined;
  /** Why it cannot be made, in words. */
  refusal: string | undefined;
}

/** The PDF of an invoice, made anew when the invoice has changed; the last one stays until the next is there. */
export function useDocument(invoice: Pick<InvoiceDetail, 'id' | 'rev'>, isOn = true): MadeDocument {
  const services = useServices();
  const reasonOf = useRefusal();
  const [made, setMade] = useState<MadeDocument & { id: string }>({
    id: '',
    file: undefined,
    refusal: undefined,
  });
  useEffect(() => {
    if (!isOn) return;
    const controller = new AbortController();
    const make = async () => {
      const outcome = await services.invoices.previewPdf(invoice.id, { signal: controller.signal });
      if (controller.signal.aborted) return;
      setMade(
        outcome.ok
          ? { id: invoice.id, file: outcome.value, refusal: undefined }
          : { id: invoice.id, file: undefined, refusal: reasonOf(outcome.error) },
      );
    };
    void make();
    return () => controller.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- `reasonOf` changes with every drawing, the document does not
  }, [services, invoice.id, invoice.rev, isOn]);
  return made.id === invoice.id ? made : { file: undefined, refusal: undefined };
}
