import { pricedCredit } from '@domain/invoicing/price-credit.ts';
import type { Creditable, CreditExtent } from '@domain/invoicing/credit.ts';
import { creditableOf } from '@domain/invoicing/lifecycle.ts';
import { amountIn } from '@domain/money/amount-in.ts';
import type { DecimalString } from '@domain/money/currency.ts';
import { isZero } from '@domain/money/decimal.ts';
import { toMajor } from '@domain/money/minor.ts';
import { refuse, type Result } from '@domain/result.ts';
import type { DocumentTotals } from '@domain/tax/tax.ts';

type CreditBy = 'whole' | 'amount' | 'lines';

/** A credit note as it is typed: over all that is left, an amount, or quantities of lines. */
export interface CreditForm {
  by: CreditBy;
  amount: DecimalString | '';
  /** By line: how much of it; empty = none. */
  quantities: Readonly<Record<string, DecimalString | ''>>;
}

export const blankCredit = ({ invoice }: Creditable): CreditForm => ({
  by: 'whole',
  amount: toMajor(creditableOf(invoice), invoice.currency),
  quantities: {},
});

const chosenLines = (quantities: CreditForm['quantities']) =>
  Object.entries(quantities).flatMap(([lineId, quantity]) =>
    quantity === '' || isZero(quantity) ? [] : [{ lineId, quantity }],
  );

export function extentOf(form: CreditForm, { invoice }: Creditable): Result<CreditExtent> {
  if (form.by === 'whole') return { ok: true, value: { whole: true } };
  if (form.by === 'lines') {
    const lines = chosenLines(form.quantities);
    return lines.length === 0
      ? refuse('ValidationError', 'credit-nothing', {}, 'lines')
      : { ok: true, value: { lines } };
  }
  const amount = amountIn(form.amount, invoice.currency);
  return amount.ok ? { ok: true, value: { amount: amount.value } } : amount;
}

/** What it will come to, by the rules of the command; a fault of a line stands at `quantities.<line>`. */
export function creditTotals(form: CreditForm, subject: Creditable): Result<DocumentTotals> {
  const extent = extentOf(form, subject);
  if (!extent.ok) return extent;
  const priced = pricedCredit(subject, extent.value, { title: '', rounding: '' }, () => '');
  if (priced.ok) return { ok: true, value: priced.value.totals };
  const [, at] = /^lines\.(\d+)/.exec(priced.error.field ?? '') ?? [];
  const line = at === undefined ? undefined : chosenLines(form.quantities)[Number(at)];
  return line ? { ok: false, error: { ...priced.error, field: `quantities.${line.lineId}` } } : priced;
}
