import type { TaxId } from '../parties/parties.ts';
import { fold } from '../texts/search.ts';

interface Seller {
  name: string;
  country: string;
  taxIds: readonly TaxId[];
}

const compact = ({ value }: TaxId) => value.replace(/[\s.-]/g, '').toUpperCase();

/** One business: an identifier in common; where one has none, the same name in the same country. */
export function isSameSeller(one: Seller, other: Seller): boolean {
  const known = new Set(one.taxIds.map(compact).filter((value) => value !== ''));
  const others = other.taxIds.map(compact).filter((value) => value !== '');
  if (known.size > 0 && others.length > 0) return others.some((value) => known.has(value));
  return one.country === other.country && fold(one.name.trim()) === fold(other.name.trim());
}
