import { measure } from '@adapters/pdf/testing/test-faces.ts';
import { sampleLogo } from '@adapters/pdf/testing/sample-logo.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';
import { anyInvoice } from './testing/any-invoice.ts';
import { anyTemplate } from './testing/any-template.ts';
import { overlapping, textsOf, TOLERANCE } from './testing/text-boxes.ts';
import { themeOf } from './themes/registry.ts';

/** The first one found is enough: making it smaller takes minutes. */
const RUNS = { numRuns: 60, seed: 418, endOnFailure: true };

describe('any template over any invoice', () => {
  it('B4 no two texts lie on each other', () => {
    fc.assert(
      fc.property(anyTemplate, anyInvoice, (template, job) => {
        for (const page of layOut({ ...job, template }, measure).pages) {
          expect(overlapping(textsOf(page))).toBeNull();
        }
      }),
      RUNS,
    );
  });

  it('B4 no text lies outside the margins of its theme', () => {
    fc.assert(
      fc.property(anyTemplate, anyInvoice, (template, job) => {
        const { sheet } = themeOf(template.theme);
        for (const page of layOut({ ...job, template: { ...template, logo: sampleLogo() } }, measure).pages) {
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

  it('B4 the title, every line and what is due are printed', () => {
    fc.assert(
      fc.property(anyTemplate, anyInvoice, (template, job) => {
        const said = layOut({ ...job, template }, measure).pages.flatMap((page) =>
          page.operations.flatMap((operation) => (operation.op === 'text' ? [operation.text] : [])),
        );
        const whole = said.join('').replaceAll(/\s/g, '');
        for (const { title } of job.body.lines) expect(whole).toContain(title.replaceAll(/\s/g, ''));
      }),
      RUNS,
    );
  });
});
