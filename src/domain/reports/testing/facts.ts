import type { Invoice } from '../../invoicing/invoice.ts';
import type { Minor } from '../../money/currency.ts';
import type { Payment } from '../../receivables/payment.ts';
import type { TaxCategory } from '../../tax/tax.ts';
import type { Transaction } from '../../transactions/transaction.ts';
import type { Asked } from '../define.ts';

const cents = (amount: number) => amount as Minor;

const customers: Record<string, string> = { a: 'Anne', b: 'Bakary', c: 'Chloé' };

/** November 2026 in Paris, all customers and currencies. */
export const askedOf = (more: Partial<Asked> = {}): Asked => ({
  period: { from: '2026-11-01', to: '2026-11-30' },
  basis: 'issued',
  compared: null,
  customerIds: null,
  currency: '',
  homeCurrency: 'EUR',
  today: '2026-11-30',
  timeZone: 'Europe/Paris',
  customerOf: (id) => ({ id: id ?? '', name: customers[id ?? ''] ?? '' }),
  productOf: (_, title) => ({ id: title, name: title, key: '' }),
  isDraft: (id) => id.startsWith('draft'),
  say: (key) => key,
  clockOf: (at) => ({ date: at.slice(0, 10), time: at.slice(11, 16) }),
  activity: ({ summary }) => summary.key,
  ...more,
});

interface Sold {
  id?: string;
  customerId?: string;
  currency?: string;
  kind?: Invoice['kind'];
  /** Empty = a draft. */
  issued: string;
  due?: string;
  /** Per rate: what is taxed, in minor units. */
  groups: readonly (readonly [category: TaxCategory, rate: string, taxable: number])[];
  voidedAt?: string;
  payments?: Invoice['payments'];
  creditNotes?: Invoice['creditNotes'];
  creditOf?: Invoice['creditOf'];
}

let no = 0;

/** A document with the totals of its groups; tax rounded by hand where it matters, here always whole. */
export function document({ issued, groups, ...more }: Sold): Invoice {
  no += 1;
  const taxed = groups.map(([category, rate, taxable]) => ({
    category,
    rate,
    taxable: cents(taxable),
    tax: cents((taxable * Number(rate)) / 100),
  }));
  const withoutTax = taxed.reduce((sum, { taxable }) => sum + taxable, 0);
  const tax = taxed.reduce((sum, group) => sum + group.tax, 0);
  return {
    id: more.id ?? `i${no}`,
    rev: 1,
    no,
    kind: more.kind ?? 'invoice',
    number: issued === '' ? null : `F-${no}`,
    seriesId: 's',
    issueDate: issued === '' ? null : issued,
    issuedAt: issued === '' ? null : `${issued}T10:00:00.000Z`,
    createdAt: `${issued || '2026-11-01'}T09:00:00.000Z`,
    customerId: more.customerId ?? 'a',
    customerName: customers[more.customerId ?? 'a'] ?? '',
    currency: more.currency ?? 'EUR',
    periodStart: issued,
    periodEnd: issued,
    dueDate: more.due ?? issued,
    title: '',
    language: 'fr',
    buyerReference: '',
    purchaseOrder: '',
    lineCount: 1,
    totals: {
      lines: cents(withoutTax),
      allowances: cents(0),
      charges: cents(0),
      withoutTax: cents(withoutTax),
      tax: cents(tax),
      withTax: cents(withoutTax + tax),
      paid: cents(0),
      due: cents(withoutTax + tax),
      groups: taxed,
    },
    payments: more.payments ?? [],
    voided: more.voidedAt ? { at: more.voidedAt, reason: 'typed twice' } : null,
    creditNotes: more.creditNotes ?? [],
    creditOf: more.creditOf ?? null,
    deliveries: [],
    reference: '',
  };
}

export function payment(date: string, amount: number, more: Partial<Payment> = {}): Payment {
  no += 1;
  return {
    id: `p${no}`,
    rev: 1,
    no,
    type: 'payment',
    customerId: 'a',
    currency: 'EUR',
    date,
    method: 'card',
    reference: '',
    amount: cents(amount),
    remittances: [],
    reason: '',
    corrects: null,
    recordedAt: `${date}T10:00:00.000Z`,
    ...more,
  };
}

export const transaction = (date: string, net: number, more: Partial<Transaction> = {}): Transaction => ({
  id: `t.${(no += 1)}`,
  customerId: 'a',
  key: '',
  date,
  title: 'Work',
  description: '',
  quantity: '1',
  unit: '',
  unitPrice: String(net / 100),
  priceIncludesTax: false,
  taxCategory: 'S',
  taxRate: '20',
  currency: 'EUR',
  net: cents(net),
  tax: cents(net / 5),
  productId: null,
  order: '',
  purchaseOrder: '',
  site: '',
  invoiceId: null,
  sourceRow: 0,
  ...more,
});

export const settled = (date: string, amount: number): Invoice['payments'][number] => ({
  paymentId: `p-${date}`,
  type: 'payment',
  date,
  method: 'card',
  reference: '',
  amount: cents(amount),
});

export { cents };
