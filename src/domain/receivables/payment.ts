import type { BuyerSnapshot, PaymentType } from '../invoicing/invoice.ts';
import type { Instant, PlainDate } from '../dates/plain-date.ts';
import type { CurrencyCode, Minor } from '../money/currency.ts';
import type { Language, Stored } from '../parties/parties.ts';

/** The share of a payment that settles one invoice, in the sign of its effect: positive lowers what is due. */
export interface Remittance {
  invoiceId: string;
  amount: Minor;
}

/** What a receipt prints of its parties and its look, as it stood when the fact was recorded. */
export interface FrozenReceipt {
  /** Hashes of the snapshots; an empty template is the built-in one. */
  sellerId: string;
  templateId: string;
  buyer: BuyerSnapshot;
  language: Language;
}

/** A fact of the books: never changed, only taken back by a counter-entry (B12). */
export interface Payment extends Stored {
  no: number;
  type: PaymentType;
  customerId: string;
  currency: CurrencyCode;
  date: PlainDate;
  /** Id of a payment method; empty for a write-off. */
  method: string;
  reference: string;
  /** Money that moved: in is positive, out is negative; 0 when only credit moved or a rest was waived. */
  amount: Minor;
  remittances: Remittance[];
  /** Why: of a write-off and of a counter-entry. */
  reason: string;
  /** The payment that this counter-entry takes back. */
  corrects: string | null;
  recordedAt: Instant;
  /** Absent of facts from before it was kept: their receipts print the company and customer of the day. */
  frozen?: FrozenReceipt;
}
