import type { Transaction } from './transaction.ts';

/** The row as another customer's; an imported one keeps whom its file named (rule S4). */
export function givenTo(row: Transaction, customerId: string | null): Transaction {
  const { importedFor = row.customerId, ...facts } = row;
  const moved = { ...facts, customerId };
  return row.sourceRow === 0 || importedFor === customerId ? moved : { ...moved, importedFor };
}
