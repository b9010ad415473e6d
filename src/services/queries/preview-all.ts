import { groupReference, type DraftDocument } from '@domain/invoicing/compose.ts';
import { countedTotals } from '@domain/invoicing/counted-totals.ts';
import { ok } from '@domain/result.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { Books } from '../books.ts';
import { composeAll } from '../invoicing/compose-all.ts';
import { noOlderRows } from '../invoicing/older-rows.ts';
import type { GenerateAllPlan, GenerateAllRequest } from '../contracts/generation.ts';

/** What "Generate all" would make, from the same composition. */
export async function previewAll(books: Books, request: GenerateAllRequest): Promise<GenerateAllPlan> {
  const composed = request.from > request.to ? ok(null) : await composeAll(books, request);
  if (!composed.ok || composed.value === null) {
    return { make: [], skipped: [], withoutCustomer: { rows: 0, amounts: {} }, older: noOlderRows() };
  }
  const { drafts, skipped, older } = composed.value;
  return {
    make: drafts.map((draft) => plannedDraft(draft, request)),
    skipped: skipped
      .filter(({ reason }) => reason !== 'no-customer')
      .map(({ customerId, currency, reference, reason, amount }) => ({
        customerId,
        currency,
        reference,
        reason,
        amount,
      })),
    withoutCustomer: withoutCustomer(composed.value.unassigned),
    older,
  };
}

/** Lines stand in the order of their dates. */
function plannedDraft(
  { invoice, body }: DraftDocument,
  request: GenerateAllRequest,
): GenerateAllPlan['make'][number] {
  return {
    customerId: invoice.customerId,
    customerName: invoice.customerName,
    currency: invoice.currency,
    reference: groupReference(invoice, request.groupBy),
    rows: body.lines.length,
    from: body.lines[0]!.date,
    to: body.lines.at(-1)!.date,
    totals: countedTotals(invoice),
  };
}

function withoutCustomer(rows: readonly Transaction[]): GenerateAllPlan['withoutCustomer'] {
  const waiting: GenerateAllPlan['withoutCustomer'] = { rows: 0, amounts: {} };
  for (const row of rows) {
    waiting.rows += 1;
    waiting.amounts[row.currency] = (waiting.amounts[row.currency] ?? 0) + row.net;
  }
  return waiting;
}
