import { companyOf, type Books } from '../books.ts';
import { correctDays, proposeCorrection } from '../commands/correct-days.ts';
import { generateMonth } from '../commands/generate-month.ts';
import { generateRental, previewRental } from '../commands/generate-rental.ts';
import { removeRental, restoreRental } from '../commands/remove-rental.ts';
import { saveRental } from '../commands/save-rental.ts';
import { setDays } from '../commands/set-days.ts';
import type { MonthRequest, RentalRun, RentalServices } from '../contracts/rentals.ts';
import { allRentals, checkTyped, listRentals, rentalById } from '../queries/rentals.ts';
import { monthSheets, oneSheet } from '../queries/time-sheets.ts';
import { runReport } from '../rentals/run-report.ts';
import { planRun } from '../rentals/plan-run.ts';
import { asking, doing } from './asking.ts';

export const rentalServices = (books: Books): RentalServices => ({
  list: asking(books, listRentals),
  all: asking(books, allRentals),
  get: asking(books, rentalById),
  save: doing(books, saveRental),
  remove: doing(books, removeRental),
  restore: doing(books, restoreRental),
  check: asking(books, checkTyped),
  sheets: asking(books, monthSheets),
  sheet: asking(books, oneSheet),
  setDays: doing(books, setDays),
  preview: asking(books, (_, request: MonthRequest) => planRun(books, request)),
  generateMonth: doing(books, generateMonth),
  report: asking(books, async (_, run: RentalRun) =>
    runReport(run, (await companyOf(books))?.currency ?? 'EUR'),
  ),
  generate: doing(books, generateRental),
  previewRental: asking(books, previewRental),
  proposeCorrection: asking(books, proposeCorrection),
  correctDays: doing(books, correctDays),
});
