import type { AllowanceCharge } from '../../tax/tax.ts';
import { pricedDocument } from '../../tax/totals.ts';
import type { Creditable, CreditExtent } from '../credit.ts';
import type { Invoice, InvoiceLine } from '../invoice.ts';
import { pricedCredit } from '../price-credit.ts';

type TypedLine = Pick<InvoiceLine, 'quantity' | 'unitPrice'> & Partial<InvoiceLine>;

const lineOf = (typed: TypedLine, at: number) => ({
  id: `l${at}`,
  transactionId: null,
  key: '',
  date: '' as const,
  title: `Line ${at}`,
  description: '',
  unit: '',
  priceIncludesTax: false,
  taxCategory: 'S' as const,
  taxRate: '20',
  allowances: [] as AllowanceCharge[],
  ...typed,
});

/** An issued invoice of these lines that nothing was credited of; its lines are `l0`, `l1` … */
export function creditableOfLines(
  typed: readonly TypedLine[],
  allowances: AllowanceCharge[] = [],
  currency = 'EUR',
): Creditable {
  const { lines, totals } = pricedDocument(typed.map(lineOf), allowances, { currency });
  const invoice = { kind: 'invoice', currency, totals, creditNotes: [], payments: [] };
  return { invoice: invoice as unknown as Invoice, body: { lines, allowances }, earlier: [] };
}

export const priced = (subject: Creditable, extent: CreditExtent) =>
  pricedCredit(subject, extent, { title: 'Credit', rounding: 'Rounding' }, () => 'n');

/** The invoice with a credit note more; a refusal throws. */
export function credited(subject: Creditable, extent: CreditExtent): Creditable {
  const note = priced(subject, extent);
  if (!note.ok) throw new Error(note.error.reason);
  const { totals } = note.value;
  const creditNotes = [
    ...subject.invoice.creditNotes,
    { id: 'c', number: 'A', date: '2026-11-20', amount: totals.withTax },
  ];
  return {
    ...subject,
    invoice: { ...subject.invoice, creditNotes },
    earlier: [...subject.earlier, note.value],
  };
}
