import { pricedEntry } from '@domain/pipeline/bill.ts';
import type { Entry } from '@domain/pipeline/entry.ts';
import type { PipelineRun } from '@domain/pipeline/setup.ts';
import type { Company, Customer } from '@domain/parties/parties.ts';
import { ok, type Result } from '@domain/result.ts';
import { pricedTransaction, withDefaults } from '@domain/transactions/complete.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';

/** The accepted lines as rows of the books: each names the line and month of the report that it comes from. */
export function transactionsFor(
  entries: readonly Entry[],
  run: PipelineRun,
  company: Company,
  customerOf: (entry: Entry) => Customer,
): Result<Omit<Transaction, 'id'>[]> {
  const rows: Omit<Transaction, 'id'>[] = [];
  for (const entry of entries) {
    const customer = customerOf(entry);
    const { quantity, unitPrice, isOnePiece } = pricedEntry(entry, run.currency);
    const facts = withDefaults(
      {
        customerId: customer.id,
        key: `${run.period}/${entry.id}`,
        date: entry.date,
        title: entry.title || entry.order || entry.id,
        description: isOnePiece && entry.before === 0 ? `${entry.quantity} × ${entry.unitPrice}` : '',
        quantity,
        unitPrice,
        priceIncludesTax: false,
        currency: run.currency,
        order: entry.order,
      },
      company,
      customer,
    );
    const priced = pricedTransaction(facts);
    if (!priced.ok) return priced;
    rows.push({ ...priced.value, invoiceId: null, sourceRow: 0 });
  }
  return ok(rows);
}
