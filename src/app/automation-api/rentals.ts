import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';
import {
  codeAt,
  dateIn,
  halvesAt,
  statusOfCode,
  type DayCode,
  type DayStatus,
} from '@domain/rentals/time-sheet.ts';
import type { LongTask } from '@services/ports.ts';
import type {
  DayCorrection,
  MonthRequest,
  MonthSheet,
  RentalInput,
  RentalQuery,
  RentalRun,
  Services,
} from '@services/services.ts';
import { majors, withMajor } from './amounts.ts';
import { found, valueOf } from './automation-error.ts';
import { spokenInvoice } from './spoken-invoice.ts';

interface Day {
  date: PlainDate;
  status: DayStatus | null;
  half?: boolean;
  instead?: DayCode;
}

/** Rentals by worked days, their time sheets and their invoices (C1 to C9). */
export function rentalsApi(services: () => Promise<Services>) {
  const of = (rentalId: string, days: Day[]) => days.map((day) => ({ rentalId, ...day }));
  return {
    list: async (query: RentalQuery = {}) => (await services()).rentals.list(query),
    get: async (id: string) => found((await services()).rentals.get(id), 'rental-missing'),
    save: async (rental: RentalInput) => valueOf((await services()).rentals.save(rental)),
    delete: async (id: string) => {
      await valueOf((await services()).rentals.remove(id));
    },
    timesheet: async (rentalId: string, month: PlainMonth) =>
      spokenSheet(await found((await services()).rentals.sheet(rentalId, month), 'rental-missing')),
    timesheets: async (month: PlainMonth) => {
      const { rows, net, ...sheets } = await (await services()).rentals.sheets(month);
      return { ...sheets, net: majors(net), rows: rows.map(spokenSheet) };
    },
    setDays: async (rentalId: string, days: Day[]) =>
      valueOf((await services()).rentals.setDays(of(rentalId, days))),
    preview: async (request: MonthRequest) =>
      spokenRun(await valueOf((await services()).rentals.preview(request))),
    generateMonth: async (request: MonthRequest, task?: LongTask) =>
      (await services()).rentals.report(
        await valueOf((await services()).rentals.generateMonth(request, task)),
      ),
    generate: async (rentalId: string) =>
      spokenInvoice(await valueOf((await services()).rentals.generate(rentalId))),
    proposeCorrection: async (rentalId: string, days: Day[]) =>
      spokenCorrection(await valueOf((await services()).rentals.proposeCorrection(of(rentalId, days)))),
    correctDays: async (rentalId: string, days: Day[], input: { reason: string; issueDate?: PlainDate }) =>
      spokenCorrection(await valueOf((await services()).rentals.correctDays(of(rentalId, days), input))),
  };
}

function spokenSheet({ rental, month, days, documents, ...sheet }: MonthSheet) {
  return {
    ...withMajor(sheet, ['net'], rental.currency),
    rentalId: rental.id,
    month,
    currency: rental.currency,
    days: Array.from(days, (_, at) => {
      const code = codeAt(days, at + 1);
      const on = documents.find(({ halves }) => halvesAt(halves, at + 1) > 0);
      return {
        date: dateIn(month, at + 1),
        status: statusOfCode(code),
        half: code === 'H',
        invoiceId: on?.invoiceId ?? null,
        number: on?.label ?? '',
        locked: documents.some(({ isIssued, halves }) => isIssued && halvesAt(halves, at + 1) > 0),
      };
    }),
  };
}

const spokenRun = ({ outcomes, totals, ...run }: RentalRun) => ({
  ...run,
  outcomes: outcomes.map((outcome) => ({
    ...withMajor(outcome, ['withoutTax', 'tax', 'withTax'], outcome.currency),
    change: outcome.change && withMajor(outcome.change, ['withTax'], outcome.currency),
  })),
  totals: Object.fromEntries(
    Object.entries(totals).map(([code, sum]) => [
      code,
      withMajor(sum, ['withoutTax', 'tax', 'withTax'], code),
    ]),
  ),
});

const spokenCorrection = ({ credits, creditNotes, ...correction }: DayCorrection) => ({
  ...correction,
  credits: credits.map((credit) => withMajor(credit, ['withTax'], credit.currency)),
  creditNotes: creditNotes.map((note: Invoice) => spokenInvoice(note)),
});
