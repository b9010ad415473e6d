import { idText, idWords } from '@domain/ids.ts';
import { splitNumber } from '@domain/invoicing/split-number.ts';
import { fold } from '@domain/texts/search.ts';
import { dayNumber, monthNumber } from './days.ts';
import { Dictionary } from './dictionary.ts';
import { Figures } from './figures.ts';
import { groupOf } from './groups.ts';
import { IdTable } from './id-table.ts';
import { kinds, sendings, statuses, type InvoiceFacts } from './invoice-facts.ts';
import { grown, noCells, type Cells } from './layout.ts';
import { KeptTallies, type Tallies } from './tallies.ts';

/** In `state`: a place that no invoice has any more. */
const NO_INVOICE = 255;
/** Rows per record of a snapshot. */
export const BLOCK = 8192;

const dictionaryNames = [
  'stem',
  'customer',
  'customerName',
  'title',
  'reference',
  'ownReference',
  'asset',
  'currency',
] as const;
export type DictionaryName = (typeof dictionaryNames)[number];
export type Dictionaries = Record<DictionaryName, Dictionary>;

/** Drafts stand behind every number. */
const DRAFT_STEM = '\uffff';
/** Numbers with the same stem and as many digits compare as numbers; the stem's text sorts before a longer one's. */
const stemText = (stem: string, width: number): string => `${stem}\u0001${String.fromCharCode(width)}`;

/** Null for drafts. */
export function stemAndWidth(text: string): { stem: string; width: number } | null {
  if (text === DRAFT_STEM) return null;
  return { stem: text.slice(0, -2), width: text.charCodeAt(text.length - 1) };
}

/** The invoices as columns: a row per invoice in no order, texts as codes of dictionaries. */
export class InvoiceColumns {
  cells: Cells = noCells(1024);
  /** Places in use, also those that a removed invoice left. */
  rows = 0;
  readonly figures = new Figures();
  readonly dictionaries: Dictionaries;
  /** Blocks of rows that a snapshot does not hold as they are. */
  readonly changedBlocks = new Set<number>();
  /** Told of each row that comes (1) and goes (-1), with its cells as they count. */
  readonly followers = new Set<(row: number, times: 1 | -1) => void>();
  /** Made by the first who looks for a row: a start does not wait for it. */
  #ids: IdTable | null = null;
  readonly #free: number[] = [];
  readonly #tallies = new KeptTallies();

  constructor(private readonly onRow: (row: number) => void = () => undefined) {
    this.dictionaries = {
      stem: new Dictionary(fold),
      customerName: new Dictionary(fold),
      title: new Dictionary(fold),
      reference: new Dictionary(fold),
      ownReference: new Dictionary(fold),
      asset: new Dictionary(fold),
      customer: new Dictionary(),
      currency: new Dictionary(),
    };
  }

  get live(): number {
    return this.rows - this.#free.length;
  }

  isLive = (row: number): boolean => this.cells.state[row] !== NO_INVOICE;

  rowOf = (id: string): number | undefined => this.#byId().find(this.cells.id, id);

  idAt = (row: number): string => idText(this.cells.id, row);

  put(facts: InvoiceFacts): void {
    const known = this.rowOf(facts.id);
    if (known !== undefined) this.#leave(known);
    const row = known ?? this.#place();
    this.#write(row, facts);
    if (known === undefined) this.#byId().add(this.cells.id, row);
    this.#count(row, 1);
    this.#changed(row);
  }

  remove(id: string): void {
    const row = this.rowOf(id);
    if (row === undefined) return;
    this.#leave(row);
    this.#byId().remove(this.cells.id, row);
    this.cells.state[row] = NO_INVOICE;
    this.#free.push(row);
    this.#changed(row);
  }

  currencyAt = (row: number): string => this.dictionaries.currency.values[this.cells.currency[row]!]!;

  /** How many numbers {@link groupOf} gives. */
  get groups(): number {
    return groupOf(this.dictionaries.currency.values.length, 0, 0);
  }

  /** Of every row, as of a day; not to be written to. */
  talliesOn = (today: number): Tallies =>
    this.#tallies.on(today, this.groups, this.cells, () => this.liveRows());

  /** In the order in which they stand. */
  liveRows(): Uint32Array<ArrayBuffer> {
    const rows = new Uint32Array(this.live);
    let at = 0;
    for (let row = 0; row < this.rows; row += 1) if (this.isLive(row)) rows[at++] = row;
    return rows;
  }

  /** Room for rows that come from a snapshot. */
  expect(rows: number): void {
    if (rows > this.cells.no.length) this.cells = grown(this.cells, rows);
  }

  /** Takes over rows that stand in the cells since the last call. */
  adopt(upTo: number): void {
    for (let row = this.rows; row < upTo; row += 1) {
      if (this.isLive(row)) this.#count(row, 1);
      else this.#free.push(row);
    }
    this.rows = upTo;
    this.#ids = null;
  }

  #byId(): IdTable {
    if (this.#ids) return this.#ids;
    const ids = new IdTable(this.rows);
    for (let row = 0; row < this.rows; row += 1) if (this.isLive(row)) ids.add(this.cells.id, row);
    return (this.#ids = ids);
  }

  #count(row: number, times: 1 | -1): void {
    this.figures.add(this.cells, row, this.currencyAt(row), times);
    this.#tallies.add(this.cells, row, times);
    for (const follow of this.followers) follow(row, times);
  }

  #changed(row: number): void {
    this.changedBlocks.add(Math.floor(row / BLOCK));
    this.onRow(row);
  }

  #place(): number {
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.rows === this.cells.no.length) this.cells = grown(this.cells, this.rows * 2);
    this.rows += 1;
    return this.rows - 1;
  }

  #leave(row: number): void {
    this.#count(row, -1);
    for (const name of dictionaryNames) this.dictionaries[name].release(this.cells[name][row]!);
  }

  #write(row: number, facts: InvoiceFacts): void {
    const { cells, dictionaries } = this;
    const { stem, width, tail } = splitNumber(facts.number);
    const isDraft = facts.number === '';
    const { customerName, title, reference, ownReference, asset, currency } = facts;
    const texts: Record<DictionaryName, string> = {
      customerName,
      title,
      reference,
      ownReference,
      asset,
      currency,
      customer: facts.customerId,
      stem: isDraft ? DRAFT_STEM : stemText(stem, width),
    };
    for (const name of dictionaryNames) cells[name][row] = dictionaries[name].take(texts[name]);
    cells.tail[row] = isDraft ? facts.no : tail;
    cells.id.set(idWords(facts.id), row * 4);
    cells.no[row] = facts.no;
    const [kind, state] = [kinds.indexOf(facts.kind), statuses.indexOf(facts.status)];
    cells.state[row] = state;
    cells.sent[row] = sendings.indexOf(facts.sent);
    cells.kind[row] = kind;
    cells.rentalDays[row] = facts.rentalDays;
    cells.rentalMonth[row] = monthNumber(facts.rentalMonth);
    cells.group[row] = groupOf(dictionaries.currency.codeOf(currency)!, kind, state);
    for (const name of ['date', 'dueDate', 'periodStart', 'periodEnd', 'lastPaidDate'] as const) {
      cells[name][row] = dayNumber(facts[name]);
    }
    for (const name of ['createdAt', 'withTax', 'due', 'paid', 'credited'] as const) {
      cells[name][row] = facts[name];
    }
  }
}
