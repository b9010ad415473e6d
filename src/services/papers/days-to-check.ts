import type { Invoice } from '@domain/invoicing/invoice.ts';
import { claimsOf, sheetFromId } from '@domain/rentals/billed-days.ts';
import {
  beyond,
  combine,
  daysFromHalves,
  noHalves,
  sumHalves,
  type TimeSheet,
} from '@domain/rentals/time-sheet.ts';
import type { MessageParams, Refusal } from '@domain/result.ts';
import type { StoredBody } from '@storage/tables.ts';
import type { Books } from '../books.ts';
import type { BroughtBack } from '../contracts/papers.ts';
import { isRestoredLine } from './restored-records.ts';

type ToCheck = BroughtBack['days'];

/** Documents read at a time. */
const SLICE = 100;

/**
 * B25 R4: rental invoices that came back and whose days the time sheets do not hold as billed by them. They are told
 * each time that their PDFs come again, as long as it is so.
 */
export async function daysToCheck({ db }: Books, ids: readonly string[]): Promise<ToCheck> {
  const found: ToCheck = [];
  for (let start = 0; start < ids.length; start += SLICE) {
    const slice = ids.slice(start, start + SLICE);
    const [invoices, bodies] = await Promise.all([
      db.invoices.bulkGet(slice),
      db.invoiceBodies.bulkGet(slice),
    ]);
    for (const [at, invoice] of invoices.entries()) {
      const body = bodies[at];
      if (!invoice || !body || !isBilling(invoice, body)) continue;
      const refusal = await faultOf(db, invoice, body);
      if (refusal) found.push({ invoiceId: invoice.id, refusal });
    }
  }
  return found;
}

/** Days that a credit note freed are billed by nothing any more. */
const isBilling = (invoice: Invoice, { lines }: StoredBody): boolean =>
  invoice.number !== null &&
  invoice.rental !== undefined &&
  !invoice.voided &&
  invoice.creditNotes.length === 0 &&
  lines.some(({ id }) => isRestoredLine(invoice.id, id));

async function faultOf(db: Books['db'], invoice: Invoice, { lines }: StoredBody): Promise<Refusal | null> {
  const { rentalId, asset, plate, month, worked } = invoice.rental!;
  const conflict = (reason: string, params: MessageParams): Refusal => ({
    name: 'Conflict',
    reason,
    params: { number: invoice.number ?? '', asset: plate || asset, ...params },
  });
  const claims = claimsOf(lines);
  if (!(await db.rentals.get(rentalId))) {
    const halves = [...claims.values()].reduce(
      (sum, claim) => sum + sumHalves(claim.halves) + claim.topUp,
      0,
    );
    return conflict('rental-back-missing', { days: claims.size > 0 ? daysFromHalves(halves) : worked });
  }
  if (claims.size === 0) {
    const own = await db.timeSheets.where('id').startsWith(`${rentalId}.`).toArray();
    const isKnown = worked === '0' || own.some((sheet) => claimIn(sheet, invoice.id));
    return isKnown ? null : conflict('rental-back-unknown', { days: worked, month });
  }
  for (const [id, { halves }] of claims) {
    const sheet = (await db.timeSheets.get(id)) ?? sheetFromId(id);
    const missing = beyond(halves, claimIn(sheet, invoice.id)?.halves ?? noHalves(sheet.month));
    const other = sheet.claims.find((claim) => sumHalves(combine(claim.halves, missing, Math.min)) > 0);
    if (!other) continue;
    const holder = await db.invoices.get(other.invoiceId);
    return conflict('rental-back-twice', { month: sheet.month, other: holder?.number ?? '' });
  }
  return null;
}

const claimIn = ({ claims }: Pick<TimeSheet, 'claims'>, invoiceId: string) =>
  claims.find((claim) => claim.invoiceId === invoiceId);
