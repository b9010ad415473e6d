import { measure } from '@adapters/pdf/testing/test-faces.ts';
import { formatAmount } from '@i18n/format/money.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';
import { sheet } from './layout/sheet.ts';
import type { DrawOperation, Page } from './operations.ts';
import { anyInvoice } from './testing/any-invoice.ts';

type Text = Extract<DrawOperation, { op: 'text' }>;
interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const MILLIMETRES = 25.4 / 72;
const TOLERANCE = 0.15;

function boxOf({ x, y, width, size, align, text }: Text): Box {
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  const height = size * MILLIMETRES;
  return { text, left, right: left + width, top: y - height * 0.75, bottom: y + height * 0.22 };
}

const textsOf = ({ operations }: Page): Box[] =>
  operations.filter((operation): operation is Text => operation.op === 'text').map(boxOf);

function overlapping(boxes: Box[]): [string, string] | null {
  const sorted = [...boxes].sort((a, b) => a.top - b.top);
  for (const [index, box] of sorted.entries()) {
    for (const other of sorted.slice(index + 1)) {
      if (other.top > box.bottom - TOLERANCE) break;
      if (other.left < box.right - TOLERANCE && other.right > box.left + TOLERANCE)
        return [box.text, other.text];
    }
  }
  return null;
}

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
          expect(atEdge).toContain(formatAmount(shown, currency, language));
        }
      }),
      RUNS,
    );
  });
});
