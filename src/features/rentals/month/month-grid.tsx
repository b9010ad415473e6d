import './month-grid.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { DayCode } from '@domain/rentals/time-sheet.ts';
import { currencySign } from '@i18n/format/money.ts';
import { formatDecimal } from '@i18n/format/numbers.ts';
import type { DayChange, MonthSheets } from '@services/services.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useRowWindow } from '@ui/lists/table/use-row-window.ts';
import { useText } from '@ui/environment/use-text.ts';
import { daysOfMonth, type MonthDay } from './day-cells.ts';
import { GridRow } from './grid-row.tsx';
import { useWeekend } from '../../use-holidays.ts';
import type { Month } from './use-month.ts';
import { spanOf, useGridKeys } from './use-grid-keys.ts';
import { usePainting } from './use-painting.ts';

interface GridProps {
  monthName: string;
  month: Month;
  sheets: MonthSheets;
  /** The name of the holiday on a date. */
  holidayOn: (date: PlainDate) => string | null;
  today: PlainDate;
  brush: DayCode;
  onCorrect: (changes: DayChange[]) => void;
  onOpen: (rentalId: string) => void;
}

/** Rentals down, days across: painted with the pointer, written with letters. */
export function MonthGrid(props: GridProps) {
  const { month, sheets, today, onCorrect, monthName } = props;
  const t = useText('rentals');
  const table = useRef<HTMLTableElement>(null);
  const { rows } = month;
  const window = useRowWindow(rows.length, table);
  const write = (changes: DayChange[]) => void month.write(changes);
  const keys = useGridKeys({
    rows,
    today,
    onWrite: write,
    onLocked: onCorrect,
    onUndo: month.undo,
    scrollTo: window.scrollTo,
  });
  const { paintedDays, handlers } = usePainting({
    rows,
    today,
    brush: props.brush,
    onPaint: write,
    onLocked: onCorrect,
    onPlace: keys.place,
  });
  const weekend = useWeekend();
  const days = useMemo(
    () => daysOfMonth(sheets.month, props.holidayOn, weekend),
    [sheets.month, props.holidayOn, weekend],
  );
  const [hasKeys, setHasKeys] = useState(false);
  const span = spanOf(keys.choice);
  const current = rows[keys.choice.at.row];
  useUndoKey(hasKeys, month.undo);
  return (
    <div className="rentals-grid">
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a data grid on a table
        role="grid"
        tabIndex={0}
        // Head and foot are rows too; only those in sight are in the page.
        aria-rowcount={rows.length + 2}
        aria-label={t('gridLabel', { month: monthName })}
        aria-describedby="rentals-grid-keys"
        aria-activedescendant={current && `day-${current.rental.id}-${keys.choice.at.day}`}
        onKeyDown={keys.onKeyDown}
        onFocus={() => setHasKeys(true)}
        onBlur={() => setHasKeys(false)}
        {...handlers}
      >
        <Columns days={days.length} />
        <GridHead days={days} sheets={sheets} />
        <tbody>
          <Gap height={window.above} />
          {rows.slice(window.from, window.to).map((sheet, at) => {
            const row = window.from + at;
            const isChosen = hasKeys && row >= span.rows[0] && row <= span.rows[1];
            return (
              <GridRow
                key={sheet.rental.id}
                row={row}
                sheet={sheet}
                days={paintedDays(sheet)}
                month={days}
                today={today}
                chosen={isChosen ? `${span.days[0]} ${span.days[1]}` : ''}
                current={hasKeys && row === keys.choice.at.row ? keys.choice.at.day : 0}
                onOpen={props.onOpen}
              />
            );
          })}
          <Gap height={window.below} />
        </tbody>
        <GridFoot sheets={sheets} days={days.length} count={rows.length} monthName={monthName} />
      </table>
    </div>
  );
}

/** Ctrl Z anywhere on the screen but in a field, where it belongs to the text. */
function useUndoKey(isHandled: boolean, undo: () => void) {
  useEffect(() => {
    if (isHandled) return;
    const listen = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey;
      const isTyping =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (!isUndo || isTyping || event.defaultPrevented) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [isHandled, undo]);
}

const Columns = ({ days }: { days: number }) => (
  <colgroup>
    <col className="rentals-name-column" />
    <col span={days} />
    <col className="rentals-days-column" />
    <col className="rentals-rate-column" />
    <col className="rentals-net-column" />
  </colgroup>
);

const Gap = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr aria-hidden="true" ref={(row) => row?.style.setProperty('height', `${height}px`)} />
  ) : null;

/** The one currency of the rows; null where there are several. */
const oneCurrency = (sheets: MonthSheets): CurrencyCode | null => {
  const currencies = Object.keys(sheets.net);
  return currencies.length === 1 ? currencies[0]! : null;
};

function GridHead({ days, sheets }: { days: readonly MonthDay[]; sheets: MonthSheets }) {
  const t = useText('rentals');
  const weekdays = t('weekdays').split(' ');
  const currency = oneCurrency(sheets);
  const sign = currency ? `, ${currencySign(currency)}` : '';
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="rentals-name">
          {t('rental')}
        </th>
        {days.map(({ day, weekday, isWeekend, holiday }) => (
          <th
            key={day}

            scope="col"
            className={isWeekend || holiday !== null ? 'is-off' : undefined}
            title={holiday ?? undefined}
          >
            {weekdays[weekday - 1]}
            <br />
            {day}
          </th>
        ))}
        <th scope="col" className="is-number">
          {t('days')}
        </th>
        <th scope="col" className="is-number">
          {t('rate') + sign}
        </th>
        <th scope="col" className="is-number">
          {t('net') + sign}
        </th>
      </tr>
    </thead>
  );
}

interface FootProps {
  sheets: MonthSheets;
  days: number;
  count: number;
  monthName: string;
}

function GridFoot({ sheets, days, count, monthName }: FootProps) {
  const t = useText('rentals');
  const language = useLanguage();
  const isOne = oneCurrency(sheets) !== null;
  return (
    <tfoot>
      <tr aria-rowindex={count + 2}>
        <td className="rentals-name" colSpan={days + 1}>
          {t('activeInMonth', { count, month: monthName })}
        </td>
        <td className="is-number">{formatDecimal(sheets.worked, language)}</td>
        <td className="is-number is-total" colSpan={2}>
          {Object.entries(sheets.net).map(([currency, net]) => (
            <div key={currency}>
              <Amount minor={net} currency={currency} withCurrency={!isOne} />
            </div>
          ))}
        </td>
      </tr>
    </tfoot>
  );
}
