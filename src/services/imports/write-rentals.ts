import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { ImportBatch, ImportPlan } from '@domain/intake/plan.ts';
import type { Rental } from '@domain/rentals/rental.ts';
import {
  claimedHalves,
  codeAt,
  halvesAt,
  statusOfCode,
  withCode,
  workedHalves,
  sumHalves,
} from '@domain/rentals/time-sheet.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { stageDays } from '../rentals/stage-days.ts';
import { sheetsOf } from '../rentals/read-sheets.ts';

/** Creates and updates; returns the updated ones as they were before. */
export async function writeRentals(
  writer: Writer,
  { create, update }: NonNullable<ImportPlan['rentals']>,
  createdAt: string,
): Promise<Result<Rental[]>> {
  const first = await writer.nextNo('rental', create.length);
  create.forEach((rental, at) => writer.put('rentals', { ...rental, createdAt, no: first + at }));
  const before = await writer.getMany(
    'rentals',
    update.map(({ id }) => id),
  );
  for (const [at, { patch }] of update.entries()) {
    const current = before[at];
    if (!current) return refuse('Conflict', 'rental-missing');
    writer.put('rentals', { ...current, ...patch });
  }
  return ok(before as Rental[]);
}

type SheetsBefore = NonNullable<ImportBatch['replaced']['sheets']>;

/** By the rules of the grid on the screen: what was billed since the file was read refuses. */
export async function writeDays(
  writer: Writer,
  days: NonNullable<ImportPlan['days']>,
  today: PlainDate,
): Promise<Result<SheetsBefore>> {
  if (days.length === 0) return ok([]);
  const changes = days.map(({ rentalId, date, code }) => ({
    rentalId,
    date,
    status: statusOfCode(code),
    half: code === 'H',
  }));
  const staged = await stageDays(writer, changes, today);
  if (!staged.ok) return staged;
  return ok(
    staged.value.changed.map(({ before, after }) => ({
      id: before.id,
      before: before.days,
      after: after.days,
    })),
  );
}

/** Days that are as the import left them get their former status back; one that is billed refuses all. */
export async function takeBackDays(writer: Writer, sheets: SheetsBefore): Promise<Result<void>> {
  const current = await writer.getMany(
    'timeSheets',
    sheets.map(({ id }) => id),
  );
  let billed = 0;
  for (const [at, { before, after }] of sheets.entries()) {
    const sheet = current[at];
    if (!sheet) continue;
    const claimed = claimedHalves(sheet);
    let { days } = sheet;
    for (let day = 1; day <= days.length; day += 1) {
      const isOurs = codeAt(before, day) !== codeAt(after, day) && codeAt(days, day) === codeAt(after, day);
      if (!isOurs) continue;
      if (halvesAt(claimed, day) > 0) billed += 1;
      days = withCode(days, day, codeAt(before, day));
    }
    if (days !== sheet.days) writer.put('timeSheets', { ...sheet, days });
  }
  return billed > 0 ? refuse('InvalidState', 'import-invoiced', { count: billed }) : ok(undefined);
}

/** Rentals that came with the file go with it, unless they worked or were changed since. */
export async function takeBackRentals(writer: Writer, batch: ImportBatch): Promise<Result<void>> {
  for (const rental of await writer.getMany('rentals', batch.created.rentals ?? [])) {
    if (rental?.rev !== batch.rev) continue;
    const sheets = await sheetsOf(writer, rental.id);
    const isUsed = sheets.some(({ days, claims }) => claims.length > 0 || sumHalves(workedHalves(days)) > 0);
    if (isUsed) return refuse('InvalidState', 'rental-has-days', { no: rental.no });
    writer.remove('rentals', rental.id);
  }
  const before = batch.replaced.rentals ?? [];
  const current = await writer.getMany(
    'rentals',
    before.map(({ id }) => id),
  );
  for (const [at, rental] of before.entries()) {
    if (current[at]?.rev === batch.rev) writer.put('rentals', rental);
  }
  return ok(undefined);
}
