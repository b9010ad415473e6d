import { readDate, type DateOrder } from '../coerce/date.ts';
import { readDecimal } from '../coerce/decimal.ts';
import type { FindingDetail } from '../findings/ledger.ts';

const DAY_MS = 86_400_000;
/** 1899-12-30, day 0 of Excel's calendar. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const ORDERS: DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** The day that a cell would mean in another order, or as the bare serial number of a spreadsheet. */
export function dateSuggestion(text: string, order: DateOrder): FindingDetail | undefined {
  const other = ORDERS.filter((one) => one !== order)
    .map((one) => readDate(text, one))
    .find((date) => date !== null);
  if (other) return { suggestion: other };
  if (!/^[2-7]\d{4}(\.\d+)?$/.test(text)) return undefined;
  const serial = new Date(EXCEL_EPOCH + Math.floor(Number(text)) * DAY_MS);
  return { suggestion: serial.toISOString().slice(0, 10) };
}

/** The number with the other decimal mark, or with the letters left out: `l2,50` has none, `12 pcs` has 12. */
export function numberSuggestion(text: string): FindingDetail | undefined {
  const bare = text.replace(/[^\d.,\-\s']/g, '').trim();
  const decimal =
    readDecimal(text, '.') ?? readDecimal(text, ',') ?? readDecimal(bare, '.') ?? readDecimal(bare, ',');
  return decimal === null || bare === '' ? undefined : { suggestion: decimal };
}
