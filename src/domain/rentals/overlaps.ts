import type { Rental } from './rental.ts';
import { fold } from '../texts/search.ts';

type Let = Pick<Rental, 'id' | 'no' | 'asset' | 'start' | 'end' | 'active'>;

/** The same plate, however it is written; without one the same name. */
export function assetKey({ name, plate }: Rental['asset']): string {
  const folded = fold(plate).replace(/[^a-z0-9]/g, '');
  return folded === '' ? `name ${fold(name).trim()}` : `plate ${folded}`;
}

const share = (a: Let, b: Let): boolean =>
  a.start <= (b.end ?? '9999-12-31') && b.start <= (a.end ?? '9999-12-31');

/** R10: for each rental the others that have its asset on the same days. */
export function overlapsOf<R extends Let>(rentals: Iterable<R>): Map<string, R[]> {
  const byAsset = new Map<string, R[]>();
  for (const rental of rentals) {
    if (!rental.active) continue;
    const key = assetKey(rental.asset);
    const same = byAsset.get(key);
    if (same) same.push(rental);
    else byAsset.set(key, [rental]);
  }
  const found = new Map<string, R[]>();
  for (const same of byAsset.values()) {
    for (const rental of same) {
      const others = same.filter((other) => other.id !== rental.id && share(rental, other));
      if (others.length > 0) found.set(rental.id, others);
    }
  }
  return found;
}
