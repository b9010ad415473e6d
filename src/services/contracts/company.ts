import type { CountryPack } from '@domain/countries/pack.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';

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
  pack(): Promise<CountryPack>;
}
