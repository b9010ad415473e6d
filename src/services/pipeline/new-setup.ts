import type { Company } from '@domain/parties/parties.ts';
import type { PipelineSetup } from '@domain/pipeline/setup.ts';

/** A setup before anything is chosen. */
export const newSetup = (id: string, company: Company): PipelineSetup => ({
  id,
  rev: 0,
  name: '',
  customerId: '',
  sources: [],
  fields: {
    date: '',
    quantity: '',
    unitPrice: '',
    discount: '',
    amount: '',
    customer: '',
    customerName: '',
    title: '',
  },
  discountIs: 'fraction',
  currency: company.currency,
  language: company.documentLanguage,
  startsIn: '',
  layout: { title: '', columns: [], groupBy: [] },
});
