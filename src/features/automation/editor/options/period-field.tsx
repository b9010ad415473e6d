import type { PeriodRule } from '@domain/automation/automation.ts';
import { DateField } from '@ui/fields/date-field.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useToday } from '../../../use-company.ts';
import { periodRules } from '../steps.ts';

interface PeriodFieldProps {
  value: PeriodRule;
  error: string | undefined;
  onChange: (period: PeriodRule) => void;
}

/** The time that a step works for: a rule that is seen from the day of the run, or fixed days. */
export function PeriodField({ value, error, onChange }: PeriodFieldProps) {
  const t = useText('automation');
  const today = useToday();
  const isFixed = typeof value !== 'string';
  const fixed = isFixed ? value : { from: '', to: '' };
  return (
    <>
      <NativeSelect
        label={t('period')}
        value={isFixed ? 'fixed' : value}
        options={[
          ...periodRules.map((rule) => ({ value: rule as string, label: t(`period-${rule}`) })),
          { value: 'fixed', label: t('periodFixed') },
        ]}
        onChange={(rule) => onChange(rule === 'fixed' ? { from: '', to: '' } : (rule as PeriodRule))}
      />
      {isFixed && (
        <div className="q-fields is-paired">
          <DateField
            label={t('from')}
            today={today}
            value={fixed.from}
            error={error}
            onChange={(from) => onChange({ ...fixed, from })}
          />
          <DateField
            label={t('to')}
            today={today}
            value={fixed.to}
            onChange={(to) => onChange({ ...fixed, to })}
          />
        </div>
      )}
    </>
  );
}
