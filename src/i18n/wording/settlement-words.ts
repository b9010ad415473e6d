import type { PaymentType } from '@domain/invoicing/invoice.ts';
import type { AgeingStep } from '@domain/receivables/ageing.ts';

/** Words printed on receipts and statements of account, in the customer's language. `{name}` is filled in. */
export interface SettlementWords {
  receipt: {
    /** By what happened; a write-off has no receipt. */
    titles: Record<Exclude<PaymentType, 'write-off'> | 'counter', string>;
    stamp: string;
    issuer: string;
    from: string;
    to: string;
    date: string;
    method: string;
    reference: string;
    amount: string;
    document: string;
    documentDate: string;
    documentTotal: string;
    settled: string;
    returned: string;
    total: string;
    onAccount: string;
    received: string;
    given: string;
    applied: string;
    inWords: string;
    takesBack: string;
    takenBack: string;
    doneAt: string;
    signature: string;
  };
  /** By id of a payment method; the conformance test asks for each. */
  methods: Readonly<Record<string, string>>;
  statement: {
    title: string;
    customer: string;
    period: string;
    madeOn: string;
    openingFact: string;
    closingFact: string;
    date: string;
    entry: string;
    dueDate: string;
    debit: string;
    credit: string;
    balance: string;
    opening: string;
    closing: string;
    inFavour: string;
    documents: string;
    settlements: string;
    invoice: string;
    creditNote: string;
    void: string;
    payment: string;
    refund: string;
    writeOff: string;
    counter: string;
    ageing: string;
    steps: Record<AgeingStep, string>;
  };
}
