import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Minor } from '../money/currency.ts';
import type { Transaction } from '../transactions/transaction.ts';
import { composeInvoices, type BillingContext } from './compose.ts';
import { dueDateOf } from './terms.ts';

const row = (slot: number, fields: Partial<Transaction> = {}): Transaction => ({
  id: `b.${slot}`,
  customerId: 'anna',
  key: '',
  date: '2026-11-01',
  title: `Row ${slot}`,
  description: '',
  quantity: '1',
  unit: '',
  unitPrice: '10',
  priceIncludesTax: false,
  taxCategory: 'S',
  taxRate: '20',
  currency: 'EUR',
  net: 1_000 as Minor,
  tax: 200 as Minor,
  productId: null,
  order: '',
  purchaseOrder: '',
  site: '',
  invoiceId: null,
  sourceRow: slot + 2,
  ...fields,
});

const customers = {
  anna: { id: 'anna', name: 'Anna', language: 'fr' as const, paymentTermDays: 10 },
  bob: { id: 'bob', name: 'Bob', language: '' as const, paymentTermDays: null },
};

function context(fields: Partial<BillingContext> = {}): BillingContext {
  let count = 0;
  return {
    company: {
      chargesTax: true,
      documentLanguage: 'en',
      paymentTermDays: 30,
      negativePeriods: 'carry-forward',
    },
    customerOf: (id) => customers[id as 'anna' | 'bob'],
    periodStart: '2026-11-01',
    periodEnd: '2026-11-14',
    today: '2026-11-14',
    createdAt: '2026-11-14T10:00:00Z',
    titleOf: (kind, language, from, to) => `${kind} ${language} ${from} ${to}`,
    nextId: () => `i${(count += 1)}`,
    ...fields,
  };
}
const creditNotes = { company: { ...context().company, negativePeriods: 'credit-note' as const } };
const summaries = (rows: Transaction[], fields: Partial<BillingContext> = {}) =>
  composeInvoices(rows, context(fields)).drafts.map(({ invoice, body }) => [
    invoice.customerId,
    invoice.currency,
    body.lines.map(({ title }) => title).join(),
    invoice.totals.withTax,
  ]);

