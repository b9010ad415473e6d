import { useState } from 'react';
import type { Holiday } from '@domain/schedule/schedule.ts';
import { Button } from '@ui/signs/button.tsx';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { DateField } from '@ui/fields/date-field.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useHalfTyped } from '@ui/tasks/half-typed.ts';
import { useOneAct } from '@ui/environment/use-one-at-a-time.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useToday } from '../../use-company.ts';
import { blankHoliday, holidayOf } from './holiday-form.ts';

interface AddProps {
  days: readonly Holiday[];
  /** Whether it was taken. */
  onAdd: (day: Holiday) => Promise<boolean>;
}

/** A day, its name, and whether it comes back each year. */
export function AddHoliday({ days, onAdd }: AddProps) {
  const t = useText('holidays');
  const today = useToday();
  const [form, setForm] = useState(blankHoliday);
  useHalfTyped(form !== blankHoliday);
  const [wasTried, setTried] = useState(false);
  const read = holidayOf(form, days);
  const fault = wasTried && typeof read === 'string' ? read : undefined;
  const [add, busy] = useOneAct(async () => {
    setTried(true);
    if (typeof read === 'string' || !(await onAdd(read))) return;
    setForm(blankHoliday);
    setTried(false);
  });
  return (
    <form
      className="q-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="q-fields">
        <DateField
          label={t('day')}
          today={today}
          value={form.day}
          error={fault && fault !== 'faultName' ? t(fault) : undefined}
          onChange={(day) => setForm({ ...form, day })}
        />
        <TextInput
          label={t('name')}
          value={form.name}
          error={fault === 'faultName' ? t(fault) : undefined}
          onChange={(name) => setForm({ ...form, name })}
        />
      </div>
      <Checkbox
        label={t('eachYear')}
        checked={form.isYearly}
        onChange={(isOn) => setForm({ ...form, isYearly: isOn })}
      />
      <div>
        <Button icon="plus" type="submit" busy={busy}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}
