import type { ScheduleForm } from './schedule-form.ts';

/** What every part of the schedule is given. */
export interface ScheduleProps {
  schedule: ScheduleForm;
  faultAt: (field: string) => string | undefined;
  onSchedule: (part: Partial<ScheduleForm>) => void;
}
