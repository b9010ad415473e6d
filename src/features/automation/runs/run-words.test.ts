import { wholeStep } from '@domain/automation/service-options.ts';
import { describe, expect, it } from 'vitest';
import type { Flow } from '@domain/automation/run.ts';
import en from '@i18n/messages/en/automation.ts';
import { translator } from '@i18n/translate.ts';
import { untilWords } from '../step-words.ts';
import { addsUp, flowWords, hrefOf, wayOutOf } from './run-words.ts';

const flow = (rows: number, amounts: Flow['amounts'] = {}): Flow => ({ rows, amounts });
const t = translator(en, 'en');

describe('a run in words', () => {
  it('D5 in is out and rejected and held, rows and each currency', () => {
    const control = {
      in: flow(5, { EUR: 500, GNF: 70 }),
      out: flow(3, { EUR: 300, GNF: 70 }),
      rejected: flow(1, { EUR: 100 }),
      held: flow(1, { EUR: 100 }),
    };
    expect(addsUp(control)).toBe(true);
    expect(addsUp({ ...control, held: flow(1, { EUR: 99 }) })).toBe(false);
    expect(addsUp({ ...control, rejected: flow(0, { EUR: 100 }) })).toBe(false);
    expect(addsUp({ ...control, out: flow(3, { EUR: 300, GNF: 70, USD: 1 }) })).toBe(false);
  });

  it('D5 a flow names its rows and each currency by itself', () => {
    expect(flowWords(flow(0), 'en')).toBe('–');
    expect(flowWords(flow(1200, { EUR: 120_500, GBP: 100 }), 'en')).toBe('1,200 · €1,205.00 + £1.00');
    expect(flowWords(flow(3), 'fr')).toBe('3');
  });

  it('A9 a result leads to the very thing that was made', () => {
    const step = (input: Parameters<typeof wholeStep>[0]) => wholeStep(input);
    expect(hrefOf({ kind: 'invoice', id: 'i' })).toBe('/invoices?open=i');
    expect(hrefOf({ kind: 'message', id: 'm' })).toBe('/outbox?open=m');
    expect(hrefOf({ kind: 'report', id: 'r' })).toBe('/reports/made/r');
    const billing = step({ service: 'billing-report', options: { setupId: 's' } });
    expect(hrefOf({ kind: 'billing-report', id: 'r' }, billing)).toBe('/billing-reports?setup=s&run=r');
    const read = (kind: string) => step({ service: 'read-files', options: { kind } });
    expect(hrefOf({ kind: 'import-batch', id: 'b' }, read('transactions'))).toBe('/transactions?batch=b');
    expect(hrefOf({ kind: 'import-batch', id: 'b' }, read('customers'))).toBe('/customers');
    expect(hrefOf({ kind: 'books', id: 'b' })).toBe('');
  });

  it('A9 a failure leads to where it is put right, though nothing was made', () => {
    expect(wayOutOf({ kind: 'import-batch', id: '' })).toBe('/import');
    expect(wayOutOf({ kind: 'report', id: 'ageing  fr' })).toBe('/reports?kind=ageing');
    expect(wayOutOf({ kind: 'report', id: 'tax own fr' })).toBe('/reports?kind=tax&saved=own');
    expect(wayOutOf({ kind: 'invoice', id: 'i' })).toBe('/invoices?open=i');
  });

  it('A4 the time until then is said in the one unit that matters', () => {
    const minute = 60_000;
    expect(
      [-minute, 30_000, 5 * minute, 60 * minute, 23 * 60 * minute, 24 * 60 * minute, 72 * 60 * minute].map(
        (ms) => untilWords(t, ms),
      ),
    ).toEqual(['now', 'now', 'in 5 min', 'in 1 hour', 'in 23 hours', 'in 1 day', 'in 3 days']);
  });
});
