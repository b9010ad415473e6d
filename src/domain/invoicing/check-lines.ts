import type { AllowanceCharge } from '../tax/tax.ts';
import type { CurrencyCode } from '../money/currency.ts';
import { compareDecimals, isNegative, normaliseDecimal } from '../money/decimal.ts';
import { fitsLine } from '../money/minor.ts';
import { fault, type FieldCheck, onlyFaults } from '../parties/field-checks.ts';
import type { Refusal } from '../result.ts';
import { checkBillable } from '../transactions/check-transaction.ts';
import type { InvoiceLine } from './invoice.ts';

type TypedLine = Pick<InvoiceLine, 'title' | 'quantity' | 'unitPrice' | 'taxRate'> &
  Partial<Pick<InvoiceLine, 'allowances'>>;

/** What is wrong with the lines of a draft, each fault with the path of its field and the line a person sees. */
export const checkLines = (lines: readonly TypedLine[], currency: CurrencyCode): Refusal[] =>
  lines.flatMap((line, index) =>
    [...checkBillable({ ...line, currency }), ...checkAllowances(line.allowances ?? [], currency)].map(
      (refusal) => ({
        ...refusal,
        params: { ...refusal.params, line: index + 1 },
        field: `lines.${index}.${refusal.field}`,
      }),
    ),
  );

/** BR-CO-21 … 24: an allowance or charge says why, and how much either way. */
export const checkAllowances = (allowances: readonly AllowanceCharge[], currency: CurrencyCode): Refusal[] =>
  onlyFaults(
    allowances.flatMap((item, index) => [
      item.reason.trim() === '' ? fault('allowance-reason-missing', `allowances.${index}.reason`) : null,
      item.percent === ''
        ? checkAmount(item.amount, currency, `allowances.${index}.amount`)
        : checkPercent(item, `allowances.${index}.percent`),
    ]),
  );

function checkAmount(amount: string, currency: CurrencyCode, field: string): FieldCheck {
  const decimal = normaliseDecimal(amount);
  if (decimal === null || isNegative(decimal))
    return fault('allowance-amount-invalid', field, { value: amount });
  return fitsLine(decimal, currency) ? null : fault('amount-too-large', field);
}

/** Nothing is reduced by more than itself; a charge may be as much again. */
function checkPercent({ percent }: AllowanceCharge, field: string): FieldCheck {
  const decimal = normaliseDecimal(percent);
  const isPercent = decimal !== null && !isNegative(decimal) && compareDecimals(decimal, '100') <= 0;
  return isPercent ? null : fault('allowance-amount-invalid', field, { value: percent });
}
