import { isErrorValue } from '../coerce/clean-text.ts';
import { readCountry } from '../coerce/country.ts';
import { readDate } from '../coerce/date.ts';
import { readDecimal, typedDecimal } from '../coerce/decimal.ts';
import { withoutFloatNoise, withoutNoiseOfColumn } from '../coerce/float-noise.ts';
import { identifierTrace, withoutFloatEnd } from '../coerce/identifier.ts';
import { emailInside, isEmail, readCurrency, readLanguage, readYesNo } from '../coerce/small-values.ts';
import type { PlainDate } from '../../dates/plain-date.ts';
import type { CurrencyCode, DecimalString } from '../../money/currency.ts';
import { multiply } from '../../money/decimal.ts';
import { normaliseRate } from '../../tax/rate.ts';
import { SEVERITY, type FindingCode } from '../findings/codes.ts';
import type { FindingDetail, FindingLedger } from '../findings/ledger.ts';
import type { ColumnTraits } from '../detect/column-traits.ts';
import type { MappedCells } from './mapped-cells.ts';
import { dateSuggestion, numberSuggestion } from './suggestions.ts';

/**
 * Reads the cells of one row after the other as typed values. A cell that cannot be read gives '' and one finding;
 * `failed` then says that the row is rejected, `isFaulty` which of its cells have been spoken about.
 */
export class CellReader {
  failed = false;
  /** A bit for each field; those from the 31st on in the second number. */
  private faulty = [0, 0];
  private isSilent = false;
  private dateText = '';
  private date10: PlainDate | '' = '';
  private rateText = '';
  private rateField = -1;
  private rateValue: DecimalString = '';

  constructor(
    readonly cells: MappedCells,
    private readonly ledger: FindingLedger,
    private readonly traits: ColumnTraits,
  ) {}

  startRow(): void {
    this.failed = false;
    this.faulty[0] = 0;
    this.faulty[1] = 0;
  }

  /** Reads without a word: a line of totals is looked at for its amount only. */
  silently<T>(read: () => T): T {
    this.isSilent = true;
    const value = read();
    this.isSilent = false;
    return value;
  }

  say(row: number, field: number, code: FindingCode, detail?: FindingDetail): void {
    if (!this.isSilent) this.ledger.add(row, field, this.cells.columns[field] ?? -1, code, detail);
    const half = field < BITS ? 0 : 1;
    this.faulty[half] = this.faulty[half]! | (1 << (field % BITS));
    if (SEVERITY[code] === 'error') this.failed = true;
  }

  isFaulty(field: number): boolean {
    return (this.faulty[field < BITS ? 0 : 1]! & (1 << (field % BITS))) !== 0;
  }

  text(row: number, field: number): string {
    const text = this.cells.text(row, field);
    if (text.charCodeAt(0) === HASH && isErrorValue(text)) {
      this.say(row, field, 'error-cell');
      return '';
    }
    return text;
  }

  identifier(row: number, field: number): string {
    const text = this.text(row, field);
    if (text === '') return text;
    const trace = identifierTrace(text);
    if (trace === 'sound') {
      const padded = this.traits.paddedIdentifier(field, text);
      if (padded !== null) this.say(row, field, 'lost-zeros', { suggestion: padded });
      return text;
    }
    if (trace === 'damaged') {
      this.say(row, field, 'damaged-identifier');
      return '';
    }
    this.say(row, field, 'float-identifier', { suggestion: withoutFloatEnd(text) });
    return withoutFloatEnd(text);
  }

  date(row: number, field: number): PlainDate | '' {
    const text = this.text(row, field);
    if (text === '') return '';
    if (text === this.dateText) return this.date10;
    const date = readDate(text, this.traits.dateOrder);
    if (date === null) {
      this.say(row, field, 'not-a-date', dateSuggestion(text, this.traits.dateOrder));
      return '';
    }
    this.dateText = text;
    this.date10 = date;
    return date;
  }

  decimal(row: number, field: number): DecimalString | '' {
    const text = this.text(row, field);
    if (text === '') return '';
    const decimal = this.decimalOf(row, field, text);
    if (decimal === null) {
      this.say(row, field, 'not-a-number', numberSuggestion(text));
      return '';
    }
    const clean = withoutNoiseOfColumn(decimal, this.traits.isSingle, field);
    if (clean === null) return decimal;
    this.say(row, field, 'float-noise', { params: { read: clean } });
    return clean;
  }

  /** In percent; in a column of fractions what can be one is multiplied by 100. */
  rate(row: number, field: number): DecimalString | '' {
    const text = this.text(row, field);
    if (text === '') return '';
    if (text === this.rateText && field === this.rateField) return this.rateValue;
    const decimal = this.decimalOf(row, field, text.replace(/\s*%$/, ''));
    const clean = decimal === null ? null : (withoutFloatNoise(decimal) ?? decimal);
    const isFraction = this.traits.isFraction(field) && !text.includes('%') && Math.abs(Number(clean)) <= 1;
    const percent = clean !== null && isFraction ? multiply(clean, '100') : clean;
    const rate = percent === null ? null : normaliseRate(percent);
    if (rate === null) {
      this.say(row, field, 'not-a-rate');
      return '';
    }
    this.rateText = text;
    this.rateField = field;
    this.rateValue = rate;
    return rate;
  }

  currency(row: number, field: number): CurrencyCode | '' {
    return this.small(row, field, readCurrency, 'not-a-currency');
  }

  country(row: number, field: number): string {
    return this.small(row, field, readCountry, 'not-a-country');
  }

  language(row: number, field: number): 'fr' | 'en' | 'pt' | '' {
    return this.small(row, field, readLanguage, 'not-a-language');
  }

  yesNo(row: number, field: number): boolean | '' {
    const text = this.text(row, field);
    const value = text === '' ? '' : readYesNo(text);
    if (value === null) this.say(row, field, 'not-yes-no');
    return value ?? '';
  }

  email(row: number, field: number): string {
    const text = this.text(row, field);
    if (text === '' || isEmail(text)) return text.toLowerCase();
    this.say(row, field, 'not-an-email', { suggestion: emailInside(text) });
    return '';
  }

  private small<T extends string>(
    row: number,
    field: number,
    read: (text: string) => T | null,
    code: FindingCode,
  ): T | '' {
    const text = this.text(row, field);
    if (text === '') return '';
    const value = read(text);
    if (value === null) this.say(row, field, code);
    return value ?? '';
  }

  /** A cell that is a number in the file is written with a point; a mend may be typed either way. */
  private decimalOf(row: number, field: number, text: string): DecimalString | null {
    if (this.cells.isMended(row, field)) {
      return readDecimal(text, /^-?\d+\.\d+$/.test(text) ? '.' : this.traits.decimal);
    }
    if (
      this.traits.numbersAreTyped &&
      this.cells.grid.kind(row, this.cells.columns[field] ?? -1) === 'number'
    ) {
      return typedDecimal(text);
    }
    return readDecimal(text, this.traits.decimal);
  }
}

const BITS = 31;
const HASH = 35;
