import type { PlainDate } from '../dates/plain-date.ts';
import type { Invoice } from '../invoicing/invoice.ts';
import type { CurrencyCode, Minor } from '../money/currency.ts';
import { minor, sum } from '../money/minor.ts';
import { remittedBy } from './credit.ts';
import type { Payment } from './payment.ts';

/** One line of a statement of account. */
export interface StatementEntry {
  id: string;
  date: PlainDate;
  kind: 'invoice' | 'credit-note' | 'payment' | 'refund' | 'write-off';
  /** Number of the document, or short number of the entry. */
  number: string;
  /** Of an invoice. */
  dueDate: PlainDate | '';
  method: string;
  reference: string;
  isCounter: boolean;
  /** What it adds to what the customer owes; a settlement is negative. */
  amount: Minor;
  /** What the customer owes after it; negative = we owe. */
  balance: Minor;
}

export interface Statement {
  currency: CurrencyCode;
  from: PlainDate;
  to: PlainDate;
  opening: Minor;
  entries: StatementEntry[];
  /** Invoices less credit notes. */
  documents: Minor;
  /** Payments and write-offs less refunds. */
  settlements: Minor;
  closing: Minor;
}

type Document = Pick<
  Invoice,
  'id' | 'kind' | 'number' | 'issueDate' | 'dueDate' | 'voided' | 'totals' | 'currency' | 'purchaseOrder'
>;

type Unbalanced = Omit<StatementEntry, 'balance'>;

/** What is void or not issued never was on the account. */
const isOnAccount = ({ number, voided }: Document): boolean => number !== null && voided === null;

const documentEntry = (document: Document): Unbalanced => ({
  id: document.id,
  date: document.issueDate ?? '',
  kind: document.kind,
  number: document.number ?? '',
  dueDate: document.kind === 'invoice' ? document.dueDate : '',
  method: '',
  reference: document.purchaseOrder,
  isCounter: false,
  amount: minor(document.kind === 'invoice' ? document.totals.due : 0 - document.totals.due),
});

/** Credit that settles an invoice came in before: it moves nothing on the account as a whole. */
function settlementEntry(payment: Payment): Unbalanced[] {
  const { id, date, no, type, method, reference, reason, corrects } = payment;
  if (type === 'credit') return [];
  const settled = type === 'write-off' ? remittedBy(payment) : payment.amount;
  return [
    {
      id,
      date,
      kind: type,
      number: String(no),
      dueDate: '',
      method,
      reference: reference || reason,
      isCounter: corrects !== null,
      amount: minor(0 - settled),
    },
  ];
}

const isDocument = ({ kind }: Unbalanced) => kind === 'invoice' || kind === 'credit-note';

/** By day; on one day what is billed comes before what is paid. */
const byDay = (a: Unbalanced, b: Unbalanced): number =>
  (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || Number(isDocument(b)) - Number(isDocument(a));

/** P8: opening + documents − settlements = closing, in one currency, over any period. */
export function statementOf(
  documents: readonly Document[],
  payments: readonly Payment[],
  { currency, from, to }: Pick<Statement, 'currency' | 'from' | 'to'>,
): Statement {
  const all = [
    ...documents
      .filter(isOnAccount)
      .map((document) => ({ currency: document.currency, entry: documentEntry(document) })),
    ...payments.flatMap((payment) =>
      settlementEntry(payment).map((entry) => ({ currency: payment.currency, entry })),
    ),
  ];
  const ofCurrency = all.filter((one) => one.currency === currency).map(({ entry }) => entry);
  const opening = sum(ofCurrency.filter(({ date }) => date < from).map(({ amount }) => amount));
  let balance: number = opening;
  const entries = ofCurrency
    .filter(({ date }) => date >= from && date <= to)
    .sort(byDay)
    .map((entry) => {
      balance += entry.amount;
      return { ...entry, balance: minor(balance) };
    });
  const amountsOf = (isWanted: (entry: Unbalanced) => boolean) =>
    sum(entries.filter(isWanted).map(({ amount }) => amount));
  return {
    currency,
    from,
    to,
    opening,
    entries,
    documents: amountsOf(isDocument),
    settlements: minor(0 - amountsOf((entry) => !isDocument(entry))),
    closing: minor(balance),
  };
}
