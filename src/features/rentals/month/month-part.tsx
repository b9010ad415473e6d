import { useState } from 'react';
import type { DayCode } from '@domain/rentals/time-sheet.ts';
import { formatMonth } from '@i18n/format/dates.ts';
import type { DayChange } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { Kbd } from '@ui/signs/kbd.tsx';
import { SearchField } from '@ui/fields/search-field.tsx';
import { useIsPhone } from '@ui/environment/use-media.ts';
import { useLanguage } from '@ui/environment/language.ts';
import { useReadFault } from '@ui/environment/use-read-fault.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useHolidayOn } from '../../use-holidays.ts';
import type { ScreenPart } from '../screen-part.ts';
import { shownMonth, stepMonth } from '../view.ts';
import { BrushBar } from './brush-bar.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { MonthGrid } from './month-grid.tsx';
import { PhoneCalendar } from './phone-calendar.tsx';
import { RunSection } from './run-section.tsx';
import { useMonth } from './use-month.ts';
import { showWhole } from '../../show-whole.ts';

/** The month grid with its brushes, and under it what the month comes to. */
export function MonthPart(part: ScreenPart) {
  const { view, onView, today } = part;
  const t = useText('rentals');
  const month = shownMonth(view, today);
  const monthName = formatMonth(month, useLanguage());
  const sheets = useMonth(month, view.search);
  const fault = useReadFault(sheets.error);
  const [brush, setBrush] = useState<DayCode>('W');
  const [toCorrect, setToCorrect] = useState<DayChange[]>([]);
  const isPhone = useIsPhone();
  const holidayOn = useHolidayOn();
  const shared = {
    month: sheets,
    holidayOn,
    today,
    brush,
    onCorrect: setToCorrect,
    onOpen: (open: string) => onView({ ...view, open }),
  };
  return (
    <>
      <MonthHead part={part} monthName={monthName} />
      {fault && <Callout tone="error">{fault}</Callout>}
      {sheets.data && sheets.rows.length === 0 && <NothingInMonth part={part} monthName={monthName} />}
      {sheets.data && sheets.rows.length > 0 && (
        <div className="rentals-of-month" inert={sheets.isBehind}>
          {!isPhone && (
            <div className="rentals-tools">
              <BrushBar brush={brush} onBrush={setBrush} />
              <span className="rentals-outside">
                <span className="rentals-day is-outside" aria-hidden="true" />
                {t('outside')}
              </span>
              <span className="rentals-outside">
                <span className="rentals-day is-work is-locked" aria-hidden="true" />
                {t('billed')}
              </span>
              <span className="rentals-outside">
                <span className="rentals-day is-work is-billed" aria-hidden="true" />
                {t('onDraft')}
              </span>
              <span className="q-spacer" />
              <p id="rentals-grid-keys" className="q-muted">
                {t('gridKeys')} <Kbd>Ctrl C</Kbd> <Kbd>Ctrl V</Kbd> {t('gridCopies')}
              </p>
            </div>
          )}
          {isPhone ? (
            <PhoneCalendar
              {...shared}
              rentalId={view.rental}
              onRental={(rental) => onView({ ...view, rental })}
            />
          ) : (
            <MonthGrid {...shared} sheets={sheets.data} monthName={monthName} />
          )}
          <RunSection month={month} monthName={monthName} />
          {isPhone && (
            <div className="rentals-phone-brushes">
              <BrushBar brush={brush} onBrush={setBrush} />
            </div>
          )}
        </div>
      )}
      {toCorrect.length > 0 && <CorrectDialog changes={toCorrect} onClose={() => setToCorrect([])} />}
    </>
  );
}

function MonthHead({ part, monthName }: { part: ScreenPart; monthName: string }) {
  const { view, onView, today } = part;
  const t = useText('rentals');
  return (
    <div className="rentals-head">
      <IconButton
        icon="chevron-left"
        label={t('previousMonth')}
        onClick={() => onView(stepMonth(view, -1, today))}
      />
      <h2 aria-live="polite">{monthName}</h2>
      <IconButton
        icon="chevron-right"
        label={t('nextMonth')}
        onClick={() => onView(stepMonth(view, 1, today))}
      />
      <span className="q-spacer" />
      <SearchField
        label={t('search')}
        value={view.search}
        onChange={(search) => onView({ ...view, search })}
      />
    </div>
  );
}

function NothingInMonth({ part, monthName }: { part: ScreenPart; monthName: string }) {
  const { view, onView } = part;
  const t = useText('rentals');
  const words = useText('words');
  if (view.search !== '') {
    return (
      <EmptyState
        acts={
          <Button onClick={() => showWhole(onView, (now) => ({ ...now, search: '' }))}>
            {words('clearSearch')}
          </Button>
        }
      >
        {t('nothingMatches', { search: view.search })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('emptyTitle', { month: monthName })}
      acts={
        <>
          <Button variant="filled" onClick={() => onView({ ...view, open: 'new' })}>
            {t('emptyAct')}
          </Button>
          <Button variant="subtle" href="/import">
            {t('importSheets')}
          </Button>
        </>
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}
