import type { Instant, PlainDate } from '../dates/plain-date.ts';
import type { CurrencyCode, Minor } from '../money/currency.ts';
import type { Company, Customer, Language } from '../parties/parties.ts';
import type { Transaction } from '../transactions/transaction.ts';
import { groupTransactions, type Grouping, type TransactionGroup } from './group.ts';
import type { DocumentKind, Invoice, InvoiceBody } from './invoice.ts';
import { documentFrom } from './lines.ts';
import { dueDateOf } from './terms.ts';

/** Everything that composing depends on, read once before. */
export interface BillingContext {
  company: Pick<Company, 'chargesTax' | 'documentLanguage' | 'paymentTermDays' | 'negativePeriods'>;
  customerOf: (id: string) => Pick<Customer, 'id' | 'name' | 'language' | 'paymentTermDays'> | undefined;
  periodStart: PlainDate;
  periodEnd: PlainDate;
  /** The day the drafts are made: payment terms count from it until the issue. */
  today: PlainDate;
  createdAt: Instant;
  groupBy?: Grouping;
  /** Given by hand for all drafts; otherwise by the terms. */
  dueDate?: PlainDate;
  title?: string;
  /** "Invoice for <period>" in the customer's language. */
  titleOf: (kind: DocumentKind, language: Language, from: PlainDate, to: PlainDate) => string;
  nextId: () => string;
}

export interface DraftDocument {
  invoice: Omit<Invoice, 'rev' | 'no'>;
  body: Omit<InvoiceBody, 'rev'>;
}

/** A group that made no document; `reason` is a key of the `refusals` messages. */
interface SkippedGroup {
  customerId: string;
  currency: CurrencyCode;
  reference: string;
  reason: 'no-customer' | 'unknown-customer' | 'period-nets-to-zero' | 'period-carried-forward';
  /** With tax. */
  amount: Minor;
  rows: number;
  /** Without tax, as the lines would come to. */
  net: Minor;
}

export interface Composition {
  drafts: DraftDocument[];
  skipped: SkippedGroup[];
}

/** One draft per customer and currency (and order, purchase order or site). Rows that are on an invoice are left out. */
export function composeInvoices(transactions: readonly Transaction[], context: BillingContext): Composition {
  const free = transactions.filter(({ invoiceId }) => invoiceId === null);
  const composition: Composition = { drafts: [], skipped: [] };
  for (const group of groupTransactions(free, context.groupBy)) {
    const outcome = composeGroup(group, context);
    if ('reason' in outcome) composition.skipped.push(outcome);
    else composition.drafts.push(outcome);
  }
  return composition;
}

function composeGroup(group: TransactionGroup, context: BillingContext): DraftDocument | SkippedGroup {
  const { customerId, currency, reference } = group;
  const { chargesTax, negativePeriods } = context.company;
  const document = documentFrom(group.transactions, currency, chargesTax);
  const { withTax, lines: net } = document.totals;
  const skip = (reason: SkippedGroup['reason']): SkippedGroup => ({
    customerId,
    currency,
    reference,
    reason,
    amount: withTax,
    rows: group.transactions.length,
    net,
  });
  if (customerId === '') return skip('no-customer');
  const customer = context.customerOf(customerId);
  if (!customer) return skip('unknown-customer');
  if (withTax === 0) return skip('period-nets-to-zero');
  if (withTax > 0) return draftOf('invoice', group, customer, document, context);
  if (negativePeriods === 'carry-forward') return skip('period-carried-forward');
  const returned = documentFrom(group.transactions, currency, chargesTax, -1);
  return draftOf('credit-note', group, customer, returned, context);
}

type Buyer = NonNullable<ReturnType<BillingContext['customerOf']>>;

function draftOf(
  kind: DocumentKind,
  group: TransactionGroup,
  customer: Buyer,
  { lines, totals }: ReturnType<typeof documentFrom>,
  context: BillingContext,
): DraftDocument {
  const id = context.nextId();
  const { company, periodStart, periodEnd } = context;
  const language = customer.language || company.documentLanguage;
  return {
    invoice: {
      id,
      kind,
      number: null,
      seriesId: null,
      issueDate: null,
      issuedAt: null,
      createdAt: context.createdAt,
      customerId: customer.id,
      customerName: customer.name,
      currency: group.currency,
      periodStart,
      periodEnd,
      dueDate: context.dueDate ?? dueDateOf(context.today, customer, company),
      title: context.title || context.titleOf(kind, language, periodStart, periodEnd),
      language,
      ...referencesOf(group, context.groupBy),
      lineCount: lines.length,
      totals,
      payments: [],
      voided: null,
      creditNotes: [],
      creditOf: null,
      deliveries: [],
      reference: '',
    },
    body: { id, lines, allowances: [], note: '', frozen: null },
  };
}

/** The buyer's references: what the rows were grouped by, else what all of them agree on. */
function referencesOf(
  { reference, transactions }: TransactionGroup,
  groupBy: Grouping = 'customer',
): Pick<Invoice, 'buyerReference' | 'purchaseOrder'> {
  const purchaseOrder = groupBy === 'purchase-order' ? reference : shared(transactions, 'purchaseOrder');
  if (groupBy === 'order' || groupBy === 'site') return { buyerReference: reference, purchaseOrder };
  return { buyerReference: shared(transactions, 'order'), purchaseOrder };
}

/** What told a draft from the others of its customer, back from where it is printed. */
export function groupReference(
  { buyerReference, purchaseOrder }: Pick<Invoice, 'buyerReference' | 'purchaseOrder'>,
  groupBy: Grouping = 'customer',
): string {
  if (groupBy === 'customer') return '';
  return groupBy === 'purchase-order' ? purchaseOrder : buyerReference;
}

function shared(transactions: readonly Transaction[], field: 'order' | 'purchaseOrder'): string {
  const [first] = transactions;
  return first && transactions.every((transaction) => transaction[field] === first[field])
    ? first[field]
    : '';
}
