import type { JournalAnchor } from '@domain/journal/journal.ts';
import type { Invoice, InvoiceBody, BuyerSnapshot, SellerSnapshot } from '@domain/invoicing/invoice.ts';

/** Everything that goes into one document; nothing else may. */
export interface DocumentJob {
  invoice: Invoice;
  body: InvoiceBody;
  seller: SellerSnapshot;
  buyer: BuyerSnapshot;
  /** Of an issued document: the entry of the journal that holds its issue. The record inside the PDF names it. */
  anchor?: JournalAnchor;
}
