import type { Company, Customer } from '@domain/parties/parties.ts';
import type { Product } from '@domain/products/product.ts';
import type { CustomerQuery, PageQuery, Services } from '@services/services.ts';
import { currentLanguage } from '@ui/environment/language.ts';
import { majors } from './amounts.ts';
import { found, valueOf } from './automation-error.ts';

export const companyApi = (services: () => Promise<Services>) => ({
  get: async () => (await services()).company.get(),
  /** In empty books `name` and `country` set the company up; everything else follows from the country pack. */
  update: async (patch: Partial<Company>): Promise<Company> => {
    const { company } = await services();
    if (!(await company.get())) {
      const { name = '', country = '', chargesTax = true, locale = currentLanguage() } = patch;
      await valueOf(company.setUp({ name, country, chargesTax, locale }));
    }
    return valueOf(company.update(patch));
  },
});

export const customersApi = (services: () => Promise<Services>) => ({
  list: async (query?: CustomerQuery) => {
    const page = await (await services()).customers.list(query);
    return { ...page, rows: page.rows.map((row) => ({ ...row, openNet: majors(row.openNet) })) };
  },
  get: async (id: string) => found((await services()).customers.get(id), 'customer-missing'),
  save: async (customer: Partial<Customer> & { name: string }) =>
    valueOf((await services()).customers.save(customer)),
  delete: async (id: string) => valueOf((await services()).customers.remove(id)),
  merge: async (fromId: string, intoId: string) =>
    valueOf((await services()).customers.merge(fromId, intoId)),
  undoMerge: async (undo: string) => valueOf((await services()).customers.undoMerge(undo)),
  walkIn: async () => valueOf((await services()).customers.walkIn()),
});

export const productsApi = (services: () => Promise<Services>) => ({
  list: async (query?: PageQuery) => (await services()).products.list(query),
  get: async (id: string) => found((await services()).products.get(id), 'product-missing'),
  save: async (product: Partial<Product> & { name: string }) =>
    valueOf((await services()).products.save(product)),
  delete: async (id: string) => valueOf((await services()).products.remove(id)),
});
