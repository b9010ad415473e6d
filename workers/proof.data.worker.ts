import { expose } from 'comlink';
import { BooksDatabase } from '@storage/database.ts';
import { proverOver, type Prover, type Stretch } from '@storage/journal/prove.ts';

let opened: Promise<Prover> | undefined;

async function open(database: string): Promise<Prover> {
  const db = new BooksDatabase(database);
  await db.open();
  return proverOver(db);
}

/** One of several hands that prove stretches of the same books; it never writes and lives as long as one proof. */
const hand = {
  entries: async (database: string, after: number, upTo: number) =>
    (await (opened ??= open(database))).entries(after, upTo),
  records: async (database: string, stretch: Stretch) => (await (opened ??= open(database))).records(stretch),
};

export type ProofWorker = typeof hand;

expose(hand);
