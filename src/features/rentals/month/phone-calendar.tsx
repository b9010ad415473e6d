import './phone-calendar.css';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { codeAt, type DayCode } from '@domain/rentals/time-sheet.ts';
import { formatDecimal } from '@i18n/format/numbers.ts';
import { formatPrice } from '@i18n/format/money.ts';
import type { DayChange, MonthSheet } from '@services/services.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { TotalsBlock } from '@ui/documents/totals-block.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { classNames } from '@ui/signs/class-names.ts';
import { useText } from '@ui/environment/use-text.ts';
import { brushOf, changeTo, nextCode } from './brushes.ts';
import { dayCell, daysOfMonth, isWritable } from './day-cells.ts';
import { dayLook, useDayWords, withHoliday } from './grid-row.tsx';
import { useWeekend } from '../../use-holidays.ts';
import type { Month } from './use-month.ts';
import { usePainting } from './use-painting.ts';

interface CalendarProps {
  month: Month;
  /** Id of the rental that is shown; the first where it is not there. */
  rentalId: string;
  onRental: (rentalId: string) => void;
  /** The name of the holiday on a date. */
  holidayOn: (date: PlainDate) => string | null;
  today: PlainDate;
  brush: DayCode;
  onCorrect: (changes: DayChange[]) => void;
  onOpen: (rentalId: string) => void;
}

/** One rental's month for a thumb: a tap or a stroke paints. */
export function PhoneCalendar(props: CalendarProps) {
  const t = useText('rentals');
  const { rows } = props.month;
  const at = Math.max(
    0,
    rows.findIndex(({ rental }) => rental.id === props.rentalId),
  );
  const sheet = rows[at];
  if (!sheet) return null;
  const step = (by: number) => {
    const next = rows[(at + by + rows.length) % rows.length];
    if (next) props.onRental(next.rental.id);
  };
  return (
    <section className="rentals-phone" aria-label={sheet.rental.asset.name}>
      <div className="rentals-phone-head">
        <IconButton icon="chevron-left" label={t('previousRental')} onClick={() => step(-1)} />
        <button type="button" onClick={() => props.onOpen(sheet.rental.id)}>
          <span>
            <b>{sheet.rental.asset.name}</b> <span className="q-muted q-id">{sheet.rental.asset.plate}</span>
          </span>
          <span className="q-muted">{sheet.rental.customerName}</span>
        </button>
        <IconButton icon="chevron-right" label={t('nextRental')} onClick={() => step(1)} />
      </div>
      <CalendarDays {...props} sheet={sheet} row={at} />
      <MonthFigures sheet={sheet} />
    </section>
  );
}

function CalendarDays(props: CalendarProps & { sheet: MonthSheet; row: number }) {
  const { sheet, row, today, month, holidayOn, brush } = props;
  const t = useText('rentals');
  const wordsOf = useDayWords();
  const weekend = useWeekend();
  const { paintedDays, handlers } = usePainting({
    rows: month.rows,
    today,
    brush,
    onPaint: (changes) => void month.write(changes),
    onLocked: props.onCorrect,
    onPlace: () => undefined,
  });
  const days = daysOfMonth(sheet.month, holidayOn, weekend);
  const shown = paintedDays(sheet);
  return (
    <div className="rentals-calendar" {...handlers}>
      {t('weekdays')
        .split(' ')
        .map((weekday) => (
          <span key={weekday} className="rentals-weekday" aria-hidden="true">
            {weekday}
          </span>
        ))}
      {days.map(({ day, weekday, isWeekend, holiday }) => {
        const cell = dayCell(sheet, day, today);
        const code = codeAt(shown, day);
        return (
          <div
            key={day}
            className={classNames(
              'rentals-calendar-day',
              (isWeekend || holiday !== null) && 'is-off',
              day === 1 && `starts-${weekday}`,
            )}
          >
            <button
              type="button"
              data-row={row}
              data-day={day}
              className={dayLook(code, cell.state)}
              aria-label={withHoliday(wordsOf(cell, code), holiday)}
              onClick={(event) => {
                // From the keyboard or a screen reader: no pointer has painted it.
                if (event.detail !== 0) return;
                const next = cell.code === brush ? nextCode(brush) : brush;
                const changes = [changeTo(sheet.rental.id, cell.date, next)];
                if (isWritable(cell)) void month.write(changes);
                else if (cell.state === 'locked') props.onCorrect(changes);
              }}
            >
              {day}
              <small>{code === '.' || cell.state === 'outside' ? '' : t(brushOf(code).letter)}</small>
            </button>
          </div>
        );
      })}
    </div>
  );
}

function MonthFigures({ sheet }: { sheet: MonthSheet }) {
  const t = useText('rentals');
  const language = useLanguage();
  const { rental, worked, other, net } = sheet;
  const days = formatDecimal(worked, language);
  const billed = sheet.rates.filter((rate) => rate.worked !== '0');
  const shown = billed.length > 0 ? billed : sheet.rates.slice(-1);
  const priceOf = (rate: string) => formatPrice(rate, rental.currency, language);
  return (
    <TotalsBlock
      lines={[
        { label: t('workedAndOther'), value: `${days}/${other}` },
        {
          label: shown
            .map((one) => `${formatDecimal(one.worked, language)} × ${priceOf(one.rate)}`)
            .join(' + '),
          value: <Amount minor={net} currency={rental.currency} withCurrency />,
          kind: 'total',
        },
      ]}
    />
  );
}
