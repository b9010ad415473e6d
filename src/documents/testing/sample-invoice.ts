import type { DocumentKind, InvoiceLine } from '@domain/invoicing/invoice.ts';
import type { Minor } from '@domain/money/currency.ts';
import { documentTotals, pricedLines } from '@domain/tax/totals.ts';
import type { DocumentJob } from '../job.ts';

type LineInput = Partial<InvoiceLine> & Pick<InvoiceLine, 'title' | 'quantity' | 'unitPrice'>;

/** The seller of the design's picture. */
const sampleSeller: DocumentJob['seller'] = {
  id: 'company',
  name: 'Atelier Perrache',
  country: 'FR',
  currency: 'EUR',
  locale: 'fr',
  documentLanguage: 'fr',
  timeZone: 'Europe/Paris',
  taxIds: [
    { scheme: 'SIREN', value: '123456782' },
    { scheme: 'SIRET', value: '12345678200028' },
    { scheme: 'VAT', value: 'FR11 123456782' },
  ],
  address: { line1: '18 quai des Tanneurs', line2: '', city: 'Lyon', state: '', zip: '69002', country: 'FR' },
  email: 'compta@perrache.example',
  phone: '04 00 00 00 00',
  website: '',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  bic: 'AGRIFRPPXXX',
  chargesTax: true,
  pricesIncludeTax: false,
  defaultTaxRate: '20',
  defaultTaxCategory: 'S',
  paymentTermDays: 30,
  legal: {
    legalForm: 'SARL',
    shareCapital: '15\u202F000\u00A0€',
    rcs: 'Lyon 123 456 782',
    ape: '43.32A',
    insurance: 'Assurance décennale n° D-204-881, couverture France métropolitaine',
    vatOnDebits: 'yes',
  },
  footerNote: '',
  logo: null,
};

const sampleBuyer: DocumentJob['buyer'] = {
  name: 'Boulangerie des Terreaux SAS',
  attention: 'la comptabilité',
  address: {
    line1: '7 rue du Pétrin, bâtiment B',
    line2: '',
    city: 'Lyon',
    state: '',
    zip: '69001',
    country: 'FR',
  },
  taxIds: [
    { scheme: 'SIREN', value: '987654324' },
    { scheme: 'VAT', value: 'FR14 987654324' },
  ],
  email: 'compta@terreaux.example',
};

const blankLine: Omit<InvoiceLine, 'title' | 'quantity' | 'unitPrice'> = {
  id: '',
  transactionId: null,
  key: '',
  date: '',
  description: '',
  unit: '',
  priceIncludesTax: false,
  taxCategory: 'S',
  taxRate: '20',
  allowances: [],
  net: 0 as Minor,
  tax: 0 as Minor,
};

export interface SampleInput {
  lines: LineInput[];
  kind?: DocumentKind;
  invoice?: Partial<DocumentJob['invoice']>;
  body?: Partial<DocumentJob['body']>;
  seller?: Partial<DocumentJob['seller']>;
  buyer?: Partial<DocumentJob['buyer']>;
}

/** An issued invoice of these lines, its amounts computed by the domain. */
export function sampleJob({
  lines,
  kind = 'invoice',
  invoice,
  body,
  seller,
  buyer,
}: SampleInput): DocumentJob {
  const currency = invoice?.currency ?? 'EUR';
  const full = lines.map((line, index) => ({ ...blankLine, id: `line-${index}`, ...line }));
  const priced = pricedLines(full, currency);
  const paid = invoice?.totals?.paid ?? (0 as Minor);
  const allowances = body?.allowances ?? [];
  const client = { ...sampleBuyer, ...buyer };
  const totals = documentTotals(full, allowances, { currency, paid });
  const id = '019a8f2e-7c00-7abc-8def-0123456789ab';
  const own: DocumentJob['invoice'] = {
    id,
    rev: 1,
    no: 418,
    kind,
    number: kind === 'invoice' ? 'F-2026-0418' : 'A-2026-0012',
    seriesId: 'series',
    issueDate: '2026-11-14',
    issuedAt: '2026-11-14T08:30:00Z',
    createdAt: '2026-11-14T08:00:00Z',
    customerId: 'customer',
    customerName: client.name,
    currency,
    periodStart: '2026-11-03',
    periodEnd: '2026-11-13',
    dueDate: '2026-12-14',
    title: '',
    language: 'fr',
    buyerReference: '',
    purchaseOrder: 'BC-26-0077',
    lineCount: lines.length,
    totals,
    payments: [],
    voided: null,
    creditNotes: [],
    creditOf: null,
    deliveries: [],
    reference: '',
    ...invoice,
  };
  return {
    invoice: { ...own, totals },
    body: { id, rev: 1, allowances, note: '', frozen: null, ...body, lines: priced },
    seller: { ...sampleSeller, ...seller },
    buyer: client,
  };
}
