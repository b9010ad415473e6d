import { arranged } from '../arrange.ts';
import type { Asked, CellAt, Collector, Fate } from '../define.ts';
import { reportOf } from '../registry.ts';

/** Collects, arranges as it comes, and says rows, total and figures by currency. */
export function made(id: string, asked: Asked, feed: (collector: Collector) => (Fate | void)[]) {
  const report = reportOf(id)!;
  const collector = report.collect(asked);
  const fates = feed(collector);
  const places = new Map(report.columns.map((column, at) => [column.id, at]));
  const at: CellAt = (row, column) => row[places.get(column)!] ?? null;
  const sections = collector.sections().map(({ currency, rows }) => {
    const layout = { groupBy: [], sort: report.usual.sort };
    const { rows: arrangedRows, total } = arranged(rows, report.columns, {
      layout,
      textOf: (cell) => String(cell ?? ''),
    });
    const figures = Object.fromEntries(
      report.figures(rows, at, asked).map(({ id: name, value }) => [name, value]),
    );
    return {
      currency,
      rows: arrangedRows.map(({ cells }) => cells),
      total,
      figures,
      chart: report.chart(rows, at, asked),
    };
  });
  return { sections, fates };
}
