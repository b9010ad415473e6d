import type { ImportBatch } from '@domain/intake/plan.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { BooksStats, DataSafety } from '@services/services.ts';

export type Todo =
  | { kind: 'company' }
  | { kind: 'without-customer'; count: number }
  | { kind: 'open-rows'; count: number; amounts: Record<string, number> }
  | { kind: 'drafts'; count: number }
  | { kind: 'never-backed-up' }
  | { kind: 'backup-old'; at: string; changes: number }
  | { kind: 'not-persisted' };

/** Nothing was imported or written yet: the screen teaches instead. */
export const isUntouched = (stats: BooksStats, imports: readonly ImportBatch[]): boolean =>
  imports.length === 0 &&
  stats.drafts === 0 &&
  stats.openTransactions.rows === 0 &&
  Object.values(stats.figures).every((figures) => figures.total.count === 0);

const isIncomplete = (company: Company | undefined) =>
  company !== undefined && (company.address.line1 === '' || company.address.city === '');

function safetyTodos({ lastBackup, level, changesSince, persisted }: DataSafety): (Todo | false)[] {
  const isOld = level !== 'safe' && changesSince > 0;
  return [
    lastBackup === null && { kind: 'never-backed-up' },
    lastBackup !== null && isOld && { kind: 'backup-old', at: lastBackup.at, changes: changesSince },
    !persisted && { kind: 'not-persisted' },
  ];
}

/** What waits for a person, the most pressing first; the sample needs no care (`safety` null). */
export function todosOf(stats: BooksStats, safety: DataSafety | null, company: Company | undefined): Todo[] {
  const { openTransactions, withoutCustomer, drafts } = stats;
  const todos: (Todo | false)[] = [
    withoutCustomer > 0 && { kind: 'without-customer', count: withoutCustomer },
    drafts > 0 && { kind: 'drafts', count: drafts },
    openTransactions.rows > 0 && {
      kind: 'open-rows',
      count: openTransactions.rows,
      amounts: openTransactions.amounts,
    },
    ...(safety ? safetyTodos(safety) : []),
    isIncomplete(company) && { kind: 'company' },
  ];
  return todos.filter((todo) => todo !== false);
}
