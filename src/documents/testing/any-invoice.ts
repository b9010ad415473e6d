import * as fc from 'fast-check';
import type { DocumentJob } from '../job.ts';
import { sampleJob } from './sample-invoice.ts';

const words = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9 .,'’\-–/€ŒœŁłΑ-Ωα-ωА-я]{0,160}$/);
const shortText = fc.oneof(fc.constant(''), fc.stringMatching(/^[A-Za-zÀ-ÿ0-9 -]{1,40}$/));
const longWord = fc.stringMatching(/^[A-Za-z0-9]{60,300}$/);
const decimal = (max: number, places: number) =>
  fc.integer({ min: 0, max }).map((value) => String(value / 10 ** places));

const line = fc.record({
  title: fc.oneof({ weight: 9, arbitrary: words }, { weight: 1, arbitrary: longWord }),
  description: fc.oneof(
    fc.constant(''),
    words,
    longWord,
    fc.array(words, { maxLength: 40 }).map((all) => all.join('\n')),
  ),
  quantity: fc.oneof(
    decimal(100_000, 3),
    decimal(500, 0).map((value) => (value === '0' ? value : `-${value}`)),
  ),
  unit: shortText,
  unitPrice: decimal(99_999_999, 4),
  taxRate: fc.constantFrom('20', '10', '5.5', '2.1'),
  taxCategory: fc.constantFrom('S' as const, 'S' as const, 'Z' as const, 'AE' as const, 'E' as const),
  key: shortText,
  date: fc.constantFrom('', '2026-11-01', '2026-11-02'),
});

/** Invoices as no one would write them: long words, many lines, huge numbers, every currency's digits, no seller's details. */
export const anyInvoice: fc.Arbitrary<DocumentJob> = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 45 }),
    currency: fc.constantFrom('EUR', 'GNF', 'TND', 'USD'),
    language: fc.constantFrom('fr' as const, 'en' as const, 'pt' as const),
    country: fc.constantFrom('FR', 'GN', 'PT', 'BR', 'DE', 'SN'),
    kind: fc.constantFrom('invoice' as const, 'credit-note' as const),
    isDraft: fc.boolean(),
    isVoid: fc.boolean(),
    priceIncludesTax: fc.boolean(),
    chargesTax: fc.boolean(),
    name: fc.oneof(words, longWord),
    note: fc.oneof(
      fc.constant(''),
      fc.array(words, { maxLength: 60 }).map((all) => all.join('\n')),
    ),
    footerNote: fc.oneof(
      fc.constant(''),
      fc.array(words, { maxLength: 60 }).map((all) => all.join('\n\n')),
    ),
    purchaseOrder: fc.oneof(shortText, longWord),
  })
  .map(({ lines, isDraft, isVoid, priceIncludesTax, name, note, footerNote, ...rest }) =>
    sampleJob({
      kind: rest.kind,
      lines: lines.map((one) => ({ ...one, priceIncludesTax })),
      invoice: {
        currency: rest.currency,
        language: rest.language,
        purchaseOrder: rest.purchaseOrder,
        title: name.slice(0, 90),
        ...(isDraft ? { number: null, issueDate: null, issuedAt: null } : {}),
        voided: isVoid ? { at: '2026-11-15T00:00:00Z', reason: '' } : null,
      },
      body: { note },
      seller: { country: rest.country, chargesTax: rest.chargesTax, footerNote, name: name || 'A' },
      buyer: { name: name || 'B', attention: name.slice(0, 40) },
    }),
  );
