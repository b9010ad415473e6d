import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { FreedDays, FreedMonth } from '@domain/invoicing/rental-facts.ts';
import { asWorked, claimsOf, sheetFromId, type NewSheet } from '@domain/rentals/billed-days.ts';
import { lastFreed, withFreed } from '@domain/rentals/freed-days.ts';
import { isSettled } from '@domain/rentals/minimum.ts';
import { placeInMonth } from '@domain/rentals/reference.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { monthlySheetOf } from '../invoicing/move-days.ts';

/** What the credit notes of an invoice say of its days. */
export interface SaidOfDays {
  months: Map<string, FreedMonth>;
  isReplaced: boolean;
  /** Numbers of those that were made before credit notes said it. */
  silent: string[];
}

type Note = Pick<Invoice, 'id' | 'number' | 'issuedAt'>;

/** Of the credit notes that these books have, with what each says; undefined = nothing. */
export function saidOfDays(notes: readonly { note: Note; freed: FreedDays | undefined }[]): SaidOfDays {
  const ordered = notes.toSorted((a, b) => (orderOf(a.note) < orderOf(b.note) ? -1 : 1));
  const said = ordered.flatMap(({ freed }) => freed ?? []);
  return {
    months: lastFreed(said),
    isReplaced: said.some(({ isReplaced }) => isReplaced),
    silent: ordered.flatMap(({ note, freed }) => (freed ? [] : (note.number ?? ''))),
  };
}

const orderOf = ({ issuedAt, id }: Note): string => `${issuedAt} ${id}`;

/**
 * B25 R20: days that credit notes freed are free again in books that get their documents back, whichever came back
 * first. What the documents bill stands in the sheets before.
 */
export async function stageFreedDays(
  writer: Writer,
  documents: readonly Pick<Invoice, 'id' | 'creditOf'>[],
): Promise<void> {
  for (const id of new Set(documents.map((document) => document.creditOf?.id ?? document.id))) {
    const invoice = await writer.get('invoices', id);
    const body = invoice?.rental && invoice.creditNotes.length > 0 && (await writer.get('invoiceBodies', id));
    if (!invoice || !body || invoice.voided) continue;
    const said = saidOfDays(await notesOf(writer, invoice));
    const isKnown = claimsOf(body.lines).size > 0;
    for (const [sheet, freed] of said.months) await freeMonth(writer, sheet, { invoice, freed, isKnown });
    if (said.isReplaced) await openMonth(writer, invoice);
  }
}

async function notesOf(writer: Writer, { creditNotes }: Invoice) {
  const ids = creditNotes.map((link) => link.id);
  const [notes, bodies] = [await writer.getMany('invoices', ids), await writer.getMany('invoiceBodies', ids)];
  return notes.flatMap((note, at) => (note ? [{ note, freed: bodies[at]?.freed }] : []));
}

interface Freeing {
  invoice: Invoice;
  freed: FreedMonth;
  /** Whether the lines of the invoice say their days. */
  isKnown: boolean;
}

async function freeMonth(writer: Writer, id: string, { invoice, freed, isKnown }: Freeing): Promise<void> {
  const rental = await writer.get('rentals', freed.rentalId);
  if (!rental) return;
  const sheet: NewSheet = (await writer.get('timeSheets', id)) ?? sheetFromId(id);
  const after = withFreed(sheet, invoice.id, freed, isKnown);
  writer.put('timeSheets', { ...after, days: asWorked(after, rental) });
}

/** R19: the month takes another document, whose reference is the next; it keeps a minimum that was settled. */
async function openMonth(writer: Writer, invoice: Invoice): Promise<void> {
  const id = monthlySheetOf(invoice);
  const sheet = id && (await writer.get('timeSheets', id));
  const rental = sheet && (await writer.get('rentals', sheet.rentalId));
  if (!sheet || !rental || sheet.monthly.invoiceId !== invoice.id) return;
  const { minimum, ...monthly } = sheet.monthly;
  const isKept = minimum !== undefined && isSettled(rental, sheet, invoice);
  const voids = Math.max(monthly.voids, placeInMonth(invoice.reference));
  writer.put('timeSheets', {
    ...sheet,
    monthly: { ...monthly, invoiceId: null, voids, ...(isKept && { minimum }) },
  });
}
