/** Every time zone that the browser knows; the one that is in use among them, however it is called. */
export function timeZones(inUse: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(inUse) ? known : [inUse, ...known];
}
