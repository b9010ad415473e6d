import type { Invoice, InvoiceLine } from '@domain/invoicing/invoice.ts';
import type { Customer } from '@domain/parties/parties.ts';
import { refuse, type MessageParams, type Result } from '@domain/result.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { rowsById, setInvoices } from '@storage/blocks/rows.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { customersIn, foreignRow, standingFor } from './foreign-rows.ts';
import { rowIdsOf } from './move-rows.ts';

interface Draft {
  invoice: Invoice;
  lines: readonly InvoiceLine[];
  customer: Customer;
}

/**
 * B3, G8: what saving a draft demands of its rows, looked at again: a draft may have been written by a version that
 * demanded less. A row that no document holds is claimed.
 */
export async function rowsAtIssue(writer: Writer, drafts: readonly Draft[]): Promise<Result<never> | null> {
  const ids = drafts.flatMap(({ lines }) => rowIdsOf(lines));
  if (ids.length === 0) return null;
  const rows = await rowsById(writer, ids);
  const owners = new Set([...drafts.map(({ customer }) => customer.id), ...customersIn([...rows.values()])]);
  const standing = await standingFor(writer, [...owners]);
  const claimed = new Map<string, string>();
  for (const draft of drafts) {
    const fault = heldFault(draft, rows, claimed) ?? foreignFault(draft, rows, standing);
    if (fault) return fault;
  }
  if (claimed.size > 0) await setInvoices(writer, claimed);
  return null;
}

/** Each row is there, stands once on the draft and on no other document. */
function heldFault(
  draft: Draft,
  rows: ReadonlyMap<string, Transaction>,
  claimed: Map<string, string>,
): Result<never> | null {
  const seen = new Set<string>();
  for (const [at, { transactionId: id }] of draft.lines.entries()) {
    if (id === null) continue;
    const row = rows.get(id);
    const fault = faultAt(draft, at);
    if (!row) return fault('draft-row-missing');
    if (seen.has(id)) return fault('draft-row-twice');
    seen.add(id);
    const holder = row.invoiceId ?? claimed.get(id);
    if (holder === undefined) claimed.set(id, draft.invoice.id);
    else if (holder !== draft.invoice.id) return fault('draft-row-invoiced');
  }
  return null;
}

function foreignFault(
  draft: Draft,
  rows: ReadonlyMap<string, Transaction>,
  standing: ReadonlyMap<string, Customer>,
): Result<never> | null {
  const { currency } = draft.invoice;
  const held = rowIdsOf(draft.lines).flatMap((id) => rows.get(id) ?? []);
  const foreign = foreignRow(held, draft.customer, currency, standing);
  if (!foreign) return null;
  const at = draft.lines.findIndex(({ transactionId }) => transactionId === foreign.row.id);
  const fault = faultAt(draft, at);
  if (foreign.other) return fault('draft-row-of-other-customer', { other: foreign.other.name });
  return fault('draft-row-in-other-currency', { priced: foreign.row.currency, currency });
}

/** Says which draft and which of its lines: several may be issued at once. */
const faultAt =
  ({ invoice, lines, customer }: Draft, at: number) =>
  (reason: string, more: MessageParams = {}): Result<never> => {
    const { title } = lines[at]!;
    const params = { draft: invoice.title, name: customer.name, line: at + 1, title, ...more };
    return refuse('InvalidState', reason, params, `lines.${at}`);
  };
