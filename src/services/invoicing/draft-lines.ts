import { checkAllowances, checkLines } from '@domain/invoicing/check-lines.ts';
import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import { normaliseDecimal } from '@domain/money/decimal.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Company, Customer } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { taxFor } from '@domain/products/default-tax.ts';
import { normaliseRate } from '@domain/tax/rate.ts';
import type { DocumentTotals, AllowanceCharge } from '@domain/tax/tax.ts';
import { documentTotals, pricedLines } from '@domain/tax/totals.ts';
import { firstFault } from '../books.ts';
import type { DraftInput } from '../contracts/invoices.ts';

type LineInput = DraftInput['lines'][number];

export interface PricedDraft {
  lines: InvoiceLine[];
  totals: DocumentTotals;
  currency: CurrencyCode;
}

/** The typed lines in canonical form with their amounts, or the first fault with the path of its field. */
export function pricedDraft(
  input: Pick<DraftInput, 'lines' | 'currency'>,
  allowances: readonly AllowanceCharge[],
  context: LineContext,
): Result<PricedDraft> {
  const currency = input.currency ?? (context.customer.currency || context.company.currency);
  const typed = input.lines.map((line) => wholeLine(line, context));
  const fault = firstFault([...checkLines(typed, currency), ...checkAllowances(allowances, currency)]);
  if (fault) return fault;
  const lines = typed.map(canonicalLine);
  return ok({
    lines: pricedLines(lines, currency),
    totals: documentTotals(lines, allowances, { currency }),
    currency,
  });
}

/** A line is once in its document: two of one id would bill the days of one twice. */
export function lineTwice(lines: readonly Pick<InvoiceLine, 'id' | 'title'>[]): Result<never> | null {
  const seen = new Set<string>();
  for (const [at, { id, title }] of lines.entries()) {
    if (seen.has(id)) return refuse('ValidationError', 'line-twice', { title }, `lines.${at}`);
    seen.add(id);
  }
  return null;
}

interface LineContext {
  company: Company;
  customer: Customer;
  nextId: () => string;
}

type UnpricedLine = Omit<InvoiceLine, 'net' | 'tax'>;

/** What was not typed follows from the customer and the company. */
function wholeLine(line: LineInput, { company, customer, nextId }: LineContext): UnpricedLine {
  const taxRate = line.taxRate && (normaliseRate(line.taxRate) ?? line.taxRate);
  return {
    id: line.id ?? nextId(),
    transactionId: line.transactionId ?? null,
    key: line.key ?? '',
    date: line.date ?? '',
    title: line.title.trim(),
    description: line.description ?? '',
    quantity: line.quantity,
    unit: line.unit ?? '',
    unitPrice: line.unitPrice,
    priceIncludesTax: line.priceIncludesTax ?? customer.pricesIncludeTax ?? company.pricesIncludeTax,
    ...taxFor(company, { taxCategory: line.taxCategory, taxRate }, null, customer),
    ...(line.exemptionReason ? { exemptionReason: line.exemptionReason } : {}),
    allowances: line.allowances ?? [],
  };
}

/** Numbers in their one spelling, once they are known to be numbers. */
const canonicalLine = (line: UnpricedLine): UnpricedLine => ({
  ...line,
  quantity: normaliseDecimal(line.quantity) ?? line.quantity,
  unitPrice: normaliseDecimal(line.unitPrice) ?? line.unitPrice,
});
