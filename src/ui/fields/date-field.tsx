import './field.css';
import './date-field.css';
import './date-words.ts';
import { DateInput, DatesProvider } from '@mantine/dates';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { classNames } from '../signs/class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from '../signs/icon.tsx';
import { useLanguage } from '../environment/language.ts';
import { MantineScope } from '../layers/mantine-scope.tsx';
import { readTypedDate } from './typed-date.ts';
import { useIsPhone } from '../environment/use-media.ts';
import { useText } from '../environment/use-text.ts';

type DateFieldProps = FieldProps & {
  value: PlainDate | '';
  onChange: (value: PlainDate | '') => void;
  /** Today where the company is: completes a date typed without a year. */
  today: PlainDate;
  min?: PlainDate;
  max?: PlainDate;
  clearable?: boolean;
  disabled?: boolean;
};

const dressed = {
  calendarHeader: 'q-date-head',
  calendarHeaderControl: 'q-date-step',
  calendarHeaderLevel: 'q-date-level',
  day: 'q-date-cell',
  monthsListControl: 'q-date-cell is-list',
  yearsListControl: 'q-date-cell is-list',
};

const shortFormat = 'D MMM YYYY';
const longFormat = { fr: 'D MMMM YYYY', en: 'D MMMM YYYY', pt: 'D [de] MMMM [de] YYYY' };

/** Type a date in digits or pick it; it is shown in words so that day and month cannot be mixed up. */
export function DateField({
  value,
  onChange,
  today,
  min,
  max,
  clearable = false,
  disabled,
  ...field
}: DateFieldProps) {
  const language = useLanguage();
  const t = useText('words');
  // Two fields share a line of a phone: a year that is cut is worse than a short month.
  const valueFormat = useIsPhone() ? shortFormat : longFormat[language];
  return (
    <Field {...field} className={classNames('q-date', field.className)}>
      {(ids) => (
        <MantineScope>
          <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
            <DateInput
              {...ids}
              value={value === '' ? null : value}
              onChange={(date) => onChange(date ?? '')}
              dateParser={(text) => readTypedDate(text, today)}
              valueFormat={valueFormat}
              fixOnBlur
              minDate={min}
              maxDate={max}
              disabled={disabled}
              rightSection={
                clearable && value !== '' ? <ClearButton onClear={() => onChange('')} /> : undefined
              }
              placeholder={t('datePlaceholder')}
              previousIcon={<Icon name="chevron-left" />}
              nextIcon={<Icon name="chevron-right" />}
              ariaLabels={{
                previousMonth: t('previousMonth'),
                nextMonth: t('nextMonth'),
                monthLevelControl: t('chooseMonth'),
                yearLevelControl: t('chooseYear'),
              }}
              classNames={{
                ...dressed,
                wrapper: 'q-date-box',
                section: 'q-date-section',
                input: classNames('q-input', field.error && 'is-faulty'),
              }}
              popoverProps={{
                withinPortal: false,
                floatingStrategy: 'fixed',
                classNames: { dropdown: 'q-date-popover' },
                position: 'bottom-start',
              }}
            />
          </DatesProvider>
        </MantineScope>
      )}
    </Field>
  );
}

function ClearButton({ onClear }: { onClear: () => void }) {
  const t = useText('words');
  return (
    <button type="button" className="q-date-clear" aria-label={t('clearDate')} onClick={onClear}>
      <Icon name="close" small />
    </button>
  );
}
