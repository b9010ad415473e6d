import type { Invoice } from '@domain/invoicing/invoice.ts';
import { creditableOf } from '@domain/invoicing/lifecycle.ts';
import { claimsOf, sheetFromId } from '@domain/rentals/billed-days.ts';
import {
  beyond,
  combine,
  daysFromHalves,
  noHalves,
  sumHalves,
  type DayClaim,
  type TimeSheet,
} from '@domain/rentals/time-sheet.ts';
import type { MessageParams, Refusal } from '@domain/result.ts';
import type { StoredBody } from '@storage/tables.ts';
import type { Books } from '../books.ts';
import type { BroughtBack } from '../contracts/papers.ts';
import { saidOfDays, type SaidOfDays } from './freed-days.ts';
import { isRestoredLine } from './restored-records.ts';

type ToCheck = BroughtBack['days'];

/** Documents read at a time. */
const SLICE = 100;

/**
 * B25 R4 R21: rental invoices that came back and whose days the time sheets do not hold as billed by them, or hold as a
 * guess. They are told each time that their PDFs come again, as long as it is so.
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
      if (refusal) found.push({ invoiceId: invoice.id, rentalId: invoice.rental!.rentalId, refusal });
    }
  }
  return found;
}

const isBilling = (invoice: Invoice, { lines }: StoredBody): boolean =>
  invoice.number !== null &&
  invoice.rental !== undefined &&
  !invoice.voided &&
  lines.some(({ id }) => isRestoredLine(invoice.id, id));

async function faultOf(
  db: Books['db'],
  invoice: Invoice,
  { lines, daysGuessed }: StoredBody,
): Promise<Refusal | null> {
  const { rentalId, asset, plate, month, worked } = invoice.rental!;
  const conflict = (reason: string, params: MessageParams): Refusal => ({
    name: 'Conflict',
    reason,
    params: { number: invoice.number ?? '', asset: plate || asset, ...params },
  });
  const said = await saidOf(db, invoice);
  const held = await db.timeSheets.where('id').startsWith(`${rentalId}.`).toArray();
  if (said.silent.length > 0) {
    const days = daysFromHalves(billedOf(held.flatMap((sheet) => claimIn(sheet, invoice.id) ?? [])));
    const notes = said.silent.join(', ');
    return days === '0' ? null : conflict('rental-back-credited', { days, notes });
  }
  // What a credit note took out is billed by nothing any more.
  if (said.isReplaced) return null;
  const claims = new Map<string, Omit<DayClaim, 'invoiceId'>>([...claimsOf(lines), ...said.months]);
  if (!(await db.rentals.get(rentalId))) {
    const days = claims.size > 0 ? daysFromHalves(billedOf([...claims.values()])) : worked;
    return days === '0' ? null : conflict('rental-back-missing', { days });
  }
  if (claims.size === 0) {
    // Credited as a whole, what it billed is free to be billed again.
    const isSettled = worked === '0' || creditableOf(invoice) === 0;
    return isSettled || held.some((sheet) => claimIn(sheet, invoice.id))
      ? null
      : conflict('rental-back-unknown', { days: worked, month });
  }
  for (const [id, { halves }] of claims) {
    const sheet = (await db.timeSheets.get(id)) ?? sheetFromId(id);
    const missing = beyond(halves, claimIn(sheet, invoice.id)?.halves ?? noHalves(sheet.month));
    const other = sheet.claims.find((claim) => sumHalves(combine(claim.halves, missing, Math.min)) > 0);
    // Credited as a whole, by hand or not: nothing is paid twice.
    if (!other || creditableOf(invoice) === 0) continue;
    const holder = await db.invoices.get(other.invoiceId);
    return conflict('rental-back-twice', { month: sheet.month, other: holder?.number ?? '' });
  }
  return daysGuessed ? conflict('rental-back-guessed', { days: worked, month }) : null;
}

const billedOf = (claims: readonly Pick<DayClaim, 'halves' | 'topUp'>[]): number =>
  claims.reduce((sum, { halves, topUp }) => sum + sumHalves(halves) + topUp, 0);

async function saidOf(db: Books['db'], { creditNotes }: Invoice): Promise<SaidOfDays> {
  const ids = creditNotes.map((link) => link.id);
  const [notes, bodies] = await Promise.all([db.invoices.bulkGet(ids), db.invoiceBodies.bulkGet(ids)]);
  return saidOfDays(notes.flatMap((note, at) => (note ? [{ note, freed: bodies[at]?.freed }] : [])));
}

const claimIn = ({ claims }: Pick<TimeSheet, 'claims'>, invoiceId: string) =>
  claims.find((claim) => claim.invoiceId === invoiceId);
