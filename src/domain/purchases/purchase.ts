import type { Instant, PlainDate } from '../dates/plain-date.ts';
import type { CurrencyCode, Minor } from '../money/currency.ts';
import type { Stored } from '../parties/parties.ts';
import type { DocumentTotals } from '../tax/tax.ts';

/** What a received document says of itself. */
export interface ReceivedFacts {
  kind: 'invoice' | 'credit-note';
  sellerName: string;
  number: string;
  issueDate: PlainDate;
  dueDate: PlainDate;
  currency: CurrencyCode;
  totals: DocumentTotals;
  /** Still to pay, as the document says it. */
  due: Minor;
}

/** An invoice or credit note that somebody else issued and we received (B25). */
export interface PurchaseDocument extends Stored, ReceivedFacts {
  no: number;
  fileName: string;
  /** SHA-256 of the file: the id of the archived bytes. */
  sha256: string;
  bookedAt: Instant;
}
