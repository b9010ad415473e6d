import type { Minor } from '@domain/money/currency.ts';
import { describe, expect, it } from 'vitest';
import { sampleJob } from '../testing/sample-invoice.ts';
import type { SampleInput } from '../testing/sample-invoice.ts';
import { epcContent } from './epc.ts';

const lines = [{ title: 'Travaux', quantity: '1', unitPrice: '100', taxRate: '20' }];
const content = (input: Partial<SampleInput> = {}) => epcContent(sampleJob({ lines, ...input }));

describe('transfer QR code', () => {
  it('B6 says whom, where, how much and for what (EPC069-12)', () => {
    expect(content()?.split('\n')).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      'AGRIFRPPXXX',
      'Atelier Perrache',
      'FR7630006000011234567890189',
      'EUR120.00',
      '',
      '',
      'F-2026-0418',
    ]);
  });
  it('B6 a wrong IBAN makes no code', () => {
    expect(content({ seller: { iban: 'FR76 3000 6000 0112 3456 7890 188' } })).toBeNull();
  });
  it('B6 only an issued, unpaid invoice in euro asks for a transfer', () => {
    expect(content({ invoice: { currency: 'GNF' } })).toBeNull();
    expect(content({ invoice: { number: null } })).toBeNull();
    expect(content({ kind: 'credit-note' })).toBeNull();
    expect(content({ invoice: { voided: { at: '2026-11-15T00:00:00Z', reason: '' } } })).toBeNull();
    const job = sampleJob({ lines });
    job.invoice.totals.due = 0 as Minor;
    expect(epcContent(job)).toBeNull();
  });
  it('B6 a BIC that is none is left out, a long name is cut at 70', () => {
    const fields = content({ seller: { bic: 'NONE', name: 'É'.repeat(120) } })?.split('\n') ?? [];
    expect(fields[4]).toBe('');
    expect(fields[5]).toHaveLength(70);
  });
});
