import type { Books } from '../books.ts';
import { makeReport } from '../commands/make-report.ts';
import { removeReport, saveReport } from '../commands/save-report.ts';
import type { ReportServices } from '../contracts/reports.ts';
import {
  madeReportFile,
  madeReports,
  reportFile,
  reportKinds,
  reportTableOf,
  savedReports,
} from '../queries/reports.ts';
import { asking, doing } from './asking.ts';

export const reportServices = (books: Books): ReportServices => ({
  kinds: asking(books, reportKinds),
  table: asking(books, reportTableOf),
  file: asking(books, reportFile),
  make: doing(books, makeReport),
  made: asking(books, madeReports),
  madeOne: asking(books, ({ db }, id: string) => db.madeReports.get(id)),
  madeFile: asking(books, madeReportFile),
  workbook: (name, numbers) => books.deps.exporter.numbers(name, numbers),
  saved: asking(books, savedReports),
  save: doing(books, saveReport),
  remove: doing(books, removeReport),
});
