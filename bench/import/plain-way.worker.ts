// The way most web apps do it: SheetJS or PapaParse, zod for each row, Dexie bulkAdd with four indexes.
import { read, utils } from '@e965/xlsx';
import Dexie from 'dexie';
import Papa from 'papaparse';
import * as z from 'zod';

export interface PlainTimings {
  rows: number;
  read: number;
  total: number;
}

const Row = z.object({
  Key: z.string().min(1),
  Date: z.union([z.number(), z.iso.date()]),
  Customer: z.string().min(1),
  Title: z.string().min(1),
  Quantity: z.coerce.number(),
  'Unit price': z.coerce.number().nonnegative(),
  'Tax rate': z.coerce.number().refine((rate) => [0, 5.5, 10, 20].includes(rate)),
  Currency: z.string().length(3),
});

function rowsOf(file: File, bytes: ArrayBuffer): unknown[] {
  if (file.name.endsWith('.csv')) {
    return Papa.parse(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true }).data;
  }
  const book = read(bytes, { dense: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  return sheet ? utils.sheet_to_json(sheet) : [];
}

self.addEventListener('message', (event: MessageEvent<File>) => {
  void (async () => {
    const started = performance.now();
    const bytes = await event.data.arrayBuffer();
    const raw = rowsOf(event.data, bytes);
    const read = performance.now() - started;
    const valid = raw.flatMap((row) => {
      const checked = Row.safeParse(row);
      return checked.success ? [{ ...checked.data, id: crypto.randomUUID() }] : [];
    });
    const db = new Dexie('plain-way');
    db.version(1).stores({ rows: 'id, Key, Date, Customer, Currency' });
    await db.table('rows').bulkAdd(valid);
    await db.table('rows').orderBy('Date').reverse().limit(50).toArray();
    const timings: PlainTimings = { rows: valid.length, read, total: performance.now() - started };
    self.postMessage(timings);
  })();
});
