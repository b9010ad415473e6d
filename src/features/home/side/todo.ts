import { sellerLacks } from '@domain/party-checks/missing-mentions.ts';
import type { AutomationRun } from '@domain/automation/run.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { BooksStats, DataSafety, WaitingForYou, WorstInvoice } from '@services/services.ts';

export type Todo =
  | { kind: 'refused-mails'; count: number }
  | { kind: 'run-needs-you' | 'run-stopped' | 'run-partly'; run: AutomationRun }
  | { kind: 'without-customer'; count: number }
  | { kind: 'late'; worst: WorstInvoice; others: number }
  | { kind: 'drafts'; count: number; old: number; oldest: string }
  | { kind: 'open-rows'; count: number; amounts: Record<string, number> }
  | { kind: 'never-backed-up' }
  | { kind: 'backup-old'; at: string; changes: number }
  | { kind: 'not-persisted' }
  | { kind: 'company' };

export interface Situation {
  stats: BooksStats;
  waiting: WaitingForYou;
  /** The newest run of each automation. */
  runs: readonly AutomationRun[];
  /** Null for the sample: it needs no care. */
  safety: DataSafety | null;
  company: Company | undefined;
}

const isIncomplete = (company: Company | undefined) =>
  company !== undefined && sellerLacks(company).length > 0;

function safetyTodos({ lastBackup, level, changesSince, persisted }: DataSafety): (Todo | false)[] {
  const isOld = level !== 'safe' && changesSince > 0;
  return [
    lastBackup === null && { kind: 'never-backed-up' },
    lastBackup !== null && isOld && { kind: 'backup-old', at: lastBackup.at, changes: changesSince },
    !persisted && { kind: 'not-persisted' },
  ];
}

/** Of each automation only its newest run: what failed and went well since waits for nobody. */
export function newestRuns(runs: readonly AutomationRun[]): AutomationRun[] {
  const newest = new Map<string, AutomationRun>();
  for (const run of runs) if (!newest.has(run.automationId)) newest.set(run.automationId, run);
  return [...newest.values()];
}

const runTodos = (runs: readonly AutomationRun[]): Todo[] =>
  runs.flatMap((run): Todo[] => {
    if (run.state === 'needs-you') return [{ kind: 'run-needs-you', run }];
    if (run.state === 'partly') return [{ kind: 'run-partly', run }];
    return run.state === 'failed' || run.state === 'stopped' ? [{ kind: 'run-stopped', run }] : [];
  });

/** What waits for a person, the most pressing first. */
export function todosOf({ stats, waiting, runs, safety, company }: Situation): Todo[] {
  const { openTransactions, withoutCustomer, drafts } = stats;
  const { refusedMails, overdue, oldDrafts } = waiting;
  const todos: (Todo | false)[] = [
    ...runTodos(runs),
    refusedMails > 0 && { kind: 'refused-mails', count: refusedMails },
    withoutCustomer > 0 && { kind: 'without-customer', count: withoutCustomer },
    overdue.worst !== null && { kind: 'late', worst: overdue.worst, others: overdue.count - 1 },
    drafts > 0 && { kind: 'drafts', count: drafts, old: oldDrafts.count, oldest: oldDrafts.oldest },
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
