const FIRST_ROOM = 1024;

/**
 * What is known under each key, and the rows of the file that is being read, by the number of the key. Nearly every
 * key has one of each: lists are kept for the others alone. A table of our own, since there is a key per order line.
 */
export class KeyGroups<Line extends object, Row extends object> {
  private readonly keys: string[] = [];
  private readonly hashes: number[] = [];
  private readonly lines: (Line | null)[] = [];
  private readonly rows: (Row | null)[] = [];
  private readonly moreLines = new Map<number, Line[]>();
  private readonly moreRows = new Map<number, Row[]>();
  /** Number of the key + 1 at the place that its hash leads to, or at the next free one; a power of two long. */
  private places = new Int32Array(FIRST_ROOM);

  /** Room for so many more keys: growing step by step would place each of them several times. */
  reserve(more: number): void {
    let room = this.places.length;
    while (room < 2 * (this.keys.length + more)) room *= 2;
    if (room > this.places.length) this.grow(room);
  }

  /** The number of a key; a new one is given to a key that was never seen. */
  numberOf(key: string): number {
    const hash = hashOf(key);
    const mask = this.places.length - 1;
    let place = hash & mask;
    for (let found = this.places[place]!; found !== 0; found = this.places[place]!) {
      if (this.hashes[found - 1] === hash && this.keys[found - 1] === key) return found - 1;
      place = (place + 1) & mask;
    }
    return this.added(key, hash, place);
  }

  addLine(line: Line, number: number): void {
    if (this.lines[number] === null) this.lines[number] = line;
    else listed(this.moreLines, number).push(line);
  }

  /** True = the first of this file under the key. */
  addRow(row: Row, number: number): boolean {
    if (this.rows[number] === null) {
      this.rows[number] = row;
      return true;
    }
    listed(this.moreRows, number).push(row);
    return false;
  }

  /** Whether there is at most one line and one row. */
  isPlain(number: number): boolean {
    return !this.moreLines.has(number) && !this.moreRows.has(number);
  }

  line(number: number): Line | null {
    return this.lines[number]!;
  }

  allLines(number: number): Line[] {
    const first = this.lines[number];
    return first ? [first, ...(this.moreLines.get(number) ?? [])] : [];
  }

  /** The rows of this file, which leave their group for the next file. */
  takeRow(number: number): Row {
    const row = this.rows[number]!;
    this.rows[number] = null;
    return row;
  }

  takeRows(number: number): Row[] {
    const more = this.moreRows.get(number) ?? [];
    this.moreRows.delete(number);
    return [this.takeRow(number), ...more];
  }

  private added(key: string, hash: number, place: number): number {
    const number = this.keys.length;
    this.keys.push(key);
    this.hashes.push(hash);
    this.lines.push(null);
    this.rows.push(null);
    this.places[place] = number + 1;
    if (2 * this.keys.length > this.places.length) this.grow(2 * this.places.length);
    return number;
  }

  private grow(room: number): void {
    this.places = new Int32Array(room);
    for (let number = 0; number < this.hashes.length; number += 1) {
      let place = this.hashes[number]! & (room - 1);
      while (this.places[place] !== 0) place = (place + 1) & (room - 1);
      this.places[place] = number + 1;
    }
  }
}

function listed<T>(lists: Map<number, T[]>, number: number): T[] {
  let list = lists.get(number);
  if (!list) lists.set(number, (list = []));
  return list;
}

/** FNV-1a, its upper bits folded into the lower ones, in which keys are told apart; small enough to be kept as it is. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}
