import { useState } from 'react';
import { packOf } from '@domain/countries/registry.ts';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useCompany, useToday } from '../../use-company.ts';
import type { ChangeView } from '../use-invoices-view.ts';
import type { InvoicesView } from '../view.ts';
import { DraftEditor } from './draft-editor.tsx';
import { blankForm, blankLine, formOf } from './draft-form.ts';
import { unsavedOf } from './unsaved-drafts.ts';

interface DraftScreenProps {
  view: InvoicesView;
  onView: ChangeView;
  onNamed: (id: string) => void;
}

/** Reads what the editor needs, once; from then on the editor holds the draft and stores it. */
export function DraftScreen({ view, onView, onNamed }: DraftScreenProps) {
  const t = useText('draft');
  const services = useServices();
  const company = useCompany();
  const today = useToday();
  const [wanted] = useState(view.edit);
  const [unsaved] = useState(() => unsavedOf(services.mark(), wanted));
  const read = useLive(`draft ${wanted}`, async () => ({
    invoice: wanted === 'new' ? undefined : await services.invoices.get(wanted),
    customers: await services.customers.all(),
    products: await services.products.all(),
  }));
  if (!company || !read.data) return null;
  const { invoice, customers, products } = read.data;
  if (wanted !== 'new' && invoice?.status !== 'draft') return <EmptyState>{t('notFound')}</EmptyState>;
  const blank = () => ({
    ...blankForm(today, company.currency),
    lines: [
      blankLine(crypto.randomUUID(), {
        priceIncludesTax: company.pricesIncludeTax,
        taxCategory: company.defaultTaxCategory,
        taxRate: company.defaultTaxRate,
      }),
    ],
  });
  return (
    <DraftEditor
      stored={() =>
        invoice ? { form: formOf(invoice), rev: invoice.rev } : { form: blank(), rev: undefined }
      }
      unsaved={unsaved}
      books={{ company, customers, products, rates: packOf(company.country).taxRates }}
      view={view}
      onView={onView}
      onNamed={onNamed}
    />
  );
}
