import type { Company } from '../parties/parties.ts';
import { packOf } from './registry.ts';

/** SC14: the days of the week on which a business is closed: its own, else those of its country (ISO 8601, 1 is Monday). */
export const weekendOf = ({
  country,
  weekend = [],
}: Pick<Company, 'country' | 'weekend'>): readonly number[] =>
  weekend.length > 0 ? weekend : packOf(country).weekend;
