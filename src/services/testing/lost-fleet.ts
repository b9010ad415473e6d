import { expect } from 'vitest';
import { recordOf, sealedText } from '@domain/records/document-record.ts';
import { sheetId } from '@domain/rentals/time-sheet.ts';
import type { PaperFile } from '../contracts/papers.ts';
import type { DayChange } from '../services.ts';
import { addRental, daysOf, openFleet } from './fleet.ts';
import { valueOf } from './outcomes.ts';
import { filesOf, recordDeps } from './record-shop.ts';

const WORDS = 'long enough words';
const january = { year: 2025, month: 1 };
/** The halves of 22 days of January. */
export const ALL = `${'2'.repeat(22)}${'0'.repeat(9)}`;

/** A fleet whose books are put back to a backup, and the PDFs of what was billed since. */
export async function lostFleet() {
  const { services, customer, books } = await openFleet('GN', undefined, recordDeps());
  const backup = async () => {
    const { file } = valueOf(await services.backup.create(WORDS));
    return async () => valueOf(await services.backup.restore(file, WORDS));
  };
  const rent = (more = {}) => addRental(services, customer.id, { end: '2025-01-31', ...more });
  const work = async (id: string, days: number[]) =>
    valueOf(await services.rentals.setDays(daysOf(id, '2025-01', days)));
  const run = async () => valueOf(await services.rentals.generateMonth(january)).outcomes[0]!;
  const issued = async (id: string) => {
    valueOf(await services.invoices.issue([id]));
    return filesOf(services, [id]);
  };
  const back = async (files: PaperFile[]) => valueOf(await services.papers.bringBack(files));
  const sheetOf = async (id: string) => (await books.db.timeSheets.get(sheetId(id, '2025-01')))!;
  /** The true days, and the files of the credit notes. */
  const corrected = async (id: string, days: number[], more: Partial<DayChange> = { status: 'idle' }) => {
    const changes = daysOf(id, '2025-01', days, more);
    const { creditNotes } = valueOf(await services.rentals.correctDays(changes, { reason: WORDS }));
    return filesOf(
      services,
      creditNotes.map((note) => note.id),
    );
  };
  const whole = async () => {
    expect(await services.audit.verify()).toMatchObject({ ok: true });
    expect((await services.audit.recount()).differences).toEqual([]);
  };
  return { services, books, backup, rent, work, run, issued, back, sheetOf, corrected, whole };
}

/** The PDF as it was made before the record said what the lines bill of the time sheets. */
export async function older({ name, blob }: PaperFile): Promise<PaperFile> {
  const { record, anchor } = JSON.parse(await blob.text()) as {
    record: NonNullable<ReturnType<typeof recordOf>>;
    anchor: Parameters<typeof sealedText>[1];
  };
  const { freed: _freed, ...said } = record;
  const lines = record.lines.map(({ rental: _rental, ...line }) => line);
  return { name, blob: new Blob([sealedText({ ...said, lines }, anchor)]) };
}
