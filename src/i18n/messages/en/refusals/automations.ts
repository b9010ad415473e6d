/** Automations, their schedules and runs. */
export default {
  'automation-missing': 'This automation no longer exists. Reload the list.',
  'automation-exists': 'This automation is there again already.',
  'automation-name-missing': 'Give the automation a name.',
  'automation-empty': 'Choose at least one step.',
  'automation-busy': 'Another run is under way, perhaps in another window. Try again when it is done.',
  'service-unknown': '“{value}” is no step that an automation can have.',
  'period-unknown': '{value} is no period. Use one such as previous-month, or two dates.',
  'step-setup-missing': 'Choose the billing report that this step makes.',
  'run-missing': 'This run is no longer there. Reload the list.',
  'run-nothing-failed': 'Nothing failed in this run: there is nothing to do again.',
  'run-not-waiting': 'This run does not wait for anything any more. Reload it.',
  'run-taken-over': 'Another window has taken this run over and goes on with it.',
  'run-control-differs':
    'The count does not add up ({of}): {in} came in, {accounted} are accounted for. Nothing after this step was run. Look at the step, then do it again.',
  'run-step-dies':
    'The app was closed in the middle of this step three times. Do it by hand in smaller parts, then run the rest.',
  'run-step-broke':
    'This step broke off because of a fault of the app: {said}. Try it again; if it stays, report the fault.',
  'run-restored':
    'The books come from a backup: this run may have gone on since. Check what it made, then let it go on.',
  'schedule-ends-before': 'The schedule ends ({end}) before it starts ({start}). Swap the dates.',
  'schedule-over': 'This schedule has no day left. Choose a later day or another end.',
  'schedule-unknown': '“{value}” is nothing that a schedule knows.',
  'schedule-interval': '{value} is no interval. Write a whole number from 1 to 999.',
  'schedule-weekdays': 'Choose at least one day of the week.',
  'schedule-month-day': '{value} is no day of a month. Choose 1 to 31, the last day, or a weekday.',
  'time-invalid': '“{value}” is no time. Write it such as 08:00.',
  'rrule-invalid':
    '“{value}” cannot be read as a recurrence rule. Write one such as FREQ=MONTHLY;BYMONTHDAY=2.',
  'rrule-unsupported': 'A schedule cannot do {part} of this rule. Leave it out, or choose the days by hand.',
  'holiday-invalid': '“{value}” is no holiday. Write a day of each year (05-01) or a date (2026-04-06).',
  'holiday-there': '{value} is in the list already.',
  'holiday-twice': '{value} stands in the list twice. Keep one of them.',
} as const;
