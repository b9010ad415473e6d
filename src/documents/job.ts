import type { Invoice, InvoiceBody, BuyerSnapshot, SellerSnapshot } from '@domain/invoicing/invoice.ts';

/** Everything that goes into one document; nothing else may. */
export interface DocumentJob {
  invoice: Invoice;
  body: InvoiceBody;
  seller: SellerSnapshot;
  buyer: BuyerSnapshot;
}
