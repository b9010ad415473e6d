import { isPlainDate, monthOf } from '../../dates/calendar.ts';
import type { PlainDate } from '../../dates/plain-date.ts';
import { assetLabel } from '../../rentals/rental.ts';
import { codeAt, dateIn, dayOf, halvesAt, sheetId, type DayCode } from '../../rentals/time-sheet.ts';
import { SEVERITY, type FindingCode } from '../findings/codes.ts';
import type { FindingDetail, FindingLedger } from '../findings/ledger.ts';
import { fieldIndex } from '../kinds/kind.ts';
import timesheets from '../kinds/timesheets.ts';
import { noCustomers, noParts, type KindPass, type PlanParts } from '../passes/kind-pass.ts';
import type { ImportChoices, IntakeContext, RowStatus } from '../plan.ts';
import type { CellReader } from '../rows/cell-reader.ts';
import { likelyDayWord, readDayCode } from './day-words.ts';
import { monthOfGrid, monthOfHeading, readMonth } from './headings.ts';
import { RentalBook, type KnownRental } from './rental-book.ts';

const at = (name: string): number => fieldIndex(timesheets, name);
const FIELD = {
  rentalNo: at('rentalNo'),
  plate: at('plate'),
  asset: at('asset'),
  date: at('date'),
  status: at('status'),
  month: at('month'),
  day1: at('day1'),
};

/** One day that a row sets; `field` is where its status stands. */
interface ReadDay {
  rental: KnownRental;
  date: PlainDate;
  code: DayCode;
  field: number;
}

/** Time sheets in both shapes: a row for each day, or a row for each rental with its days as columns (C2). */
export class DayPass implements KindPass {
  private readonly days = new Map<number, ReadDay[]>();
  private readonly failed: Uint8Array;
  private readonly rejected: Uint8Array;
  private readonly book: RentalBook;
  private readonly stored: ReadonlyMap<string, string>;
  private readonly titleMonth: string;
  /** Fields of the grid's days with the month that their heading names. */
  private readonly dayFields: { field: number; day: number; month: string }[];

  constructor(
    private readonly reader: CellReader,
    private readonly context: IntakeContext,
    private readonly ledger: FindingLedger,
  ) {
    const { cells } = reader;
    this.failed = new Uint8Array(cells.grid.rowCount);
    this.rejected = new Uint8Array(cells.grid.rowCount);
    this.book = new RentalBook(context.rentals ?? []);
    this.stored = new Map((context.sheets ?? []).map(({ id, days }) => [id, days]));
    this.titleMonth = monthOfGrid(cells.grid, cells.mapping.headerRow);
    this.dayFields = Array.from({ length: 31 }, (_, index) => index)
      .filter((index) => cells.isMapped(FIELD.day1 + index))
      .map((index) => ({
        field: FIELD.day1 + index,
        day: index + 1,
        month: this.headingMonth(FIELD.day1 + index),
      }));
  }

  read(row: number): void {
    const { reader } = this;
    reader.startRow();
    const days = reader.cells.isMapped(FIELD.status) ? this.readDay(row) : this.readGrid(row);
    this.failed[row] = reader.failed ? 1 : 0;
    this.days.set(row, reader.failed ? [] : days);
  }

  readIgnored(): void {
    // A time sheet has no amounts to count.
  }

  /** The same day twice in a file says the same, or is a contradiction. */
  relate(rows: Int32Array): void {
    const first = new Map<string, { row: number; code: DayCode }>();
    for (const row of rows) {
      this.rejected[row] = this.failed[row]!;
      for (const { rental, date, code, field } of this.days.get(row) ?? []) {
        const before = first.get(`${rental.id} ${date}`);
        if (!before) first.set(`${rental.id} ${date}`, { row, code });
        else if (before.code !== code) {
          this.rejected[row] = 1;
          const params = { date, first: String(this.reader.cells.grid.rowNumber(before.row)) };
          this.ledger.add(row, field, this.reader.cells.columns[field] ?? -1, 'day-contradicts', { params });
        }
      }
    }
  }

  statusOf(row: number, choices: ImportChoices): RowStatus {
    if (this.rejected[row] === 1) return 'reject';
    const changes = (this.days.get(row) ?? []).map((day) => this.changeOf(day));
    if (changes.includes('create')) return 'create';
    if (!changes.includes('update')) return 'duplicate';
    return choices.duplicates === 'update' ? 'update' : 'duplicate';
  }

  isHeld(): boolean {
    return false;
  }

  amountOf(): null {
    return null;
  }

  customerFacts = noCustomers;

  chooseCustomer(): ReadonlySet<number> {
    return new Set();
  }

