import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { ImportBatch, ImportPlan } from '@domain/intake/plan.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { Rental } from '@domain/rentals/rental.ts';
import {
  claimedHalves,
  codeAt,
  dateIn,
  halvesAt,
  noDays,
  statusOfCode,
  withCode,
  workedHalves,
  sumHalves,
} from '@domain/rentals/time-sheet.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { lockFault } from '../books.ts';
import type { Undone } from '../contracts/imports.ts';
import { isMoved, namedFault, workOutside } from '../rentals/rental-fault.ts';
import { stageDays } from '../rentals/stage-days.ts';
import { sheetsOf } from '../rentals/read-sheets.ts';

/** Creates and updates; returns the updated ones as they were before. */
export async function writeRentals(
  writer: Writer,
  { create, update }: NonNullable<ImportPlan['rentals']>,
  createdAt: string,
): Promise<Result<Rental[]>> {
  const first = await writer.nextNo('rental', create.length);
  for (const [at, rental] of create.entries()) {
    const fault = namedFault(rental);
    if (fault) return fault;
    writer.put('rentals', { ...rental, createdAt, no: first + at });
  }
  const before = await writer.getMany(
    'rentals',
    update.map(({ id }) => id),
  );
  for (const [at, { patch }] of update.entries()) {
    const current = before[at];
    if (!current) return refuse('Conflict', 'rental-missing');
    const changed = { ...current, ...patch };
    const fault =
      namedFault(changed) ?? (isMoved(changed, current) ? await outsideOf(writer, changed) : null);
    if (fault) return fault;
    writer.put('rentals', changed);
  }
  return ok(before as Rental[]);
}

const outsideOf = async (writer: Writer, rental: Rental): Promise<Result<never> | null> =>
  workOutside(rental, await sheetsOf(writer, rental.id));

type SheetsBefore = NonNullable<ImportBatch['replaced']['sheets']>;

/** By the rules of the grid on the screen: what was billed since the file was read, or is closed, refuses. */
export async function writeDays(
  writer: Writer,
  days: NonNullable<ImportPlan['days']>,
  company: Company,
  today: PlainDate,
): Promise<Result<SheetsBefore>> {
  if (days.length === 0) return ok([]);
  const changes = days.map(({ rentalId, date, code }) => ({
    rentalId,
    date,
    status: statusOfCode(code),
    half: code === 'H',
  }));
  const staged = await stageDays(writer, changes, company, today);
  if (!staged.ok) return staged;
  return ok(
    staged.value.changed.map(({ before, after }) => ({
      id: before.id,
      before: before.days,
      after: after.days,
    })),
  );
}

/**
 * Days that are as the import left them get their former status back; one that is billed, in a closed period (B23) or
 * that would be work outside of its rental refuses all.
 */
export async function takeBackDays(
  writer: Writer,
  company: Company,
  sheets: SheetsBefore,
): Promise<Result<void>> {
  const current = await writer.getMany(
    'timeSheets',
    sheets.map(({ id }) => id),
  );
  let billed = 0;
  for (const [at, { before, after }] of sheets.entries()) {
    const sheet = current[at];
    if (!sheet) continue;
    const claimed = claimedHalves(sheet);
    const ours = upToEnd(sheet.days).filter(
      (day) => codeAt(before, day) !== codeAt(after, day) && codeAt(sheet.days, day) === codeAt(after, day),
    );
    billed += ours.filter((day) => halvesAt(claimed, day) > 0).length;
    const closed = lockFault(
      company,
      ours.map((day) => dateIn(sheet.month, day)),
    );
    if (closed) return closed;
    const back = (days: string) => ours.reduce((made, day) => withCode(made, day, codeAt(before, day)), days);
    const rental = await writer.get('rentals', sheet.rentalId);
    const outside = rental && workOutside(rental, [{ month: sheet.month, days: back(noDays(sheet.month)) }]);
    if (outside) return outside;
    if (ours.length > 0) writer.put('timeSheets', { ...sheet, days: back(sheet.days) });
  }
  return billed > 0 ? refuse('InvalidState', 'import-invoiced', { count: billed }) : ok(undefined);
}

const upToEnd = (days: string): number[] => Array.from(days, (_, at) => at + 1);

/** Rentals that came with the file go with it, unless they worked or were changed since. */
export async function takeBackRentals(writer: Writer, batch: ImportBatch): Promise<Result<Undone>> {
  const undone = { removed: 0, kept: 0 };
  for (const rental of await writer.getMany('rentals', batch.created.rentals ?? [])) {
    if (!rental) continue;
    if (rental.rev !== batch.rev) {
      undone.kept += 1;
      continue;
    }
    const sheets = await sheetsOf(writer, rental.id);
    const isUsed = sheets.some(
      ({ days, claims, monthly }) =>
        claims.length > 0 || monthly.invoiceId !== null || sumHalves(workedHalves(days)) > 0,
    );
    if (isUsed) return refuse('InvalidState', 'rental-has-days', { no: rental.no });
    writer.remove('rentals', rental.id);
    undone.removed += 1;
  }
  const before = batch.replaced.rentals ?? [];
  const current = await writer.getMany(
    'rentals',
    before.map(({ id }) => id),
  );
  for (const [at, rental] of before.entries()) {
    const now = current[at];
    if (now?.rev !== batch.rev) continue;
    const fault = namedFault(rental) ?? (isMoved(rental, now) ? await outsideOf(writer, rental) : null);
    if (fault) return fault;
    writer.put('rentals', rental);
  }
  return ok(undone);
}
