import type { StepOptions } from '@domain/automation/automation.ts';
import type { Manager } from '@domain/managers/manager.ts';
import { isWanted, subscriptionTo } from '@domain/managers/subscribed.ts';
import type { MadeReport } from '@domain/reports/report.ts';
import type { Books } from '../books.ts';
import { activeManagers } from './report-makers.ts';
import type { Moment } from './step.ts';

/** One report to one manager. */
export interface ReportLetter {
  manager: Manager;
  report: MadeReport;
  /** False: its figure is not above the manager's threshold. */
  isWanted: boolean;
}

/** A7, A12: what the active managers are subscribed to, each in his language. */
export async function reportLetters(
  books: Books,
  scope: StepOptions['send-reports']['scope'],
  { earlier, only }: Pick<Moment, 'earlier' | 'only'>,
): Promise<ReportLetter[]> {
  const managers = await activeManagers(books);
  const reports =
    scope === 'this-run' ? await reportsOfRun(books, earlier) : await newestReports(books, managers);
  const again = only && new Set(only.map(({ id }) => id));
  return reports
    .filter(({ id }) => !again || again.has(id))
    .flatMap((report) => managers.flatMap((manager) => letterOf(manager, report) ?? []));
}

function letterOf(manager: Manager, report: MadeReport): ReportLetter | undefined {
  const subscription = manager.language === report.language && subscriptionTo(manager, report);
  return subscription ? { manager, report, isWanted: isWanted(subscription, report) } : undefined;
}

/** What the steps before this one made; of a retry also what the run that it retries had made. */
async function reportsOfRun({ db }: Books, earlier: Moment['earlier']): Promise<MadeReport[]> {
  const results = earlier.flatMap((step) => step.results).filter(({ kind }) => kind === 'report');
  const found = await db.madeReports.bulkGet([...new Set(results.map(({ id }) => id))]);
  return found.flatMap((report) => report ?? []);
}

/** The newest of each report and language that somebody reads. */
async function newestReports({ db }: Books, managers: readonly Manager[]): Promise<MadeReport[]> {
  const missing = new Set(
    managers.flatMap(({ subscriptions, language }) =>
      subscriptions.map(({ kind, savedId }) => [kind, savedId, language].join(' ')),
    ),
  );
  const newest: MadeReport[] = [];
  await db.madeReports
    .orderBy('madeAt')
    .reverse()
    .until(() => missing.size === 0)
    .each((report) => {
      // By another date than the report comes by, and not by a layout that says so: a person's own question.
      if (report.basis !== undefined && report.savedId === '') return;
      // Of one customer, and not by a layout that says so: as well.
      if (report.customerId !== undefined) return;
      if (missing.delete([report.kind, report.savedId, report.language].join(' '))) newest.push(report);
    });
  return newest;
}
