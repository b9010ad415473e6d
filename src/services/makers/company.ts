import { packOf } from '@domain/countries/registry.ts';
import { companyOf, type Books } from '../books.ts';
import { setUpCompany } from '../commands/set-up-company.ts';
import { changeWeekend, updateCompany } from '../commands/update-company.ts';
import type { CompanyServices } from '../contracts/company.ts';
import { asking, doing } from './asking.ts';

export const companyServices = (books: Books): CompanyServices => ({
  get: asking(books, companyOf),
  setUp: doing(books, setUpCompany),
  update: doing(books, updateCompany),
  changeWeekend: doing(books, changeWeekend),
  pack: asking(books, async () => packOf((await companyOf(books))?.country ?? '')),
});
