import { useMemo, type ReactNode } from 'react';
import type { ReportCell, ReportRow, ReportSection, ReportTable, TitledColumn } from '@services/services.ts';
import { currencySign } from '@i18n/format/money.ts';
import { cellText } from '@i18n/format/report-cell.ts';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import type { Column } from '@ui/lists/table/column.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useIsPhone } from '@ui/environment/use-media.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { ScreenPart } from '../screen-part.ts';

interface SectionProps extends ScreenPart {
  table: ReportTable;
  section: ReportSection;
}

type Row = ReportRow & { id: string };

const rowId = ({ id }: Row) => id;

const isNumber = ({ type }: TitledColumn) =>
  type === 'money' || type === 'count' || type === 'quantity' || type === 'percent' || type === 'days';

const kindOf = (column: TitledColumn, at: number): Column<Row>['kind'] => {
  if (isNumber(column)) return 'money';
  return column.type === 'text' && at === 0 ? 'fill' : 'text';
};

/** Rows with a key; a hundred thousand of them are not made anew at each drawing. */
const useRows = ({ rows }: ReportSection): Row[] =>
  useMemo(() => rows.map((row, at): Row => ({ ...row, id: String(at) })), [rows]);

/** The longest bar, where shares are drawn as bars. */
function useLargest({ rows, chart }: ReportSection, share: number): number {
  return useMemo(() => {
    if (chart?.form !== 'bars' || share === -1) return 0;
    return rows.reduce((largest, { cells }) => Math.max(largest, Number(cells[share] ?? 0)), 0);
  }, [rows, chart, share]);
}

function useCells({ table, section }: SectionProps) {
  const t = useText('reports');
  const language = useLanguage();
  const { layout, columns } = table;
  const share = columns.findIndex(({ derived }) => derived?.rule === 'share');
  const largest = useLargest(section, share);
  const textOf = (cell: ReportCell | undefined, { type }: TitledColumn) =>
    cellText(cell ?? null, type, { currency: section.currency, language });
  const drawn = (column: TitledColumn, at: number) =>
    function Cell({ cells, level }: Row) {
      const text = textOf(cells[at], column);
      if (level === 0) {
        if (at !== share || largest === 0) return text;
        return <Share percent={Number(cells[at] ?? 0)} largest={largest} text={text} />;
      }
      const isGroup = layout.groupBy[level - 1] === column.id;
      if (!isGroup && !isNumber(column)) return '';
      return <strong>{isGroup ? t('subTotal', { name: text === '' ? '–' : text }) : text}</strong>;
    };
  return { textOf, drawn };
}

/** The rows with their sub-totals and total; a click on a head orders them. */
export function SectionTable(props: SectionProps) {
  const { table, section, view, onView } = props;
  const t = useText('reports');
  const { columns, layout } = table;
  const { textOf, drawn } = useCells(props);
  const places = phonePlaces(columns, layout.sort?.column ?? '');
  const isPhone = useIsPhone();
  const sign = section.currency === '' ? '' : currencySign(section.currency);
  const shown = columns.map((column, at): Column<Row> => ({
    id: column.id,
    head: column.type === 'money' && sign !== '' ? `${column.title}, ${sign}` : column.title,
    kind: kindOf(column, at),
    sortable: true,
    ...(places[at] && { phone: places[at] }),
    cell:
      isPhone && isNumber(column) && places[at] !== 'amount'
        ? (row) => named(column, textOf(row.cells[at], column) && drawn(column, at)(row))
        : drawn(column, at),
  }));
  const first = columns.findIndex((column) => !isNumber(column));
  const sumOf = (column: TitledColumn, at: number) => {
    if (at === first) return t('total');
    const sum = textOf(section.total[at], column) || undefined;
    return isPhone && places[at] !== 'amount' ? named(column, sum) : sum;
  };
  const foot = Object.fromEntries(columns.map((column, at) => [column.id, sumOf(column, at)]));
  const sort = (column: string) => {
    const isAgain = layout.sort?.column === column && layout.sort.direction === 'asc';
    const next = { ...layout, sort: { column, direction: isAgain ? ('desc' as const) : ('asc' as const) } };
    onView({ ...view, layout: next }, { replace: true });
  };
  return (
    <div className="reports-table q-table-scroll">
      <DataTable
        label={t('table')}
        columns={shown}
        rows={useRows(section)}
        rowId={rowId}
        foot={foot}
        hasKeys={false}
        {...(layout.sort && { sort: { by: layout.sort.column, direction: layout.sort.direction } })}
        onSort={sort}
      />
    </div>
  );
}

/** There is no head on a phone: a number says what it is. */
const named = ({ title }: TitledColumn, figure: ReactNode) =>
  figure ? (
    <>
      <span className="q-muted">{title}</span> {figure}
    </>
  ) : undefined;

/** A bar beside the number: who is large is seen before it is read. */
const Share = ({ percent, largest, text }: { percent: number; largest: number; text: string }) => (
  <span className="reports-share">
    <i aria-hidden="true" style={{ width: `${Math.max(0, (percent / largest) * 100)}%` }} />
    <span>{text}</span>
  </span>
);

/** On a phone a row has two lines: what and the amount that it is ordered by, then two more under their names. */
function phonePlaces(columns: readonly TitledColumn[], ordered: string): Column<Row>['phone'][] {
  const title = columns.findIndex((column) => !isNumber(column));
  const byOrder = columns.findIndex(({ id, type }) => id === ordered && type === 'money');
  const money = columns.findIndex(({ type }) => type === 'money');
  const amount = [byOrder, money, columns.findIndex(isNumber)].find((at) => at !== -1) ?? -1;
  const rest = columns.flatMap((_, at) => (at === title || at === amount ? [] : [at]));
  return columns.map((_, at) => {
    if (at === title) return 'title';
    if (at === amount) return 'amount';
    return at === rest[0] ? 'detail' : at === rest[1] ? 'status' : undefined;
  });
}
