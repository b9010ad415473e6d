import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice, InvoiceBody, RentalDaySheet } from '@domain/invoicing/invoice.ts';
import type { FreedDays, RentalFacts } from '@domain/invoicing/rental-facts.ts';
import { claimsOf } from '@domain/rentals/billed-days.ts';
import { correctedLines } from '@domain/rentals/corrected-lines.ts';
import { countDays, coverageOf } from '@domain/rentals/coverage.ts';
import { billedSheets } from '@domain/rentals/day-sheets.ts';
import { factsAfter } from '@domain/rentals/draft-facts.ts';
import { replacedMonth } from '@domain/rentals/freed-days.ts';
import { isSettled } from '@domain/rentals/minimum.ts';
import { monthlyReference } from '@domain/rentals/reference.ts';
import type { Rental } from '@domain/rentals/rental.ts';
import { sheetId, type TimeSheet } from '@domain/rentals/time-sheet.ts';
import type { Company } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { rentalLineWords } from '@i18n/rental-words.ts';
import type { Writer } from '@storage/journal/writer.ts';
import type { Books } from '../books.ts';
import { monthlySheetOf, moveDays } from '../invoicing/move-days.ts';
import { freeReference } from './free-reference.ts';

type Lines = InvoiceBody['lines'];

/** What the draft of a corrected rental invoice has beside the lines of any other. */
export interface CorrectedDays {
  lines: Lines;
  reference: string;
  rental: RentalFacts;
  daySheets: RentalDaySheet[];
}

interface Correcting {
  invoice: Invoice & { rental: RentalFacts };
  body: Pick<InvoiceBody, 'lines' | 'daySheets'>;
  company: Company;
  ids: { draft: string; line: () => string };
}

/**
 * R19: the days of an invoice that is credited to be corrected go over to the new draft: it bills and locks them, has
 * the calendar of them, and is the document of its month.
 */
export async function daysToDraft(
  books: Books,
  writer: Writer,
  { invoice, body, company, ids }: Correcting,
): Promise<Result<CorrectedDays | null>> {
  const found = await writer.getMany('timeSheets', [...claimsOf(body.lines).keys()]);
  const sheets = new Map(found.flatMap((sheet) => (sheet ? [[sheet.id, sheet]] : [])));
  const rental = await writer.get('rentals', invoice.rental.rentalId);
  if (!rental) return ok(null);
  // R21: the draft would have its days as typed lines, and the next run would bill them beside.
  if (claimsOf(body.lines).size === 0 && invoice.rental.worked !== '0') {
    return refuse('InvalidState', 'rental-lines-unknown', { number: invoice.number ?? '' });
  }
  const lines = correctedLines(body.lines, invoice, sheets, {
    nextId: ids.line,
    wordsOf: (facts) => rentalLineWords(invoice.language, facts),
  });
  const reference = await referenceOf(books, writer, invoice, rental, company);
  const facts = factsAfter(invoice.rental, body.lines, lines, sheets);
  const billed = calendars(rental, [...sheets.values()], invoice.periodEnd);
  const other = billed.reduce((sum, { days, ...range }) => sum + countDays(days, range).other, 0);
  const draft = { id: ids.draft, reference, rental: { ...facts, other } };
  const month = sheets.get(sheetId(rental.id, invoice.rental.month));
  const keeps = month !== undefined && isSettled(rental, month, invoice);
  const freed = await moveDays(writer, invoice, body.lines, [], keeps ? 'corrected' : 'void');
  if (!freed.ok) return freed;
  const moved = await moveDays(writer, draft, [], lines, 'restored');
  if (!moved.ok) return moved;
  return ok({ ...draft, lines, daySheets: body.daySheets ? billedSheets(billed, lines) : [] });
}

/** R20: of an invoice whose days go over to a draft; undefined of any other. */
export async function replacedDays(writer: Writer, invoiceId: string): Promise<FreedDays | undefined> {
  const invoice = await writer.get('invoices', invoiceId);
  const body = await writer.get('invoiceBodies', invoiceId);
  if (!invoice?.rental || !body || !(await writer.get('rentals', invoice.rental.rentalId))) return undefined;
  const billed = claimsOf(body.lines);
  const monthly = monthlySheetOf(invoice);
  const sheets = await writer.getMany('timeSheets', [
    ...new Set([...billed.keys(), ...(monthly ? [monthly] : [])]),
  ]);
  return {
    isReplaced: true,
    months: sheets.flatMap((sheet) =>
      sheet ? [replacedMonth(sheet, billed.get(sheet.id)?.halves, invoice.id)] : [],
    ),
  };
}

const calendars = (rental: Rental, sheets: readonly TimeSheet[], until: PlainDate): RentalDaySheet[] =>
  sheets
    .flatMap(({ month, days }) => {
      const range = coverageOf(rental, month, until);
      return range ? [{ month, ...range, days }] : [];
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1));

/** The month's next number, as after a void; of a per-rental invoice one of now. */
async function referenceOf(
  books: Books,
  writer: Writer,
  { id, rental: { month } }: Correcting['invoice'],
  rental: Rental,
  company: Company,
): Promise<string> {
  const monthly = (await writer.get('timeSheets', sheetId(rental.id, month)))?.monthly;
  if (monthly?.invoiceId === id) return monthlyReference(rental.no, month, monthly.voids + 1);
  return freeReference(books, writer.db, rental, company);
}
