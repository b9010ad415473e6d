import { measure } from '@adapters/pdf/testing/test-faces.ts';
import { localeOf } from '@i18n/format/locale.ts';
import { formatAmount } from '@i18n/format/money.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';
import { sheet } from './layout/sheet.ts';
import { anyInvoice } from './testing/any-invoice.ts';
import { overlapping, textsOf, TOLERANCE } from './testing/text-boxes.ts';

const RUNS = { numRuns: 60, seed: 418 };

describe('any invoice', () => {
  it('B5 no text lies outside the margins of its page', () => {
    fc.assert(
      fc.property(anyInvoice, (job) => {
        for (const page of layOut(job, measure).pages) {
          for (const box of textsOf(page)) {
            expect(box.left, box.text).toBeGreaterThanOrEqual(sheet.left - TOLERANCE);
            expect(box.right, box.text).toBeLessThanOrEqual(sheet.right + TOLERANCE);
            expect(box.top, box.text).toBeGreaterThanOrEqual(sheet.top - TOLERANCE);
            expect(box.bottom, box.text).toBeLessThanOrEqual(sheet.footer + TOLERANCE);
          }
        }
      }),
      RUNS,
    );
  });

  it('B5 no two texts lie on each other', () => {
    fc.assert(
      fc.property(anyInvoice, (job) => {
        for (const page of layOut(job, measure).pages) expect(overlapping(textsOf(page))).toBeNull();
      }),
      RUNS,
    );
  });

  it('B5 every page says which it is of how many', () => {
    fc.assert(
      fc.property(anyInvoice, (job) => {
        const { pages } = layOut(job, measure);
        pages.forEach((page, index) => {
          const says = textsOf(page)
            .map(({ text }) => text)
            .join(' ');
          expect(says).toContain(`${index + 1} / ${pages.length}`);
        });
      }),
      RUNS,
    );
  });

  it('B5 the same invoice is laid out the same', () => {
    fc.assert(
      fc.property(anyInvoice, (job) => {
        expect(layOut(structuredClone(job), measure)).toEqual(layOut(job, measure));
      }),
      { numRuns: 10, seed: 418 },
    );
  });

  it('B5 the amount of every line stands at the right edge', () => {
    fc.assert(
      fc.property(anyInvoice, (job) => {
        const texts = layOut(job, measure).pages.flatMap(textsOf);
        const atEdge = new Set(
          texts.filter(({ right }) => right > sheet.right - TOLERANCE).map(({ text }) => text),
        );
        const { currency, language } = job.invoice;
        const isWithTax = job.seller.chargesTax && job.body.lines.every((line) => line.priceIncludesTax);
        for (const line of job.body.lines) {
          const shown = isWithTax ? line.net + line.tax : line.net;
          expect(atEdge).toContain(formatAmount(shown, currency, localeOf(language, job.seller.country)));
        }
      }),
      RUNS,
    );
  });
});
