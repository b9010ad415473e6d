import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Company, Customer } from '@domain/parties/parties.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { GenerationRequest } from '../contracts/generation.ts';

/** The rows that are not struck. */
export function chosenRows(rows: readonly Transaction[], exclude: readonly string[] = []): Transaction[] {
  const struck = new Set(exclude);
  return rows.filter((row) => !struck.has(row.id));
}

/** An invoice has one currency: the one asked for, else the customer's if there is anything in it, else what there is. */
export function currencyFor(
  open: readonly Transaction[],
  request: Pick<GenerationRequest, 'currency'>,
  customer: Customer,
  company: Company,
): CurrencyCode {
  if (request.currency) return request.currency;
  const usual = customer.currency || company.currency;
  const isUsual = open.length === 0 || open.some((row) => row.currency === usual);
  return isUsual ? usual : open[0]!.currency;
}
