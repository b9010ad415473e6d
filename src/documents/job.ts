import type { DocumentTemplate } from '@domain/templates/template.ts';
import type { Invoice, InvoiceBody, BuyerSnapshot, SellerSnapshot } from '@domain/invoicing/invoice.ts';

/** Everything that goes into one document; nothing else may. */
export interface DocumentJob {
  invoice: Invoice;
  body: InvoiceBody;
  seller: SellerSnapshot;
  buyer: BuyerSnapshot;
  /** Absent or null = the one that is built in. */
  template?: DocumentTemplate | null;
}
