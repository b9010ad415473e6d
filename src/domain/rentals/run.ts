import type { Instant, PlainDate } from '../dates/plain-date.ts';
import type { Invoice, InvoiceBody } from '../invoicing/invoice.ts';
import type { Company, Customer, Language } from '../parties/parties.ts';
import type { NewSheet } from './billed-days.ts';
import type { LineFacts, LineWords } from './month-lines.ts';
import type { RentalOutcome } from './outcome.ts';

/** Everything that a run depends on, read once before. */
export interface RentalContext {
  company: Pick<
    Company,
    'chargesTax' | 'documentLanguage' | 'paymentTermDays' | 'defaultTaxCategory' | 'defaultTaxRate'
  >;
  /** Of what is issued today. */
  dueDateOf: (customer: Customer) => PlainDate;
  customerOf: (id: string) => Customer | undefined;
  today: PlainDate;
  createdAt: Instant;
  nextId: () => string;
  titleOf: (kind: 'invoice', language: Language, from: PlainDate, to: PlainDate) => string;
  wordsOf: (language: Language, facts: LineFacts) => LineWords;
}

type Body = Pick<InvoiceBody, 'lines' | 'allowances' | 'note' | 'daySheets'>;

export interface Existing {
  invoice: Invoice;
  /** Of a draft; what is issued is not read. */
  body: Body | undefined;
}

export interface StagedDraft {
  invoice: Omit<Invoice, 'rev' | 'no'>;
  body: Omit<InvoiceBody, 'rev' | 'frozen'>;
}

export interface RentalPlan {
  outcome: RentalOutcome;
  /** What is to be stored; absent where nothing changes. */
  write?: { draft: StagedDraft; sheet: NewSheet };
}
