import type { NumberSeries } from '@domain/invoicing/invoice.ts';
import type { Result } from '@domain/result.ts';

export interface SeriesServices {
  list(): Promise<NumberSeries[]>;
  save(series: Partial<NumberSeries> & { kind: NumberSeries['kind'] }): Promise<Result<NumberSeries>>;
}
