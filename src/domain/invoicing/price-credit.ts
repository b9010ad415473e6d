import type { DecimalString } from '../money/currency.ts';
import { toMajor } from '../money/minor.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { DocumentTotals, AllowanceCharge } from '../tax/tax.ts';
import { pricedDocument } from '../tax/totals.ts';
import { creditContent, quantityLeft, type Creditable, type CreditExtent } from './credit.ts';
import type { InvoiceLine } from './invoice.ts';
import { creditableOf } from './lifecycle.ts';

interface PricedCredit {
  lines: InvoiceLine[];
  allowances: AllowanceCharge[];
  totals: DocumentTotals;
}

/** What a credit note of this extent comes to. V1: the credit notes together never above the invoice. */
export function pricedCredit(
  subject: Creditable,
  extent: CreditExtent,
  title: string,
  nextId: () => string,
): Result<PricedCredit> {
  const { currency } = subject.invoice;
  const content = creditContent(subject, extent, title);
  if (!content.ok) return content;
  const { lines, allowances } = content.value;
  const identified = lines.map((line) => ({ ...line, id: nextId() }));
  const priced = pricedDocument(identified, allowances, { currency });
  const rest = creditableOf(subject.invoice);
  if (priced.totals.withTax > rest) {
    return refuse(
      'ValidationError',
      'credit-above-rest',
      { rest: toMajor(rest, currency), currency },
      'lines',
    );
  }
  return priced.totals.withTax > 0
    ? ok({ ...priced, allowances })
    : refuse('ValidationError', 'credit-nothing', {}, 'lines');
}

/** The lines of an invoice with what no credit note took back yet. */
export const linesLeft = (subject: Creditable): { line: InvoiceLine; left: DecimalString }[] =>
  subject.body.lines.map((line) => ({ line, left: quantityLeft(subject, line) }));
