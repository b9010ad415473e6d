import { todayIn } from '../dates/calendar.ts';
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
  kind: 'invoice' | 'credit-note' | 'void' | 'payment' | 'refund' | 'write-off';
  /** Number of the document, also where a void takes it off, or short number of the entry. */
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
  /** Invoices less credit notes and less what became void. */
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

/** P9: a document stands from its date on, and is taken off on the day it became void. */
function documentEntries(document: Document, timeZone: string): Unbalanced[] {
  if (document.number === null) return [];
  const entry = documentEntry(document);
  if (!document.voided) return [entry];
  const { at, reason } = document.voided;
  const off = { kind: 'void', dueDate: '', reference: reason, amount: minor(0 - entry.amount) } as const;
  return [entry, { ...entry, ...off, date: todayIn(Date.parse(at), timeZone) }];
}

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

const documentKinds: readonly string[] = ['invoice', 'credit-note', 'void'];
const isDocument = ({ kind }: Unbalanced) => documentKinds.includes(kind);

/** By day; on one day what is billed comes before what is paid. */
const byDay = (a: Unbalanced, b: Unbalanced): number =>
  (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || Number(isDocument(b)) - Number(isDocument(a));

/** P8: opening + documents − settlements = closing, in one currency, over any period of days in a time zone. */
export function statementOf(
  documents: readonly Document[],
  payments: readonly Payment[],
  { currency, from, to, timeZone }: Pick<Statement, 'currency' | 'from' | 'to'> & { timeZone: string },
): Statement {
  const all = [
    ...documents.flatMap((document) =>
      documentEntries(document, timeZone).map((entry) => ({ currency: document.currency, entry })),
    ),
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
