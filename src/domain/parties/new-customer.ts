import type { Customer } from './parties.ts';

type NewCustomer = Omit<Customer, 'rev' | 'no'>;

/** A customer before anything else is known of it: the rest follows the company's defaults. */
export const newCustomer = (id: string, facts: Partial<NewCustomer> = {}): NewCustomer => ({
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
  templateId: '',
  notes: '',
  walkIn: false,
  mergedInto: null,
  ...facts,
  id,
});
