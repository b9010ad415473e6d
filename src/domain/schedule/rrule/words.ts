/** In the order of ISO 8601. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Our own property: what happens to closed days. */
export const closedDaysName = 'X-QUITTANCE-CLOSED-DAYS';

/** "The 31st or the last day" as the standard can say it: the last of these that a month has. */
export const clampedDays = (day: number): number[] => Array.from({ length: day - 27 }, (_, at) => 28 + at);
