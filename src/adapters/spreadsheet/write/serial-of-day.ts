const millisecondsPerDay = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
/** 1 March 1900: before it Excel counts a day that never was. */
const first = 61;

/** Excel's number of an ISO day; null for anything else. */
export function serialOfDay(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text);
  if (match === null) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (new Date(time).toISOString().slice(0, 10) !== text) return null;
  const serial = (time - epoch) / millisecondsPerDay;
  return serial >= first ? serial : null;
}
