import type { Invoice, InvoiceBody } from '../../invoicing/invoice.ts';
import type { Minor } from '../../money/currency.ts';
import { minor } from '../../money/minor.ts';
import type { recordOf } from '../document-record.ts';

const address = { line1: '', line2: '', city: 'Lyon', state: '', zip: '69001', country: 'FR' };

const seller = {
  id: 'company',
  name: 'Atelier Perrache',
  country: 'FR',
  currency: 'EUR',
  locale: 'fr' as const,
  documentLanguage: 'fr' as const,
  timeZone: 'Europe/Paris',
  taxIds: [{ scheme: 'SIREN', value: '123456782' }],
  address,
  email: '',
  phone: '',
  website: '',
  iban: '',
  bic: '',
  chargesTax: true,
  pricesIncludeTax: false,
  defaultTaxRate: '20',
  defaultTaxCategory: 'S' as const,
  paymentTermDays: 30,
  legal: {},
  footerNote: '',
  logo: { mime: 'image/png' as const, bytes: new Uint8Array([1, 2]), width: 1, height: 1 },
};
const buyer = { name: 'Anne', attention: '', address, taxIds: [], email: '' };

const amounts: Record<string, Minor> = { withoutTax: minor(10000), tax: minor(2000), withTax: minor(12000) };

/** One line, issued, as the books hold it. */
export function issuedDocument(): Parameters<typeof recordOf>[0] {
  const totals = {
    lines: amounts['withoutTax']!,
    allowances: 0 as Minor,
    charges: 0 as Minor,
    withoutTax: amounts['withoutTax']!,
    tax: amounts['tax']!,
    withTax: amounts['withTax']!,
    paid: 0 as Minor,
    due: amounts['withTax']!,
    groups: [{ category: 'S' as const, rate: '20', taxable: amounts['withoutTax']!, tax: amounts['tax']! }],
  };
  const invoice: Invoice = {
    id: 'invoice',
    rev: 4,
    no: 1,
    kind: 'invoice',
    number: 'F-2026-0001',
    seriesId: 'series',
    issueDate: '2026-11-14',
    issuedAt: '2026-11-14T08:30:00.000Z',
    createdAt: '2026-11-14T08:00:00.000Z',
    customerId: 'customer',
    customerName: 'Anne',
    currency: 'EUR',
    periodStart: '2026-11-01',
    periodEnd: '2026-11-14',
    dueDate: '2026-12-14',
    title: 'November',
    language: 'fr',
    buyerReference: '',
    purchaseOrder: '',
    lineCount: 1,
    totals,
    payments: [],
    voided: null,
    creditNotes: [],
    creditOf: null,
    deliveries: [],
    reference: '',
  };
  const body: InvoiceBody = {
    id: 'invoice',
    rev: 4,
    lines: [
      {
        id: 'line',
        transactionId: 'block.1',
        key: '',
        date: '2026-11-10',
        title: 'Work',
        description: '',
        quantity: '1',
        unit: '',
        unitPrice: '100',
        priceIncludesTax: false,
        taxCategory: 'S',
        taxRate: '20',
        allowances: [],
        net: amounts['withoutTax']!,
        tax: amounts['tax']!,
      },
    ],
    allowances: [],
    note: '',
    frozen: {
      seller,
      buyer,
      wording: '1',
      template: null,
      series: { pattern: 'F-{YYYY}-{0000}', yearlyReset: true, sequence: 1 },
    },
  };
  return { invoice, body, seller, buyer };
}
