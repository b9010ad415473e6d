import { Dexie, type DBCore, type DBCoreMutateRequest, type DBCoreTable } from 'dexie';
import { deviceTables } from './tables.ts';

/** Transactions that the write path (journal/write.ts) and restore hold open. */
const pens = new WeakSet<object>();

/** Marks the transaction that is open now as one that may write the books. */
export function takePen(): void {
  const open = Dexie.currentTransaction?.idbtrans;
  if (!open) throw new Error('A pen is only given inside a transaction');
  pens.add(open);
}

const guarded = (table: DBCoreTable): DBCoreTable => ({
  ...table,
  mutate: (request: DBCoreMutateRequest) =>
    pens.has(request.trans)
      ? table.mutate(request)
      : Promise.reject(new Error(`${table.name} is written by the journal's write path only`)),
});

const isOpen = (name: string): boolean =>
  name === 'meta' || (deviceTables as readonly string[]).includes(name);

/** One write path: whatever reaches a table of the books without the pen is refused, wherever it is written. */
export function refuseOtherPens(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'one-pen',
    create: (core: DBCore) => ({
      ...core,
      table: (name: string) => (isOpen(name) ? core.table(name) : guarded(core.table(name))),
    }),
  });
}
