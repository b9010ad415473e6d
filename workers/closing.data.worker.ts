import { expose } from 'comlink';
import { checkClosing } from '@adapters/closing/check-closing.ts';
import { csvOf, invoiceTable, paymentTable, workbookOf } from '@adapters/closing/closing-tables.ts';
import { closingZip } from '@adapters/closing/closing-zip.ts';
import verifyPage from '@adapters/closing/verify.html?raw';
import {
  CLOSING_FORMAT,
  CLOSING_VERSION,
  closingTotals,
  type ClosingManifest,
} from '@domain/closing/closing.ts';
import type { Instant, PlainMonth } from '@domain/dates/plain-date.ts';
import type { Language } from '@domain/parties/parties.ts';
import { formatMonth } from '@i18n/format/dates.ts';
import { loadRoom } from '@i18n/load-messages.ts';
import { pacedProgress } from '@storage/backup/paced-progress.ts';
import { readChain, readMonth } from '@storage/closing/read-closing.ts';
import { BooksDatabase } from '@storage/database.ts';

export interface ClosingOrder {
  database: string;
  month: PlainMonth;
  /** The first instant that no longer belongs to the month. */
  until: Instant;
  createdAt: Instant;
  language: Language;
}

const zip = closingZip();

/** One closing package: documents come in one by one, then the books are read and the zip is closed. Never writes. */
const closing = {
  add: (name: string, bytes: Uint8Array) => zip.add(`documents/${name}`, bytes, false),

  async finish(order: ClosingOrder, report: (done: number, total: number) => void) {
    const t = await loadRoom('closing', order.language);
    const db = new BooksDatabase(order.database);
    await db.open();
    try {
      const { company, invoices, payments } = await readMonth(db, order.month);
      const numbers = new Map(invoices.map(({ id, number }) => [id, number ?? '']));
      for (const { remittances } of payments) {
        for (const { invoiceId } of remittances) {
          if (!numbers.has(invoiceId))
            numbers.set(invoiceId, (await db.invoices.get(invoiceId))?.number ?? '');
        }
      }
      const tables = [invoiceTable(invoices), paymentTable(payments, (id) => numbers.get(id) ?? '')];
      for (const table of tables) zip.addText(`${table.name}.csv`, csvOf(table));
      zip.add('tables.xlsx', await workbookOf(tables, (key) => t.loose(`head-${key}`)), false);
      const journal = zip.lines('journal.jsonl');
      const last = await readChain(
        db,
        order.until,
        (entry) => journal.write(JSON.stringify(entry)),
        pacedProgress(report),
      );
      journal.end();
      const manifest: ClosingManifest = {
        format: CLOSING_FORMAT,
        version: CLOSING_VERSION,
        month: order.month,
        company: { name: company.name, country: company.country, taxIds: company.taxIds },
        createdAt: order.createdAt,
        deviceId: last.deviceId,
        head: { seq: last.seq, hash: last.hash },
        documents: invoices.length,
        totals: closingTotals(invoices, payments),
      };
      zip.addText('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
      zip.addText('verify.html', verifyPage);
      zip.addText(
        `${t('noteName')}.txt`,
        t('note', {
          company: company.name,
          month: formatMonth(order.month, order.language),
          head: last.hash,
          seq: String(last.seq),
        }),
      );
      return { file: zip.finish(), manifest };
    } finally {
      db.close();
    }
  },

  check: checkClosing,
};

export type ClosingWorker = typeof closing;

expose(closing);
