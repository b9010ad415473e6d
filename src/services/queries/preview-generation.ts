import { composeInvoices } from '@domain/invoicing/compose.ts';
import { linesFrom } from '@domain/invoicing/lines.ts';
import { previewNumber } from '@domain/invoicing/numbering.ts';
import { dueDateOf } from '@domain/invoicing/terms.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Company, Customer } from '@domain/parties/parties.ts';
import type { Refusal } from '@domain/result.ts';
import { documentTotals } from '@domain/tax/totals.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { documentTitle } from '@i18n/document-title.ts';
import { readerOf } from '@storage/blocks/rows.ts';
import { companyOf, todayOf, type Books } from '../books.ts';
import { billingContext } from '../invoicing/billing.ts';
import { chosenRows, currencyFor } from '../invoicing/chosen-rows.ts';
import { countOlder, noOlderRows } from '../invoicing/older-rows.ts';
import { openRowsOf } from '../invoicing/open-rows.ts';
import { seriesFor } from '../invoicing/series-for.ts';
import type { GenerationPreview, GenerationRequest } from '../contracts/generation.ts';
import { idsStandingFor } from '../columns/customer-names.ts';

type Reason = Pick<Refusal, 'reason' | 'params'>;

/** B2: what the button would make now, and why it would not. */
export async function previewGeneration(
  books: Books,
  request: GenerationRequest,
): Promise<GenerationPreview> {
  const company = await companyOf(books);
  if (!company) return emptyPreview(request, { reason: 'company-missing', params: {} });
  const customers = await books.columns.customers.entries();
  const customer = customers.get(request.customerId)?.record;
  if (!customer) return emptyPreview(request, { reason: 'customer-missing', params: {} }, company);
  const aliases = idsStandingFor(customers, customer.id);
  const older = noOlderRows();
  const open = await openRowsOf(readerOf(books.db), books.db, customer.id, aliases, request, (row) =>
    countOlder(older, row, request.from),
  );
  const currency = currencyFor(open, request, customer, company);
  const rows = open.filter((row) => row.currency === currency);
  const chosen = chosenRows(rows, request.exclude);
  const lines = linesFrom(chosen, company.chargesTax);
  const totals = documentTotals(lines, [], { currency });
  const today = todayOf(books, company);
  const series = await seriesFor(books.db, totals.withTax < 0 ? 'credit-note' : 'invoice');
  return {
    transactions: rows,
    lines,
    totals,
    count: chosen.length,
    currency,
    otherCurrencies: [...new Set(open.map((row) => row.currency))].filter((other) => other !== currency),
    title: request.title || titleFor(customer, company, request),
    dueDate: request.dueDate ?? dueDateOf(today, customer, company),
    nextNumber: series ? previewNumber(series, today) : '',
    older,
    refusal: whyNot(books, company, customer, chosen, request),
  };
}

const titleFor = (customer: Customer, company: Company, { from, to }: GenerationRequest): string =>
  documentTitle('invoice', customer.language || company.documentLanguage, from, to);

function whyNot(
  books: Books,
  company: Company,
  customer: Customer,
  chosen: Transaction[],
  request: GenerationRequest,
): Reason | undefined {
  if (request.from > request.to) {
    return { reason: 'period-backwards', params: { from: request.from, to: request.to } };
  }
  if (chosen.length === 0) return { reason: 'nothing-to-invoice', params: { name: customer.name } };
  const context = billingContext(books, company, () => customer, request);
  const [skipped] = composeInvoices(chosen, context).skipped;
  return skipped && { reason: skipped.reason, params: { name: customer.name } };
}

function emptyPreview(request: GenerationRequest, refusal: Reason, company?: Company): GenerationPreview {
  const currency: CurrencyCode = request.currency ?? company?.currency ?? 'EUR';
  return {
    transactions: [],
    lines: [],
    totals: documentTotals([], [], { currency }),
    count: 0,
    currency,
    otherCurrencies: [],
    title: request.title ?? '',
    dueDate: request.dueDate ?? request.to,
    nextNumber: '',
    older: noOlderRows(),
    refusal,
  };
}
