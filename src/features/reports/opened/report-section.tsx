import type { ReportRow, ReportSection, ReportTable, TitledColumn } from '@services/services.ts';
import { currencySign } from '@i18n/format/money.ts';
import { cellText } from '@i18n/format/report-cell.ts';
import { FigureStrip } from '@ui/lists/figure-strip.tsx';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import type { Column } from '@ui/lists/table/column.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { ScreenPart } from '../screen-part.ts';

interface SectionProps extends ScreenPart {
  table: ReportTable;
  section: ReportSection;
}

/** What stands in one currency: figures, picture, table. */
export function ReportSectionView(props: SectionProps) {
  const { table, section } = props;
  const t = useText('reports');
  const sign = section.currency === '' ? '' : currencySign(section.currency);
  return (
    <section
      className="reports-section"
      aria-label={sign === '' ? t('table') : t('inCurrency', { currency: sign })}
    >
      {table.sections.length > 1 && <h3>{t('inCurrency', { currency: sign })}</h3>}
      <FigureStrip
        label={t('figures')}
        figures={section.figures.map(({ label, text, note }) => ({ label, value: text, note }))}
      />
      <SectionTable {...props} />
    </section>
  );
}

type Row = ReportRow & { id: string };

const rowId = ({ id }: Row) => id;

const isNumber = ({ type }: TitledColumn) =>
  type === 'money' || type === 'count' || type === 'quantity' || type === 'percent' || type === 'days';

function SectionTable({ table, section, view, onView }: SectionProps) {
  const t = useText('reports');
  const language = useLanguage();
  const { columns, layout } = table;
  const manner = { currency: section.currency, language };
  const places = phonePlaces(columns);
  const textOf = (cell: ReportRow['cells'][number] | undefined, { type }: TitledColumn) =>
    cellText(cell ?? null, type, manner);
  const shown = columns.map((column, at): Column<Row> => ({
    id: column.id,
    head:
      column.type === 'money' && section.currency !== ''
        ? `${column.title}, ${currencySign(section.currency)}`
        : column.title,
    kind: isNumber(column) ? 'money' : column.type === 'text' && at === 0 ? 'fill' : 'text',
    sortable: true,
    ...(places[at] && { phone: places[at] }),
    cell: ({ cells, level }) => {
      const text = textOf(cells[at], column);
      if (level === 0) return text;
      const isGroup = layout.groupBy[level - 1] === column.id;
      if (!isGroup && !isNumber(column)) return '';
      return <strong>{isGroup ? t('subTotal', { name: text }) : text}</strong>;
    },
  }));
  const rows = section.rows.map((row, at): Row => ({ ...row, id: String(at) }));
  const first = columns.findIndex((column) => !isNumber(column));
  const foot = Object.fromEntries(
    columns.map((column, at) => [column.id, at === first ? t('total') : textOf(section.total[at], column)]),
  );
  const sort = (column: string) => {
    const isAgain = layout.sort?.column === column && layout.sort.direction === 'asc';
    const direction = isAgain ? 'desc' : 'asc';
    onView(
      { ...view, layout: { ...(view.layout ?? layout), sort: { column, direction } } },
      { replace: true },
    );
  };
  return (
    <div className="reports-table">
      <DataTable
        label={t('table')}
        columns={shown}
        rows={rows}
        rowId={rowId}
        foot={foot}
        hasKeys={false}
        {...(layout.sort && { sort: { by: layout.sort.column, direction: layout.sort.direction } })}
        onSort={sort}
      />
    </div>
  );
}

/** On a phone a row has two lines: what and its amount, then two more. */
function phonePlaces(columns: readonly TitledColumn[]): Column<Row>['phone'][] {
  const title = columns.findIndex((column) => !isNumber(column));
  const money = columns.findIndex(({ type }) => type === 'money');
  const amount = money === -1 ? columns.findIndex(isNumber) : money;
  const rest = columns.flatMap((_, at) => (at === title || at === amount ? [] : [at]));
  return columns.map((_, at) => {
    if (at === title) return 'title';
    if (at === amount) return 'amount';
    return at === rest[0] ? 'detail' : at === rest[1] ? 'status' : undefined;
  });
}
