import './day.css';
import { memo } from 'react';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { assetLabel } from '@domain/rentals/rental.ts';
import { codeAt } from '@domain/rentals/time-sheet.ts';
import { formatDate } from '@i18n/format/dates.ts';
import { formatPrice } from '@i18n/format/money.ts';
import { formatDecimal } from '@i18n/format/numbers.ts';
import type { MonthSheet } from '@services/services.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { classNames } from '@ui/signs/class-names.ts';
import { Icon } from '@ui/signs/icon.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { brushOf } from './brushes.ts';
import { dayCell, type MonthDay } from './day-cells.ts';

interface RowProps {
  row: number;
  sheet: MonthSheet;
  /** The days as they are painted this moment. */
  days: string;
  month: readonly MonthDay[];
  today: PlainDate;
  /** First and last chosen day; empty = none. A text, so that a row is drawn again only when it changes. */
  chosen: string;
  /** The day that the keys are on; 0 = none. */
  current: number;
  onOpen: (rentalId: string) => void;
}

/** What the tooltip and screen readers say of a day. */
export function useDayWords() {
  const t = useText('rentals');
  const language = useLanguage();
  return (cell: ReturnType<typeof dayCell>, code = cell.code): string => {
    const said = `${formatDate(cell.date, language, 'short')}, ${t(brushOf(code).word)}`;
    if (cell.state === 'outside') return t('dayOutside', { day: formatDate(cell.date, language, 'short') });
    if (cell.state === 'ahead') return t('dayAhead', { day: formatDate(cell.date, language, 'short') });
    if (cell.state === 'locked') return t('dayLocked', { day: said, number: cell.document?.label ?? '' });
    return cell.state === 'draft' ? t('dayDraft', { day: said, number: cell.document?.label ?? '' }) : said;
  };
}

/** A day that is closed says why. */
export const withHoliday = (said: string, holiday: string | null): string =>
  holiday === null ? said : `${said} · ${holiday}`;

export const dayLook = (code: string, state: string) =>
  classNames(
    'rentals-day',
    state === 'outside' || (state === 'ahead' && code === '.') ? `is-${state}` : `is-${lookOf(code)}`,
    state === 'locked' && 'is-locked',
    state === 'draft' && 'is-billed',
  );

const looks: Record<string, string> = { W: 'work', H: 'half', M: 'maintenance', O: 'out', I: 'idle' };
const lookOf = (code: string) => looks[code] ?? 'empty';

export const GridRow = memo(function GridRow(props: RowProps) {
  const { row, sheet, days, month, today, chosen, current, onOpen } = props;
  const t = useText('rentals');
  const wordsOf = useDayWords();
  const [first = 0, last = 0] = chosen === '' ? [] : chosen.split(' ').map(Number);
  const { rental } = sheet;
  const others = rental.overlaps.join(', ');
  const name = `${assetLabel(rental.asset)}, ${rental.customerName}`;
  const title = others === '' ? name : `${name} · ${t('overlaps', { rentals: others })}`;
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row" className="rentals-name" aria-label={name}>
        <button type="button" title={title} onClick={() => onOpen(rental.id)} tabIndex={-1}>
          <span>
            {rental.overlaps.length > 0 && <Icon name="warning" small />}
            <b>{rental.asset.name}</b>
          </span>
          <span className="q-muted">
            {rental.asset.plate !== '' && <span className="q-id">{rental.asset.plate}</span>}
            {rental.customerName}
          </span>
        </button>
      </th>
      {month.map(({ day, isWeekend, holiday }) => {
        const cell = dayCell(sheet, day, today);
        const code = codeAt(days, day);
        const isChosen = day >= first && day <= last && chosen !== '';
        return (
          <td
            key={day}
            id={`day-${rental.id}-${day}`}

            data-row={row}
            data-day={day}
            aria-label={withHoliday(wordsOf(cell, code), holiday)}
            aria-selected={isChosen || undefined}
            title={withHoliday(wordsOf(cell, code), holiday)}
            className={classNames(
              (isWeekend || holiday !== null) && 'is-off',
              isChosen && 'is-chosen',
              day === current && 'is-current',
            )}
          >
            <span className={dayLook(code, cell.state)}>
              {cell.state === 'outside' || code === '.' ? '' : t(brushOf(code).letter)}
            </span>
          </td>
        );
      })}
      <RowFigures sheet={sheet} />
    </tr>
  );
});

function RowFigures({ sheet }: { sheet: MonthSheet }) {
  const language = useLanguage();
  const { rental, worked, other, net } = sheet;
  return (
    <>
      <td className="is-number">{`${formatDecimal(worked, language)}/${other}`}</td>
      <td className="is-number">
        {sheet.rates.map(({ rate }) => formatPrice(rate, rental.currency, language)).join(' / ')}
      </td>
      <td className="is-number">
        <Amount minor={net} currency={rental.currency} />
      </td>
    </>
  );
}