describe('drafts from transactions', () => {
  test('G1 B1 one draft per customer and currency', () => {
    expect(summaries([row(0), row(1, { customerId: 'bob' }), row(2, { currency: 'GBP' }), row(3)])).toEqual([
      ['anna', 'EUR', 'Row 0,Row 3', 2_400],
      ['anna', 'GBP', 'Row 2', 1_200],
      ['bob', 'EUR', 'Row 1', 1_200],
    ]);
  });

  test.each([
    ['order', 'order', 'buyerReference'],
    ['purchase-order', 'purchaseOrder', 'purchaseOrder'],
    ['site', 'site', 'buyerReference'],
  ] as const)('G1 B1 grouped by %s, each document carries its reference', (groupBy, field, place) => {
    const rows = [row(0, { [field]: 'X' }), row(1, { [field]: 'Y' }), row(2, { [field]: 'X' })];
    const { drafts } = composeInvoices(rows, context({ groupBy }));
    expect(drafts.map(({ invoice, body }) => [invoice[place], body.lines.length])).toEqual([
      ['X', 2],
      ['Y', 1],
    ]);
  });

  test('G1 grouped by customer, a reference that all rows share stands on the document', () => {
    const shared = [
      row(0, { order: 'O1', purchaseOrder: 'P1' }),
      row(1, { order: 'O2', purchaseOrder: 'P1' }),
    ];
    expect(composeInvoices(shared, context()).drafts[0]?.invoice).toMatchObject({
      buyerReference: '',
      purchaseOrder: 'P1',
    });
  });

  test('G2 B3 rows on a live invoice are left out, rows without a known customer are told', () => {
    const rows = [row(0, { invoiceId: 'old' }), row(1, { customerId: null }), row(2, { customerId: 'gone' })];
    const open = { currency: 'EUR', reference: '', amount: 1_200, rows: 1, net: 1_000 };
    expect(composeInvoices(rows, context())).toEqual({
      drafts: [],
      skipped: [
        { ...open, customerId: '', reason: 'no-customer' },
        { ...open, customerId: 'gone', reason: 'unknown-customer' },
      ],
    });
  });

  test('G3 B1 a period that comes to nothing is skipped with the reason', () => {
    const { drafts, skipped } = composeInvoices([row(0), row(1, { quantity: '-1' })], context());
    expect(drafts).toEqual([]);
    expect(skipped).toMatchObject([{ customerId: 'anna', reason: 'period-nets-to-zero', amount: 0 }]);
  });

  test('G4 B1 a period in credit is carried forward by default', () => {
    const { drafts, skipped } = composeInvoices([row(0), row(1, { quantity: '-3' })], context());
    expect(drafts).toEqual([]);
    expect(skipped).toMatchObject([{ reason: 'period-carried-forward', amount: -2_400 }]);
  });

  test('G4 B1 a period in credit becomes a credit note with positive amounts when so set', () => {
    const { drafts, skipped } = composeInvoices([row(0), row(1, { quantity: '-3' })], context(creditNotes));
    expect(skipped).toEqual([]);
    expect(drafts[0]?.invoice).toMatchObject({
      kind: 'credit-note',
      title: 'credit-note fr 2026-11-01 2026-11-14',
      totals: { withoutTax: 2_000, tax: 400, withTax: 2_400 },
    });
    expect(drafts[0]?.body.lines.map(({ quantity, net }) => [quantity, net])).toEqual([
      ['-1', -1_000],
      ['3', 3_000],
    ]);
  });

  test('G5 the due date follows the customer’s terms, else the company’s, unless it is given', () => {
    const rows = [row(0), row(1, { customerId: 'bob' })];
    const dates = (fields?: Partial<BillingContext>) =>
      composeInvoices(rows, context(fields)).drafts.map(({ invoice }) => invoice.dueDate);
    expect(dates()).toEqual(['2026-11-24', '2026-12-14']);
    expect(dates({ dueDate: '2026-11-14' })).toEqual(['2026-11-14', '2026-11-14']);
    expect(dueDateOf('2026-11-14', { paymentTermDays: 0 }, { paymentTermDays: 30 })).toBe('2026-11-14');
  });

  test('G5 B1 a draft has its period, a title in the customer’s language and no number', () => {
    const { drafts } = composeInvoices([row(0), row(1, { customerId: 'bob' })], context());
    expect(drafts.map(({ invoice }) => [invoice.title, invoice.language, invoice.number])).toEqual([
      ['invoice fr 2026-11-01 2026-11-14', 'fr', null],
      ['invoice en 2026-11-01 2026-11-14', 'en', null],
    ]);
    expect(drafts.every(({ invoice, body }) => invoice.id === body.id)).toBe(true);
    expect(composeInvoices([row(0)], context({ title: 'November' })).drafts[0]?.invoice.title).toBe(
      'November',
    );
  });

  test('G6 lines stand by date and then as in their file', () => {
    const rows = [row(0, { date: '2026-11-03' }), row(10), row(9)];
    expect(summaries(rows)).toEqual([['anna', 'EUR', 'Row 9,Row 10,Row 0', 3_600]]);
  });

  test('G6 the same rows in any order make the same drafts, and each row is in one or told', () => {
    const customer = fc.constantFrom('anna', 'bob', null);
    const drawn = fc
      .array(fc.tuple(customer, fc.constantFrom('EUR', 'GBP'), fc.integer({ min: -9, max: 9 })), {
        maxLength: 30,
      })
      .map((cells) =>
        cells.map(([customerId, currency, n], slot) =>
          row(slot, { customerId, currency, quantity: String(n) }),
        ),
      );
    const shuffled = drawn.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        const composition = composeInvoices(rows, context());
        expect(composeInvoices(other, context())).toEqual(composition);
        const told = new Set(composition.skipped.map(({ customerId, currency }) => customerId + currency));
        const placed = composition.drafts.flatMap(({ body }) => body.lines.map(({ id }) => id));
        const expected = rows.filter(({ customerId, currency }) => !told.has((customerId ?? '') + currency));
        expect(placed.sort()).toEqual(expected.map(({ id }) => id).sort());
        expect(composition.drafts.every(({ invoice }) => invoice.totals.withTax > 0)).toBe(true);
      }),
    );
  });

  test('G7 B23 a seller who charges no tax bills none, whatever a row says', () => {
    const company = { ...context().company, chargesTax: false };
    const rows = [row(0), row(1, { priceIncludesTax: true, unitPrice: '12' })];
    expect(composeInvoices(rows, context({ company })).drafts[0]?.invoice.totals).toMatchObject({
      withoutTax: 2_200,
      tax: 0,
      groups: [{ category: 'E', rate: '0', taxable: 2_200, tax: 0 }],
    });
  });
});
