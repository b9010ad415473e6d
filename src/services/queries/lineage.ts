import type { ImportBatch } from '@domain/intake/plan.ts';
import type { Invoice, InvoiceLine } from '@domain/invoicing/invoice.ts';
import { minor } from '@domain/money/minor.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { blockIdOf } from '@domain/transactions/block.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { readerOf, rowsById } from '@storage/blocks/rows.ts';
import type { Books } from '../books.ts';
import type { Lineage, LineageMessage, LineagePayment, LineageTarget } from '../contracts/lineage.ts';
import type { OutboxRow } from '../contracts/outbox.ts';
import { archiveOf } from './archive.ts';
import { messagesOf } from './outbox.ts';
import { paymentsOn } from './receivables.ts';

/** B24: from an amount to the cells it came from, and from a row to its invoice, files, mails and payments. */
export async function lineageOf(books: Books, target: LineageTarget): Promise<Lineage[]> {
  if ('transactionId' in target) {
    const row = (await rowsById(readerOf(books.db), [target.transactionId])).get(target.transactionId);
    return row ? [await lineageOfRow(books, row)] : [];
  }
  if ('invoiceId' in target) return lineageOfInvoice(books, target.invoiceId, target.line);
  const invoices =
    'paymentId' in target
      ? await invoicesPaidBy(books, target.paymentId)
      : await invoicesCarriedBy(books, target.messageId);
  const found: Lineage[] = [];
  for (const id of invoices) found.push(...(await lineageOfInvoice(books, id)));
  return found;
}

async function invoicesPaidBy({ db }: Books, paymentId: string): Promise<Set<string>> {
  const payment = await db.payments.get(paymentId);
  return new Set(payment?.remittances.map(({ invoiceId }) => invoiceId));
}

/** A receipt carries the invoices that its payment settled. */
async function invoicesCarriedBy(books: Books, messageId: string): Promise<Set<string>> {
  const message = await books.db.outbox.get(messageId);
  if (!message) return new Set();
  const { kind, id } = message.subject;
  return kind === 'payment' ? invoicesPaidBy(books, id) : new Set([id]);
}

async function lineageOfInvoice(books: Books, invoiceId: string, line?: number): Promise<Lineage[]> {
  const body = await books.db.invoiceBodies.get(invoiceId);
  if (!body) return [];
  const lines = body.lines
    .map((one, at) => ({ line: one, number: at + 1 }))
    .filter(({ number }) => line === undefined || number === line);
  return lineageOfLines(books, invoiceId, lines);
}

async function lineageOfRow(books: Books, row: Transaction): Promise<Lineage> {
  const batch = await batchOf(books, row);
  return {
    source: batch ? sourceOf(batch, row) : null,
    transaction: row,
    invoice: row.invoiceId === null ? null : await placeOnInvoice(books, row.invoiceId, row.id),
    ...(row.invoiceId === null ? nothingYet() : await whatBecameOf(books, row.invoiceId)),
  };
}

async function lineageOfLines(
  books: Books,
  invoiceId: string,
  lines: { line: InvoiceLine; number: number }[],
): Promise<Lineage[]> {
  const invoice = await books.db.invoices.get(invoiceId);
  const credited = await creditedRows(books, invoice);
  const idOf = (line: InvoiceLine) => line.transactionId ?? credited.get(line.creditsLineId ?? '') ?? null;
  const ids = lines.flatMap(({ line }) => idOf(line) ?? []);
  const rows = await rowsById(readerOf(books.db), ids);
  const became = await whatBecameOf(books, invoiceId);
  const found: Lineage[] = [];
  for (const { line, number } of lines) {
    const row = rows.get(idOf(line) ?? '');
    const batch = row && (await batchOf(books, row));
    found.push({
      source: row && batch ? sourceOf(batch, row) : null,
      transaction: row ?? null,
      invoice: { id: invoiceId, number: invoice?.number ?? null, line: number },
      ...became,
    });
  }
  return found;
}

/** The rows behind the lines of the invoice that a credit note takes back, by the id of the line. */
async function creditedRows({ db }: Books, note: Invoice | undefined): Promise<Map<string, string | null>> {
  const body = note?.creditOf ? await db.invoiceBodies.get(note.creditOf.id) : undefined;
  return new Map(body?.lines.map(({ id, transactionId }) => [id, transactionId]));
}

type Became = Pick<Lineage, 'documents' | 'messages' | 'payments'>;

const nothingYet = (): Became => ({ documents: [], messages: [], payments: [] });

/** What happened to an invoice once it was made: its files, its mails, its money. */
async function whatBecameOf(books: Books, invoiceId: string): Promise<Became> {
  const [archived, messages, payments] = await Promise.all([
    archiveOf(books, invoiceId),
    messagesOf(books, invoiceId),
    paymentsOn(books, invoiceId),
  ]);
  return {
    documents: archived.map(({ id, fileName, sha256, departures }) => ({ id, fileName, sha256, departures })),
    messages: messages.map(messageFacts),
    payments: payments.map((payment) => withShare(payment, invoiceId)),
  };
}

const messageFacts = (message: OutboxRow): LineageMessage => {
  const { id, no, kind, state, to, way, trouble, tries, attempts, queuedAt, nextAt } = message;
  return { id, no, kind, state, to, way, trouble, tries, attempts, queuedAt, nextAt };
};

const withShare = (payment: Payment, invoiceId: string): LineagePayment => {
  const shares = payment.remittances.filter((share) => share.invoiceId === invoiceId);
  return { ...payment, share: minor(shares.reduce((sum, { amount }) => sum + amount, 0)) };
};

/** The import whose row it is: the last one that changed it, else the one that brought it. */
async function batchOf({ db }: Books, row: Transaction): Promise<ImportBatch | undefined> {
  const id = row.sourceBatch ?? (await db.transactionBlocks.get(blockIdOf(row.id)))?.batchId;
  return id ? db.importBatches.get(id) : undefined;
}

async function placeOnInvoice(books: Books, id: string, transactionId: string): Promise<Lineage['invoice']> {
  const [invoice, body] = await Promise.all([books.db.invoices.get(id), books.db.invoiceBodies.get(id)]);
  const at = body?.lines.findIndex((line) => line.transactionId === transactionId) ?? -1;
  return invoice ? { id, number: invoice.number, line: at + 1 } : null;
}

const sourceOf = (batch: ImportBatch, row: Transaction): Lineage['source'] => ({
  batchId: batch.id,
  fileName: batch.fileName,
  fileSha256: batch.fileSha256,
  sheet: batch.sheet,
  row: row.sourceRow,
  cells: batch.mapping.fields.flatMap((field, column) =>
    field === '' ? [] : [{ field, address: `${columnLetters(column)}${row.sourceRow}` }],
  ),
});

/** 0 → A, 25 → Z, 26 → AA. */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}
