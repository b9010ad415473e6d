import type { ImportBatch } from '@domain/intake/plan.ts';
import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import { blockIdOf } from '@domain/transactions/block.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { readerOf, rowsById } from '@storage/blocks/rows.ts';
import type { Books } from '../books.ts';
import type { Lineage } from '../contracts/lineage.ts';
import { archiveOf } from './archive.ts';

export type LineageTarget = { transactionId: string } | { invoiceId: string; line?: number };

/** B24: from an amount to the cells it came from, and from a row to its invoice. `line` counts from 1. */
export async function lineageOf(books: Books, target: LineageTarget): Promise<Lineage[]> {
  if ('transactionId' in target) {
    const row = (await rowsById(readerOf(books.db), [target.transactionId])).get(target.transactionId);
    return row ? [await lineageOfRow(books, row)] : [];
  }
  const body = await books.db.invoiceBodies.get(target.invoiceId);
  if (!body) return [];
  const lines = body.lines
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ number }) => target.line === undefined || number === target.line);
  return lineageOfLines(books, target.invoiceId, lines);
}

async function lineageOfRow(books: Books, row: Transaction): Promise<Lineage> {
  const batch = await batchOf(books, row.id);
  return {
    source: batch ? sourceOf(batch, row) : null,
    transaction: row,
    invoice: row.invoiceId === null ? null : await placeOnInvoice(books, row.invoiceId, row.id),
    documents: row.invoiceId === null ? [] : await documentsOf(books, row.invoiceId),
  };
}

async function lineageOfLines(
  books: Books,
  invoiceId: string,
  lines: { line: InvoiceLine; number: number }[],
): Promise<Lineage[]> {
  const invoice = await books.db.invoices.get(invoiceId);
  const ids = lines.flatMap(({ line }) => line.transactionId ?? []);
  const rows = await rowsById(readerOf(books.db), ids);
  const documents = await documentsOf(books, invoiceId);
  const found: Lineage[] = [];
  for (const { line, number } of lines) {
    const row = line.transactionId === null ? undefined : rows.get(line.transactionId);
    const batch = row && (await batchOf(books, row.id));
    found.push({
      source: row && batch ? sourceOf(batch, row) : null,
      transaction: row ?? null,
      invoice: { id: invoiceId, number: invoice?.number ?? null, line: number },
      documents,
    });
  }
  return found;
}

async function documentsOf(books: Books, invoiceId: string): Promise<Lineage['documents']> {
  const archived = await archiveOf(books, invoiceId);
  return archived.map(({ id, fileName, sha256, departures }) => ({ id, fileName, sha256, departures }));
}

async function batchOf(books: Books, transactionId: string): Promise<ImportBatch | undefined> {
  const block = await books.db.transactionBlocks.get(blockIdOf(transactionId));
  return block?.batchId ? books.db.importBatches.get(block.batchId) : undefined;
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
