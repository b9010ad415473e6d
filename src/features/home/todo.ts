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

/** What waits for a person, the most pressing first. */
export function todosOf(stats: BooksStats, safety: DataSafety, company: Company | undefined): Todo[] {
  const { openTransactions, withoutCustomer, drafts } = stats;
  const todos: (Todo | false)[] = [
    withoutCustomer > 0 && { kind: 'without-customer', count: withoutCustomer },
    drafts > 0 && { kind: 'drafts', count: drafts },
    openTransactions.rows > 0 && {
      kind: 'open-rows',
      count: openTransactions.rows,
      amounts: openTransactions.amounts,
    },
    safety.lastBackup === null && { kind: 'never-backed-up' },
    safety.lastBackup !== null &&
      safety.level !== 'safe' &&
      safety.changesSince > 0 && {
        kind: 'backup-old',
        at: safety.lastBackup.at,
        changes: safety.changesSince,
      },
    !safety.persisted && { kind: 'not-persisted' },
    isIncomplete(company) && { kind: 'company' },
  ];
  return todos.filter((todo) => todo !== false);
}
