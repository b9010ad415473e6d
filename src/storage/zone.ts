import { Dexie } from 'dexie';

/** Not in Dexie's types: where the code that runs belongs, a live query or nowhere, and running something there. */
interface Zones {
  readonly PSD: object;
  usePSD<T>(zone: object, work: () => T): T;
}
const zones = Dexie.Promise as unknown as Zones;

/**
 * Keeps where the caller belongs. Whoever awaits a promise that a live query awaits too may go on as if it were that
 * query's, which may not write: what is done then is done where the caller belongs.
 */
export function whereCalled(): <T>(work: () => T) => T {
  const zone = zones.PSD;
  return (work) => zones.usePSD(zone, work);
}