  plan(rows: Int32Array, choices: ImportChoices): PlanParts {
    const days: NonNullable<PlanParts['days']> = [];
    for (const row of rows) {
      if (this.rejected[row] === 1) continue;
      for (const day of this.days.get(row) ?? []) {
        const change = this.changeOf(day);
        if (change === 'create' || (change === 'update' && choices.duplicates === 'update')) {
          days.push({ rentalId: day.rental.id, date: day.date, code: day.code });
        }
      }
    }
    return { ...noParts(), days };
  }

  private readDay(row: number): ReadDay[] {
    const { reader } = this;
    const date = reader.date(row, FIELD.date);
    if (date === '' && !reader.isFaulty(FIELD.date)) reader.say(row, FIELD.date, 'missing-required');
    const code = this.codeIn(row, FIELD.status);
    if (code === '.' && !reader.isFaulty(FIELD.status)) reader.say(row, FIELD.status, 'missing-required');
    const rental = this.rentalOf(row, date || this.context.today);
    if (!rental || date === '' || code === null) return [];
    return this.checked(row, { rental, date, code, field: FIELD.status }, FIELD.date);
  }

  private readGrid(row: number): ReadDay[] {
    const month = readMonth(this.reader.text(row, FIELD.month)) || this.titleMonth;
    const days: ReadDay[] = [];
    for (const { field, day, month: own } of this.dayFields) {
      const code = this.codeIn(row, field);
      if (code === null || code === '.') continue;
      const date = dateIn(own || month, day);
      if (own === '' && month === '') {
        if (!this.reader.isFaulty(FIELD.month)) this.reader.say(row, FIELD.month, 'month-missing');
        continue;
      }
      if (!isPlainDate(date)) {
        this.reader.say(row, field, 'not-a-date');
        continue;
      }
      const rental = this.rentalOf(row, date);
      if (!rental) return [];
      days.push(...this.checked(row, { rental, date, code, field }, field));
    }
    return days;
  }

  private codeIn(row: number, field: number): DayCode | null {
    const text = this.reader.text(row, field);
    const code = readDayCode(text);
    if (code === null) this.reader.say(row, field, 'not-a-day-status', withSuggestion(likelyDayWord(text)));
    return code;
  }

  private rentalOf(row: number, date: PlainDate): KnownRental | null {
    const { reader } = this;
    const words = {
      no: reader.identifier(row, FIELD.rentalNo),
      plate: reader.text(row, FIELD.plate),
      asset: reader.text(row, FIELD.asset),
    };
    const field = words.no !== '' ? FIELD.rentalNo : words.plate !== '' ? FIELD.plate : FIELD.asset;
    if (words.no + words.plate + words.asset === '') {
      reader.say(row, FIELD.rentalNo, 'missing-required');
      return null;
    }
    const rental = this.book.find(words, date);
    if (!rental && !reader.isFaulty(field)) {
      reader.say(row, field, 'unknown-rental', withSuggestion(this.book.suggestion(words)));
    }
    return rental;
  }

  /** The same rules as the grid on the screen. */
  private checked(row: number, day: ReadDay, field: number): ReadDay[] {
    const { rental, date } = day;
    const params = { date, asset: assetLabel(rental.asset), until: this.context.lockedUntil ?? '' };
    const refused = this.refusalOf(day);
    if (refused === null) return [day];
    this.reader.say(row, SEVERITY[refused] === 'error' ? day.field : field, refused, { params });
    return [];
  }

  private refusalOf(day: ReadDay): FindingCode | null {
    const { rental, date } = day;
    if (date > this.context.today) return 'day-ahead';
    if (date < rental.start || (rental.end !== null && date > rental.end)) return 'day-outside-rental';
    const locked = this.context.lockedDays?.[sheetId(rental.id, monthOf(date))] ?? '';
    const isLocked = halvesAt(locked, dayOf(date)) > 0;
    if (this.changeOf(day) === null) return null;
    if (isLocked) return 'day-locked';
    return date <= (this.context.lockedUntil ?? '') ? 'date-locked' : null;
  }

  private changeOf({ rental, date, code }: ReadDay): 'create' | 'update' | null {
    const before = codeAt(this.stored.get(sheetId(rental.id, monthOf(date))) ?? '', dayOf(date));
    return before === code ? null : before === '.' ? 'create' : 'update';
  }

  private headingMonth(field: number): string {
    const { grid, mapping, columns } = this.reader.cells;
    if (mapping.headerRow < 0) return '';
    return monthOfHeading(grid.text(mapping.headerRow, columns[field] ?? -1), mapping.dateOrder);
  }
}

const withSuggestion = (suggestion: string | undefined): FindingDetail | undefined =>
  suggestion === undefined ? undefined : { suggestion };
