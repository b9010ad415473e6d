import type { InvoiceQuery } from '@services/services.ts';
import { useCompany } from '../use-company.ts';
import { queryOf, type InvoicesView } from './view.ts';

/** What the view asks; amounts in it are meant in the company's currency. */
export const useInvoiceQuery = (view: InvoicesView): InvoiceQuery =>
  queryOf(view, useCompany()?.currency ?? 'EUR');
