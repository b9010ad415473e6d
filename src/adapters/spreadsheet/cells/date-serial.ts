const secondsPerDay = 86_400;
const millisecondsPerDay = 86_400_000;
/** 1 January 1904 in the 1900 system. */
const shift1904 = 1462;
/** 31 December 9999: Excel knows no later day. */
const lastSerial = 2_958_465;
/** The day that Lotus invented: 29 February 1900. Serials after it count it, serials before do not. */
const falseLeapDay = 60;
const epochAfterLeapDay = Date.UTC(1899, 11, 30);
const epochBeforeLeapDay = Date.UTC(1899, 11, 31);

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * ISO text of a spreadsheet's serial date: the day, the day and time, or only the time below one day (ECMA-376
 * part 1 §18.17.4). Null where the serial is no date. Times are rounded to the second: the rest is binary noise.
 */
export function isoOfSerial(serial: number, uses1904: boolean): string | null {
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * secondsPerDay);
  if (seconds === secondsPerDay) {
    day += 1;
    seconds = 0;
  }
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (serial < 0) return null;
  if (day === 0 && !uses1904) return time;
  const date = dayOfSerial(uses1904 ? day + shift1904 : day);
  if (date === null) return null;
  return seconds === 0 ? date : `${date}T${time}`;
}

function dayOfSerial(day: number): string | null {
  if (day > lastSerial) return null;
  if (day === falseLeapDay) return '1900-02-29';
  const epoch = day > falseLeapDay ? epochAfterLeapDay : epochBeforeLeapDay;
  return new Date(epoch + day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** A length of time in days as hours, minutes and seconds: 1.0625 → `25:30:00`. */
export function elapsedText(days: number): string {
  const seconds = Math.round(Math.abs(days) * secondsPerDay);
  const hours = two(Math.floor(seconds / 3600));
  return `${days < 0 ? '-' : ''}${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** ISO text of a date cell without what says nothing: `2024-01-31T00:00:00Z` is the day. Null when it is no date. */
export function plainIso(text: string): string | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d))?(?:[.,]\d+)?Z?)?$/u.exec(text.trim());
  if (match === null) return null;
  const [, day = '', minutes = '00:00', seconds = '00'] = match;
  const time = `${minutes}:${seconds}`;
  return time === '00:00:00' ? day : `${day}T${time}`;
}
