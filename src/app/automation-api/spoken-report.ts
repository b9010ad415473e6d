import type { MadeReport, ReportCell, ReportFigure, ReportTable } from '@services/services.ts';
import { major } from './amounts.ts';

/** Money of a figure as text; counts, percent and days stay numbers. */
const spokenFigure = ({ value, currency, ...figure }: ReportFigure) => ({
  ...figure,
  currency,
  value: currency === '' ? value : major(value, currency),
});

export const spokenMade = ({ figures, ...made }: MadeReport) => ({
  ...made,
  figures: figures.map(spokenFigure),
});

export function spokenTable({ sections, ...table }: ReportTable) {
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
