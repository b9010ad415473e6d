import { packOf } from '@domain/countries/registry.ts';
import { companyOf, type Books } from '../books.ts';
import { setUpCompany } from '../commands/set-up-company.ts';
import { updateCompany } from '../commands/update-company.ts';
import type { CompanyServices } from '../contracts/company.ts';
import { asking, doing } from './asking.ts';

export const companyServices = (books: Books): CompanyServices => ({
  get: asking(books, companyOf),
  setUp: doing(books, setUpCompany),
  update: doing(books, updateCompany),
  pack: asking(books, async () => packOf((await companyOf(books))?.country ?? '')),
});
