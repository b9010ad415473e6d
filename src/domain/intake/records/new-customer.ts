import type { Customer } from '../../parties/parties.ts';

type NewCustomer = Omit<Customer, 'rev' | 'no'>;

/** A customer that only an import has heard of: everything else follows the company's defaults. */
export const newCustomer = (id: string, facts: Partial<NewCustomer>): NewCustomer => ({
  key: '',
  name: '',
  email: '',
  language: '',
  currency: '',
  taxId: '',
  paymentTermDays: null,
  pricesIncludeTax: null,
  taxRate: '',
  taxCategory: '',
  address: { line1: '', line2: '', city: '', state: '', zip: '', country: '' },
  contacts: [],
  notes: '',
  walkIn: false,
  mergedInto: null,
  ...facts,
  id,
});
