import type { Manager } from '@domain/managers/manager.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { MadeReport, ReportQuery } from '@domain/reports/report.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import type { ReportFor } from '../contracts/managers.ts';
import type { ReportServices } from '../contracts/reports.ts';
import type { LongTask } from '../ports.ts';

/**
 * A7: one report for managers that a person chose, ready for the outbox: made and kept once in each of their languages,
 * also when it is sent again and says the same, or the very report that was made before, as it is. Nobody's threshold is asked: a person decided.
 */
export async function reportFor(
  books: Books,
  reports: Pick<ReportServices, 'make'>,
  what: ReportQuery | { madeId: string },
  managerIds: readonly string[],
  task: LongTask = {},
): Promise<Result<ReportFor[]>> {
  if (managerIds.length === 0) return refuse('ValidationError', 'nothing-selected', {}, 'managerIds');
  const found = await books.db.managers.bulkGet([...managerIds]);
  const managers = found.flatMap((manager) => manager ?? []);
  if (managers.length < managerIds.length) return refuse('NotFound', 'manager-missing');
  const off = managers.find(({ isActive }) => !isActive);
  if (off) return refuse('InvalidState', 'manager-inactive', { name: off.name });
  const made =
    'madeId' in what ? await kept(books, what.madeId) : await inTheirLanguages(reports, what, managers, task);
  if (!made.ok) return made;
  return ok(
    managers.map(({ id, name, language }) => {
      const report = made.value.get(language)!;
      return { reportId: report.id, title: report.title, managerId: id, managerName: name };
    }),
  );
}

type ByLanguage = Pick<ReadonlyMap<Language, MadeReport>, 'get'>;

/** What was made is sent as it is, whatever a manager speaks. */
async function kept({ db }: Books, id: string): Promise<Result<ByLanguage>> {
  const report = await db.madeReports.get(id);
  return report ? ok({ get: () => report }) : refuse('NotFound', 'made-report-missing');
}

async function inTheirLanguages(
  reports: Pick<ReportServices, 'make'>,
  query: ReportQuery,
  managers: readonly Manager[],
  task: LongTask,
): Promise<Result<ByLanguage>> {
  const made = new Map<Language, MadeReport>();
  for (const language of new Set(managers.map((manager) => manager.language))) {
    const report = await reports.make(query, { formats: ['pdf', 'xlsx'], language, isOnce: true }, task);
    if (!report.ok) return report;
    made.set(language, report.value);
  }
  return ok(made);
}
