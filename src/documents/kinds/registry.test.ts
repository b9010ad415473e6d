import { measure } from '@adapters/pdf/testing/test-faces.ts';
import { describe, expect, it } from 'vitest';
import { layOut } from '../lay-out.ts';
import { kindOf } from '../job.ts';
import { sampleJob } from '../testing/sample-invoice.ts';
import { settlementJobs } from '../testing/settlement-jobs.ts';
import { documentKind, documentKinds } from './registry.ts';

describe('document kinds', () => {
  it('F7 each kind has one file and lays out a document with title, language and pages', () => {
    expect(documentKinds.map(({ id }) => id).sort((a, b) => a.localeCompare(b))).toEqual([
      'credit-note',
      'invoice',
      'receipt',
      'report',
      'statement',
    ]);
    for (const kind of ['invoice', 'credit-note'] as const) {
      const lines = [{ title: 'Travaux', quantity: '1', unitPrice: '100' }];
      const document = layOut(sampleJob({ kind, lines, invoice: { language: 'pt' } }), measure);
      expect(document).toMatchObject({ language: 'pt', author: 'Atelier Perrache' });
      expect(document.title).not.toBe('');
      expect(document.pages.length).toBeGreaterThan(0);
    }
  });
  it('B12 B20 a receipt and a statement are kinds like any other', () => {
    for (const job of [settlementJobs['receipt']!(), settlementJobs['statement-two-pages']!()]) {
      const document = layOut(job, measure);
      expect(document).toMatchObject({ language: 'fr', author: 'Atelier Perrache' });
      expect(documentKind(kindOf(job)).id).toBe(kindOf(job));
      expect(document.pages.length).toBeGreaterThan(0);
    }
  });
  it('F7 an unknown kind is a fault of the program', () => {
    expect(() => documentKind('poem')).toThrow(/poem/);
  });
});
