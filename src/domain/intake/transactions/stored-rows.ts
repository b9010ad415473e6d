import { decodeBlock } from '../../transactions/block.ts';
import { fingerprint } from '../../transactions/fingerprint.ts';
import type { Transaction } from '../../transactions/transaction.ts';
import type { IntakeContext } from '../plan.ts';

/** Equal rows without a key: the n-th in a file is the n-th of these. */
interface Equals {
  count: number;
}

/** What the books hold already, as keys and counted fingerprints (rules I27, I29, S4). */
class StoredRows {
  /** Stored rows that have a key, whole: any fact of them may be corrected. */
  readonly byKey = new Map<string, Transaction>();
  readonly isEmpty: boolean;
  /** By the fingerprint: rows that are whose their file said, or were typed by hand. */
  private readonly unmoved = new Map<string, Equals>();
  /** By the fingerprint with the customer of the file, and with that of today: rows given to another since. */
  private readonly moved = new Map<string, Map<string, Equals>>();
  private readonly movedTo = new Map<string, Set<Equals>>();
  private readonly standing: Map<string, string>;
  /** Fingerprint of a row without its customer and its number in the file → with its customer; '' = not there. */
  private readonly ofPlace = new Map<string, string>();

  constructor(
    private readonly blocks: IntakeContext['blocks'],
    customers: IntakeContext['customers'],
  ) {
    this.isEmpty = blocks.length === 0;
    this.standing = new Map(
      customers.flatMap(({ id, mergedInto }) => (mergedInto ? [[id, mergedInto]] : [])),
    );
    this.eachRow((row) => this.note(row));
  }

  /** Rows in the books that one with this fingerprint in a file may be, the likeliest first. */
  equalsOf(print: string): Equals[] {
    const own = this.unmoved.get(print);
    const since = this.moved.get(print)?.values() ?? [];
    return [...(own ? [own] : []), ...since, ...(this.movedTo.get(print) ?? [])];
  }

  /**
   * The fingerprint that imported rows with these places have: the same facts at the same row number of a file, whoever's
   * they are by now. Earlier versions did not keep whom a file named.
   */
  printsAt(places: readonly Place[]): (string | undefined)[] {
    const wanted = new Set(places.map(({ row }) => row));
    const isNews = places.some((place) => !this.ofPlace.has(tokenOf(place)));
    if (isNews) {
      for (const place of places) this.ofPlace.set(tokenOf(place), '');
      this.eachRow((row) => {
        if (
          row.key !== '' ||
          row.customerId === null ||
          row.importedFor !== undefined ||
          !wanted.has(row.sourceRow)
        )
          return;
        const token = tokenOf({ row: row.sourceRow, print: fingerprint(row, null) });
        if (this.ofPlace.has(token)) this.ofPlace.set(token, this.printOf(row));
      });
    }
    return places.map((place) => this.ofPlace.get(tokenOf(place)));
  }

  /** Whom a customer that was merged away stands for; others for themselves. */
  standsFor(customerId: string | null): string | null {
    return customerId === null ? null : (this.standing.get(customerId) ?? customerId);
  }

  /** With the customer whom a merged one stands for. */
  private printOf(row: Transaction, customerId = row.customerId): string {
    return fingerprint(row, this.standsFor(customerId));
  }

  private eachRow(visit: (row: Transaction) => void): void {
    for (const block of this.blocks) {
      for (const row of decodeBlock(block.id, block.payload)) if (row) visit(row);
    }
  }

  private note(row: Transaction): void {
    if (row.key === '') this.count(row, this.printOf(row));
    else this.byKey.set(row.key, row);
  }

  private count(row: Transaction, print: string): void {
    if (row.importedFor === undefined) {
      countIn(this.unmoved, print);
      return;
    }
    const origin = this.printOf(row, row.importedFor);
    const since = this.moved.get(origin) ?? new Map<string, Equals>();
    this.moved.set(origin, since);
    const equals = countIn(since, print);
    this.movedTo.set(print, (this.movedTo.get(print) ?? new Set()).add(equals));
  }
}

/** Where a row of a file stands, and its fingerprint without a customer. */
interface Place {
  row: number;
  print: string;
}

const tokenOf = ({ row, print }: Place): string => `${row} ${print}`;

function countIn(equals: Map<string, Equals>, print: string): Equals {
  const known = equals.get(print) ?? { count: 0 };
  known.count += 1;
  equals.set(print, known);
  return known;
}

const decoded = new WeakMap<IntakeContext['blocks'], StoredRows>();

/** Decoded once per open file, however often its mapping is changed. */
export function storedRowsOf({ blocks, customers }: IntakeContext): StoredRows {
  const known = decoded.get(blocks) ?? new StoredRows(blocks, customers);
  decoded.set(blocks, known);
  return known;
}
