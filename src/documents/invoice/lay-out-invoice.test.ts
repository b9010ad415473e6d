import { measure } from '@adapters/pdf/testing/test-faces.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Minor } from '@domain/money/currency.ts';
import { builtInTemplate } from '@domain/templates/built-in.ts';
import { describe, expect, it } from 'vitest';
import { layOut } from '../lay-out.ts';
import type { DrawOperation } from '../operations.ts';
import type { SampleInput } from '../testing/sample-invoice.ts';
import { sampleJob } from '../testing/sample-invoice.ts';

const line = { title: 'Travaux', quantity: '2', unitPrice: '100', taxRate: '20' };
const laidOut = (input: Partial<SampleInput> = {}) => layOut(sampleJob({ lines: [line], ...input }), measure);

function said(input: Partial<SampleInput> = {}): string[] {
  return laidOut(input).pages.flatMap(({ operations }) =>
    operations.flatMap((operation) => (operation.op === 'text' ? [operation.text] : [])),
  );
}
const drawn = (op: DrawOperation['op'], input: Partial<SampleInput> = {}) =>
  laidOut(input).pages.flatMap(({ operations }) => operations.filter((operation) => operation.op === op));

describe('invoice sheet', () => {
  it('B5 a draft is a pro forma invoice, stamped, without number and QR code', () => {
    const draft = { invoice: { number: null, issueDate: null, issuedAt: null } };
    expect(said(draft)).toContain('Facture pro forma');
    expect(said(draft).join(' ')).not.toContain('F-2026-0418');
    expect(drawn('stamp', draft)).toMatchObject([{ text: 'PRO FORMA' }]);
    expect(drawn('qr', draft)).toEqual([]);
  });
  it('B5 a void invoice is stamped on every page and asks for no payment', () => {
    const lines = Array.from({ length: 60 }, () => line);
    const voided = { lines, invoice: { voided: { at: '2026-11-15T00:00:00Z', reason: 'Erreur' } } };
    expect(drawn('stamp', voided)).toHaveLength(laidOut(voided).pages.length);
    expect(said(voided).join(' ')).not.toContain('Règlement');
  });
  it('B5 a credit note has its own title, positive amounts and nothing to pay', () => {
    const texts = said({ kind: 'credit-note' });
    expect(texts).toContain('Avoir');
    expect(texts).toContain('Net à votre crédit');
    expect(texts.join(' ')).not.toMatch(/Règlement|−/);
  });
  it('B23 a seller who charges no tax prints the exemption and neither rates nor recap', () => {
    const texts = said({
      seller: { chargesTax: false },
      lines: [{ ...line, taxCategory: 'E', taxRate: '0' }],
    });
    expect(texts.join(' ')).toContain('art. 293 B du CGI');
    expect(texts.join(' ')).not.toMatch(/\bTTC\b|\bHT\b/);
  });
  it('B23 prices with tax show tax within, and amounts with tax', () => {
    const texts = said({ lines: [{ ...line, unitPrice: '120', priceIncludesTax: true }] });
    expect(texts).toContain('Montant TTC, €');
    expect(texts).toContain('dont TVA');
    expect(texts).toContain('240,00');
  });
  it('B5 Portugal and Brazil say that the document is not fiscal', () => {
    expect(said({ seller: { country: 'PT', taxIds: [] }, invoice: { language: 'pt' } })).toContain(
      'Documento não fiscal',
    );
    expect(said({ seller: { country: 'BR', taxIds: [] }, invoice: { language: 'en' } })).toContain(
      'Not a fiscal document',
    );
  });
  it('C4 a rental says its reference unless that is the number; a draft has nothing else', () => {
    const reference = 'LOC-6-202501';
    expect(said({ invoice: { reference } })).toEqual(
      expect.arrayContaining(['Référence de location', reference]),
    );
    const draft = { reference, number: null, issueDate: null, issuedAt: null };
    expect(said({ invoice: draft })).toContain(reference);
    expect(said({ invoice: { reference, number: reference } })).not.toContain('Référence de location');
    expect(said({ invoice: { reference, language: 'en' } })).toContain('Rental reference');
    expect(said({ invoice: { reference, language: 'pt' } })).toContain('Referência do aluguer');
  });
  it('C4 a template without facts says the reference of a rental above the lines, and nothing else of them', () => {
    const reference = 'LOC-6-202501';
    const template = {
      ...builtInTemplate,
      blocks: builtInTemplate.blocks.filter(({ kind }) => kind !== 'facts'),
    };
    const bare = (invoice: Partial<Invoice>) => {
      const job = { ...sampleJob({ lines: [line], invoice }), template };
      return layOut(job, measure).pages.flatMap(({ operations }) =>
        operations.flatMap((operation) => (operation.op === 'text' ? [operation.text] : [])),
      );
    };
    const texts = bare({ reference });
    expect(texts.slice(texts.indexOf('Référence de location'))).toEqual(
      expect.arrayContaining([reference, 'Travaux']),
    );
    expect(texts.indexOf(reference)).toBeLessThan(texts.indexOf('Travaux'));
    expect(texts).not.toContain('Échéance');
    expect(bare({ reference: '' })).not.toContain('Référence de location');
    const credited = { id: 'i', number: 'F-2026-0400', date: '2026-11-01' };
    expect(bare({ creditOf: credited }).join(' ')).toContain('F-2026-0400');
  });
  it('C7 the calendar stands on pages of its own behind the invoice, stamped and numbered like it', () => {
    const daySheets = ['2025-01', '2025-02', '2025-03'].map((month) => ({
      month,
      from: `${month}-01`,
      to: `${month}-28`,
      days: 'WH'.repeat(14).padEnd(month === '2025-02' ? 28 : 31, '.'),
    }));
    const draft = { number: null, issueDate: null, issuedAt: null };
    const pages = laidOut({ body: { daySheets }, invoice: draft }).pages.map(({ operations }) => operations);
    const first = laidOut({ invoice: draft }).pages[0]!.operations;
    const unnumbered = (operations: DrawOperation[]) =>
      operations.filter((operation) => operation.op !== 'text' || !operation.text.includes('page'));
    expect(pages).toHaveLength(3);
    expect(unnumbered(pages[0]!)).toEqual(unnumbered(first));
    expect(drawn('stamp', { body: { daySheets }, invoice: draft })).toHaveLength(3);
    const texts = said({ body: { daySheets }, invoice: draft });
    expect(texts.filter((text) => text.startsWith('Jours travaillés'))).toEqual(
      Array.from({ length: 3 }, () => 'Jours travaillés\u202F: 21 · Autres jours\u202F: 0'),
    );
    expect(texts).toContain('Facture pro forma · page 3 / 3');
  });
  it('R14 C7 work on another invoice is marked in the calendar and counted apart', () => {
    const days = 'WWHWM'.padEnd(31, '.');
    const daySheet = { month: '2025-01', from: '2025-01-01', to: '2025-01-05', days };
    const texts = said({ body: { daySheets: [{ ...daySheet, billed: '20100'.padEnd(31, '0') }] } });
    expect(texts).toContain(
      'Jours facturés\u202F: 1,5 · Hors de cette facture\u202F: 2 · Autres jours\u202F: 1',
    );
    expect(texts.filter((text) => text === '(T)')).toHaveLength(3);
    expect(texts).toContain('Travail hors de cette facture');
    const whole = said({ body: { daySheets: [daySheet] } });
    expect(whole).toContain('Jours travaillés\u202F: 3,5 · Autres jours\u202F: 1');
    expect(whole).not.toContain('Travail hors de cette facture');
  });
  it.each([
    ['fr', '22022', 'Jours facturés\u202F: 3 sur 4 travaillés · Autres jours\u202F: 1'],
    ['en', '22022', 'Days billed: 3 of 4 worked · Other days: 1'],
    ['pt', '22022', 'Dias faturados: 3 de 4 trabalhados · Outros dias: 1'],
    ['en', '22021', 'Days billed: 3 of 3.5 worked · Not on this invoice: 0.5 · Other days: 1'],
  ] as const)('R14 C7 %s: of the days %s three are billed, as a person typed', (language, billed, total) => {
    const month = { month: '2025-01', from: '2025-01-01', to: '2025-01-05' };
    const halves = billed.padEnd(31, '0');
    const isWhole = billed === '22022';
    const daySheet = { ...month, days: 'WWMWW'.padEnd(31, '.'), ...(isWhole ? {} : { billed: halves }) };
    const rental = { rentalId: 'hilux', ...month, halves, topUp: 0 };
    const invoice = { language };
    const texts = (quantity: string) =>
      said({ lines: [{ ...line, quantity, rental }], body: { daySheets: [daySheet] }, invoice });
    expect(texts('3')).toContain(total);
    expect(texts(isWhole ? '4' : '3.5')).not.toContain(total);
  });
  it('B5 a reverse-charged group says why it bears no tax', () => {
    const texts = said({ lines: [line, { ...line, taxCategory: 'AE', taxRate: '0' }] });
    expect(texts).toContain('Autoliquidation');
    expect(texts.join(' ')).toContain('due par le preneur');
  });
  it('B5 discounts of a line and of the document are named with their amounts', () => {
    const allowance = { type: 'allowance' as const, reason: 'Fidélité', percent: '10', amount: '' };
    const texts = said({
      lines: [{ ...line, allowances: [allowance] }],
      body: { allowances: [{ ...allowance, reason: 'Remise de fin d’année' }] },
    });
    expect(texts.join(' ')).toContain('Fidélité 10');
    expect(texts.join(' ')).toContain('Remise de fin d’année 10');
    expect(texts).toContain('−18,00\u00A0€');
  });
  it('B5 payments received are listed and taken off', () => {
    const job = sampleJob({ lines: [line] });
    job.invoice.payments = [
      {
        paymentId: 'p',
        type: 'payment',
        date: '2026-11-20',
        method: 'card',
        amount: 10000 as Minor,
        reference: '',
      },
    ];
    job.invoice.totals = { ...job.invoice.totals, paid: 10000 as Minor, due: 14000 as Minor };
    const texts = layOut(job, measure).pages[0]?.operations.flatMap((operation) =>
      operation.op === 'text' ? [operation.text] : [],
    );
    expect(texts).toContain('Payé le 20 novembre 2026');
    expect(texts).toContain('−100,00\u00A0€');
    expect(texts).toContain('140,00\u00A0€');
  });
  it('B5 what is carried forward from one page is brought forward on the next', () => {
    const lines = Array.from({ length: 60 }, (_, index) => ({ ...line, unitPrice: String(10 + index) }));
    const { pages } = laidOut({ lines });
    const texts = pages.map(({ operations }) =>
      operations.flatMap((operation) => (operation.op === 'text' ? [operation.text] : [])),
    );
    const opened = texts
      .filter((page) => page.includes('Report'))
      .map((page) => page[page.indexOf('Report') + 1]);
    const closed = texts
      .filter((page) => page.includes('À reporter'))
      .map((page) => page[page.indexOf('À reporter') + 1]);
    expect(opened.length).toBeGreaterThan(0);
    expect(opened).toEqual(closed);
  });
  it('B5 a note and a footer of many pages are printed whole', () => {
    const note = Array.from({ length: 150 }, (_, index) => `Remarque ${index}`).join('\n');
    const texts = said({
      body: { note },
      seller: { footerNote: note.replaceAll('\n', '\n\n').replaceAll('Remarque', 'Mention') },
    });
    for (let index = 0; index < 150; index += 1) {
      expect(texts).toContain(`Remarque ${index}`);
      expect(texts).toContain(`Mention ${index}`);
    }
  });
});
