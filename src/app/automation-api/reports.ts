import type { ReportFormat } from '@domain/automation/automation.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { LongTask } from '@services/ports.ts';
import type { ReportQuery, SavedReportInput, Services } from '@services/services.ts';
import { currentLanguage } from '@ui/environment/language.ts';
import { valueOf } from './automation-error.ts';

interface Spoken {
  /** Absent = the language of the screens. */
  language?: Language;
}

/** Fetched with the first report that is told. */
const speech = () => import('./spoken-report.ts');

/** Figures and detail for a period (A2): asked, as files, kept; and layouts of one's own. */
export function reportsApi(services: () => Promise<Services>) {
  const manner = ({ language }: Spoken) => ({ language: language ?? currentLanguage() });
  return {
    kinds: async () => (await services()).reports.kinds(),
    table: async ({ language, ...query }: ReportQuery & Spoken, task?: LongTask) => {
      const table = (await services()).reports.table(query, language ?? currentLanguage(), task);
      return (await speech()).spokenTable(await valueOf(table));
    },
    run: async (
      { format, language, ...query }: ReportQuery & Spoken & { format: ReportFormat },
      task?: LongTask,
    ) => {
      const made = (await services()).reports.file(query, { format, ...manner({ language }) }, task);
      return (await valueOf(made)).file;
    },
    make: async (
      { formats = ['pdf', 'xlsx'], language, ...query }: ReportQuery & Spoken & { formats?: ReportFormat[] },
      task?: LongTask,
    ) => {
      const made = (await services()).reports.make(query, { formats, ...manner({ language }) }, task);
      return (await speech()).spokenMade(await valueOf(made));
    },
    made: async () => {
      const { spokenMade } = await speech();
      return (await (await services()).reports.made()).map(spokenMade);
    },
    file: async (id: string, sha256: string) => valueOf((await services()).reports.madeFile(id, sha256)),
    saved: async () => (await services()).reports.saved(),
    save: async (report: SavedReportInput) => valueOf((await services()).reports.save(report)),
    delete: async (id: string) => valueOf((await services()).reports.remove(id)),
  };
}
