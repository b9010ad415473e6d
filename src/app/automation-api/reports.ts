import type { ReportFormat } from '@domain/automation/automation.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { LongTask } from '@services/ports.ts';
import type {
  MadeReport,
  ReportCell,
  ReportFigure,
  ReportQuery,
  ReportTable,
  SavedReportInput,
  Services,
} from '@services/services.ts';
import { currentLanguage } from '@ui/environment/language.ts';
import { major } from './amounts.ts';
import { valueOf } from './automation-error.ts';

interface Spoken {
  /** Absent = the language of the screens. */
  language?: Language;
}

/** Figures and detail for a period (A2): asked, as files, kept; and layouts of one's own. */
export function reportsApi(services: () => Promise<Services>) {
  const manner = ({ language }: Spoken) => ({ language: language ?? currentLanguage() });
  return {
    kinds: async () => (await services()).reports.kinds(),
    table: async ({ language, ...query }: ReportQuery & Spoken, task?: LongTask) =>
      spokenTable(
        await valueOf((await services()).reports.table(query, language ?? currentLanguage(), task)),
      ),
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
      return spokenMade(await valueOf(made));
    },
    made: async () => (await (await services()).reports.made()).map(spokenMade),
    file: async (id: string, sha256: string) => valueOf((await services()).reports.madeFile(id, sha256)),
    saved: async () => (await services()).reports.saved(),
    save: async (report: SavedReportInput) => valueOf((await services()).reports.save(report)),
    delete: async (id: string) => valueOf((await services()).reports.remove(id)),
  };
}

/** Money of a figure as text; counts, percent and days stay numbers. */
const spokenFigure = ({ value, currency, ...figure }: ReportFigure) => ({
  ...figure,
  currency,
  value: currency === '' ? value : major(value, currency),
});

const spokenMade = ({ figures, ...made }: MadeReport) => ({ ...made, figures: figures.map(spokenFigure) });

function spokenTable({ sections, ...table }: ReportTable) {
  return {
    ...table,
    sections: sections.map(({ currency, rows, total, figures, chart }) => {
      const spoken = (cells: readonly ReportCell[]) =>
        cells.map((cell, at) =>
          typeof cell === 'number' && table.columns[at]?.type === 'money' && currency !== ''
            ? major(cell, currency)
            : cell,
        );
      return {
        currency,
        rows: rows.map(({ cells, level }) => ({ cells: spoken(cells), level })),
        total: spoken(total),
        figures: figures.map(spokenFigure),
        chart: chart && {
          ...chart,
          series: chart.series.map(({ name, values }) => ({
            name,
            values:
              chart.type === 'money' && currency !== '' ? values.map((one) => major(one, currency)) : values,
          })),
        },
      };
    }),
  };
}
