import { addDays } from '@domain/dates/calendar.ts';
import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import type { Minor } from '@domain/money/currency.ts';
import { toMinor } from '@domain/money/minor.ts';
import type { Company, Language } from '@domain/parties/parties.ts';
import { documentTotals, pricedLines } from '@domain/tax/totals.ts';
import { sellerOf } from '../invoicing/snapshots.ts';
import type { RenderJob } from '../ports.ts';
import { sampleTexts } from './sample-texts.ts';

const ID = '00000000-0000-7000-8000-000000000000';
const DAY = '2026-11-14';
const INSTANT = '2026-11-14T08:30:00Z';

/** An invoice as this company might issue it: what a template shows before there is one, and what its texts are tried on. */
export function sampleJob(company: Company, language: Language = company.documentLanguage): RenderJob {
  const { currency, defaultTaxRate, defaultTaxCategory } = company;
  const words = sampleTexts[language];
  const lines = pricedLines(
    words.lines.map(([title, description, unit], index): InvoiceLine => ({
      id: `${ID}-${index}`,
      transactionId: null,
      key: `K-${index + 1}`,
      date: addDays(DAY, -11),
      title,
      description,
      quantity: ['2', '12.5', '1'][index] ?? '1',
      unit,
      unitPrice: ['480', '46', '135'][index] ?? '10',
      priceIncludesTax: false,
      taxCategory: company.chargesTax ? defaultTaxCategory : 'E',
      taxRate: company.chargesTax ? defaultTaxRate : '0',
      allowances: index === 1 ? [{ type: 'allowance', reason: '', percent: '10', amount: '' }] : [],
      net: 0 as Minor,
      tax: 0 as Minor,
    })),
    currency,
  );
  const paid = toMinor('100', currency);
  const totals = documentTotals(lines, [], { currency, paid });
  return {
    invoice: {
      id: ID,
      rev: 0,
      no: 0,
      kind: 'invoice',
      number: 'F-2026-0418',
      seriesId: null,
      issueDate: DAY,
      issuedAt: null,
      createdAt: INSTANT,
      customerId: '',
      customerName: words.customer,
      currency,
      periodStart: addDays(DAY, -13),
      periodEnd: addDays(DAY, -1),
      dueDate: addDays(DAY, 30),
      title: words.title,
      language,
      buyerReference: 'REF-7',
      purchaseOrder: 'BC-26-0077',
      lineCount: lines.length,
      totals,
      payments: [{ paymentId: '', type: 'payment', date: DAY, method: '', reference: '', amount: paid }],
      voided: null,
      creditNotes: [],
      creditOf: null,
      deliveries: [],
      reference: '',
    },
    body: { id: ID, rev: 0, lines, allowances: [], note: words.note, frozen: null },
    seller: sellerOf(company),
    buyer: {
      name: words.customer,
      attention: words.attention,
      address: {
        line1: '7 rue du Pétrin',
        line2: 'Bâtiment B',
        city: 'Lyon',
        state: '',
        zip: '69001',
        country: 'FR',
      },
      taxIds: [{ scheme: 'VAT', value: 'FR14987654324' }],
      email: 'compta@terreaux.example',
    },
    template: null,
  };
}
