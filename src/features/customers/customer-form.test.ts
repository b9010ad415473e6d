import type { Customer } from '@domain/parties/parties.ts';
import { describe, expect, it } from 'vitest';
import {
  blankContact,
  blankCustomer,
  customerOf,
  faultsOf,
  formOf,
  type CustomerForm,
} from './customer-form.ts';

const form = (change: Partial<CustomerForm>): CustomerForm => ({ ...blankCustomer, name: 'Café', ...change });
const fields = (change: Partial<CustomerForm>) => faultsOf(form(change)).map(({ field }) => field);

describe('a customer while it is written', () => {
  it('B20 only the name is needed', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ name: ' ' })).toEqual(['name']);
  });

  it('B20 each fault stands at its field', () => {
    const contacts = [blankContact, { ...blankContact, email: 'compta@' }];
    const address = { ...blankCustomer.address, country: 'France' };
    expect(fields({ email: 'a b@c', termDays: '30 jours', taxRate: '120', contacts, address })).toEqual([
      'email',
      'termDays',
      'taxRate',
      'address.country',
      'contacts.1.email',
    ]);
  });

  it('B20 empty terms are the company’s, 0 days is on receipt', () => {
    expect(customerOf(form({ termDays: '' })).paymentTermDays).toBeNull();
    expect(customerOf(form({ termDays: '0' })).paymentTermDays).toBe(0);
  });

  it('B20 a contact without a word is left out', () => {
    const contacts = [blankContact, { ...blankContact, name: 'Comptabilité' }];
    expect(customerOf(form({ contacts })).contacts).toHaveLength(1);
  });

  it('B20 what is stored comes back the same, but for what the books keep themselves', () => {
    const { id: _id, termDays: _days, ...plain } = form({});
    const stored: Customer = {
      ...plain,
      id: 'c',
      rev: 4,
      no: 7,
      paymentTermDays: 45,
      walkIn: true,
      mergedInto: null,
    };
    const again = customerOf(formOf(stored));
    expect(again).toMatchObject({ id: 'c', name: 'Café', paymentTermDays: 45 });
    expect(Object.keys(again)).not.toContain('walkIn');
  });
});
