import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { Writer } from '@storage/journal/writer.ts';

/** Documents read at a time. */
const SLICE = 250;

export const asSold = (currency: string, { key, date, title }: Pick<Transaction, 'key' | 'date' | 'title'>) =>
  JSON.stringify(['sold', currency, key, date, title]);

/** A line of a document, and the ids that its customer has. */
export interface LineOfDocument {
  document: { id: string; currency: string };
  line: InvoiceLine;
  customerIds: ReadonlySet<string>;
}

/**
 * B25 V4: what documents bill to a customer. A line like one of another document may be the same sale, corrected: its
 * row stays on the credited invoice, and an open row like it is another sale.
 */
export class BilledLines {
  readonly #documents = new Map<string, Set<string>>();

  add(customerId: string, sold: string, documentId: string): void {
    const key = `${customerId} ${sold}`;
    this.#documents.set(key, (this.#documents.get(key) ?? new Set()).add(documentId));
  }

  isOnAnother({ document, line, customerIds }: LineOfDocument): boolean {
    const sold = asSold(document.currency, line);
    return [...customerIds].some((customerId) =>
      [...(this.#documents.get(`${customerId} ${sold}`) ?? [])].some((id) => id !== document.id),
    );
  }

  /** Lines of credited invoices count without a row as well: they may have been typed by hand. */
  async addCredited(writer: Pick<Writer, 'getMany' | 'db'>, customerIds: ReadonlySet<string>): Promise<void> {
    if (customerIds.size === 0) return;
    const ids = await writer.db.invoices
      .where('customerId')
      .anyOf([...customerIds])
      .primaryKeys();
    for (let start = 0; start < ids.length; start += SLICE) {
      const invoices = await writer.getMany('invoices', ids.slice(start, start + SLICE));
      const credited = invoices.filter((one) => one !== undefined && one.creditNotes.length > 0);
      const bodies = await writer.getMany(
        'invoiceBodies',
        credited.map((one) => one!.id),
      );
      for (const [at, invoice] of credited.entries()) {
        for (const line of bodies[at]?.lines ?? [])
          this.add(invoice!.customerId, asSold(invoice!.currency, line), invoice!.id);
      }
    }
  }
}
