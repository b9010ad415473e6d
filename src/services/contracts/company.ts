import type { CountryPack } from '@domain/countries/pack.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import type { ListChange } from '@domain/schedule/list-change.ts';

export interface CompanySetUp {
  name: string;
  country: string;
  chargesTax: boolean;
  locale: Company['locale'];
}

export interface CompanyServices {
  get(): Promise<Company | undefined>;
  setUp(input: CompanySetUp): Promise<Result<Company>>;
  update(patch: Partial<Company>): Promise<Result<Company>>;
  /** SC14, SC15: weekdays closed and opened, of the weekend as it stands by now; null = the one of the country. Answers what takes it back. */
  changeWeekend(change: ListChange<number> | null): Promise<Result<ListChange<number>>>;
  pack(): Promise<CountryPack>;
}
