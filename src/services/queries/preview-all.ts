import { ok } from '@domain/result.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { Books } from '../books.ts';
import { composeAll, type ComposedPeriod } from '../invoicing/compose-all.ts';
import type { GenerateAllPlan, GenerateAllRequest } from '../services.ts';

/** What "Generate all" would make, from the same composition. */
export async function previewAll(books: Books, request: GenerateAllRequest): Promise<GenerateAllPlan> {
  const composed = request.from > request.to ? ok(null) : await composeAll(books, request);
  if (!composed.ok || composed.value === null) {
    return { make: [], skipped: [], withoutCustomer: { rows: 0, amounts: {} } };
  }
  const { drafts, skipped } = composed.value;
  return {
    make: drafts.map((draft) => plannedDraft(draft, composed.value!.rows)),
    skipped: skipped
      .filter(({ reason }) => reason !== 'no-customer')
      .map(({ customerId, currency, reason, amount }) => ({ customerId, currency, reason, amount })),
    withoutCustomer: withoutCustomer(composed.value),
  };
}

function plannedDraft(
  { invoice, body }: ComposedPeriod['drafts'][number],
  rows: ReadonlyMap<string, Transaction>,
): GenerateAllPlan['make'][number] {
  const dates = body.lines.map((line) => rows.get(line.id)?.date ?? line.date).sort();
  return {
    customerId: invoice.customerId,
    customerName: invoice.customerName,
    currency: invoice.currency,
    rows: body.lines.length,
    from: dates[0]!,
    to: dates.at(-1)!,
    totals: invoice.totals,
  };
}

function withoutCustomer({ rows }: ComposedPeriod): GenerateAllPlan['withoutCustomer'] {
  const waiting: GenerateAllPlan['withoutCustomer'] = { rows: 0, amounts: {} };
  for (const row of rows.values()) {
    if (row.customerId !== null) continue;
    waiting.rows += 1;
    waiting.amounts[row.currency] = (waiting.amounts[row.currency] ?? 0) + row.net;
  }
  return waiting;
}
