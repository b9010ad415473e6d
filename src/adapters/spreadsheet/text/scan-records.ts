import { GrowingUint32 } from '../cells/growing-uint32.ts';
import type { ReadBudget } from '../read-budget.ts';
import { closingQuote, isBreak } from './closing-quote.ts';

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;

/** Where each record and field of a delimited text lies; the text itself is not copied. */
export interface TextCells {
  text: string;
  starts: Uint32Array;
  /** End of the field × 2, + 1 when doubled quotes are inside. */
  ends: Uint32Array;
  /** First field of each record, and the number of fields at the end. */
  firsts: Uint32Array;
  /** Physical line (from 1) on which each record starts. */
  lines: Uint32Array;
  widest: number;
  /** Lines on which a quote did not do what quotes do; the field was taken as it stands. */
  strayQuotes: { count: number; firstLine: number };
}

/** RFC 4180, read the way people's files are: any line break, spaces before a quote, stray quotes as plain text. */
export function scanRecords(
  text: string,
  delimiter: string,
  from: { at: number; line: number },
  budget: ReadBudget,
): TextCells {
  const scan = new RecordScan(text, delimiter.charCodeAt(0), from);
  while (scan.at < text.length) {
    if ((scan.lines.length & 4095) === 0) {
      budget.checkTime();
      budget.checkCells(scan.starts.length);
    }
    scan.record();
  }
  return scan.finish();
}

class RecordScan {
  at: number;
  private line: number;
  readonly starts = new GrowingUint32();
  readonly lines = new GrowingUint32();
  private readonly ends = new GrowingUint32();
  private readonly firsts = new GrowingUint32();
  private widest = 0;
  private readonly strayQuotes = { count: 0, firstLine: 0 };

  constructor(
    private readonly text: string,
    private readonly delimiter: number,
    from: { at: number; line: number },
  ) {
    this.at = from.at;
    this.line = from.line;
  }

  record(): void {
    const first = this.starts.length;
    this.firsts.push(first);
    this.lines.push(this.line);
    if (!isBreak(this.text.charCodeAt(this.at))) {
      while (this.field());
      this.widest = Math.max(this.widest, this.starts.length - first);
    }
    this.lineBreak();
  }

  /** Reads one field; true when a delimiter follows, so that another field is due. */
  private field(): boolean {
    const { text, delimiter } = this;
    let at = this.at;
    let code = text.charCodeAt(at);
    if (code === QUOTE || code === SPACE) {
      if (this.quotedField()) return this.pastDelimiter();
      at = this.at;
      code = text.charCodeAt(at);
    }
    // charCodeAt past the end is NaN, which equals nothing: the length ends the loop.
    const length = text.length;
    while (at < length && code !== delimiter && code !== LF && code !== CR) code = text.charCodeAt(++at);
    this.starts.push(this.at);
    this.ends.push(at * 2);
    this.at = at;
    return this.pastDelimiter();
  }

  private pastDelimiter(): boolean {
    if (this.at >= this.text.length || this.text.charCodeAt(this.at) !== this.delimiter) return false;
    this.at++;
    return true;
  }

  private quotedField(): boolean {
    const { text } = this;
    let open = this.at;
    while (text.charCodeAt(open) === SPACE) open++;
    if (text.charCodeAt(open) !== QUOTE) return false;
    const close = closingQuote(text, open, this.delimiter);
    if (close === null) {
      this.noteStrayQuote();
      return false;
    }
    this.starts.push(open + 1);
    this.ends.push(close.at * 2 + (close.doubled ? 1 : 0));
    this.at = close.next;
    if (close.stray) this.noteStrayQuote();
    this.line += close.lineBreaks;
    return true;
  }

  private noteStrayQuote(): void {
    this.strayQuotes.count++;
    this.strayQuotes.firstLine ||= this.line;
  }

  private lineBreak(): void {
    const code = this.text.charCodeAt(this.at);
    if (!isBreak(code)) return;
    this.at += code === CR && this.text.charCodeAt(this.at + 1) === LF ? 2 : 1;
    this.line++;
  }

  finish(): TextCells {
    this.dropTrailingBlanks();
    this.firsts.push(this.starts.length);
    return {
      text: this.text,
      starts: this.starts.packed(),
      ends: this.ends.packed(),
      firsts: this.firsts.packed(),
      lines: this.lines.packed(),
      widest: this.widest,
      strayQuotes: this.strayQuotes,
    };
  }

  private dropTrailingBlanks(): void {
    let records = this.lines.length;
    while (records > 0 && this.firsts.at(records - 1) === this.starts.length) records--;
    this.firsts.truncate(records);
    this.lines.truncate(records);
  }
}
