import { newCustomer } from '@domain/parties/new-customer.ts';
import type { Contact, Customer } from '@domain/parties/parties.ts';
import { normaliseRate } from '@domain/tax/rate.ts';

/** A customer while it is written. Days and rate are text until they are read. */
export interface CustomerForm extends Omit<
  Customer,
  'id' | 'rev' | 'no' | 'paymentTermDays' | 'mergedInto' | 'walkIn'
> {
  id: string;
  termDays: string;
}

export const blankContact: Contact = { name: '', email: '', phone: '', type: 'billing' };

export function formOf(customer: Customer): CustomerForm {
  const { rev: _rev, no: _no, paymentTermDays, mergedInto: _into, walkIn: _walkIn, ...rest } = customer;
  return { ...rest, termDays: paymentTermDays === null ? '' : String(paymentTermDays) };
}

export const blankCustomer: CustomerForm = formOf({ ...newCustomer(''), no: 0, rev: 0 });

const isNamed = ({ name, email, phone }: Contact) => [name, email, phone].some((part) => part.trim() !== '');

/** A contact in which nothing was written is left out. */
export function customerOf({ id, termDays, ...form }: CustomerForm): Partial<Customer> & { name: string } {
  return {
    ...form,
    ...(id !== '' && { id }),
    name: form.name.trim(),
    email: form.email.trim(),
    paymentTermDays: termDays.trim() === '' ? null : Number(termDays),
    contacts: form.contacts.filter(isNamed),
  };
}

type CustomerFaultKey = 'faultName' | 'faultEmail' | 'faultTerms' | 'faultRate' | 'faultCountry';
export interface CustomerFault {
  field: string;
  key: CustomerFaultKey;
}

const isEmail = (text: string) => text.trim() === '' || /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(text.trim());

export function faultsOf(form: CustomerForm): CustomerFault[] {
  const fault = (isWrong: boolean, field: string, key: CustomerFaultKey): CustomerFault[] =>
    isWrong ? [{ field, key }] : [];
  return [
    ...fault(form.name.trim() === '', 'name', 'faultName'),
    ...fault(!isEmail(form.email), 'email', 'faultEmail'),
    ...fault(!/^\s*\d{0,4}\s*$/.test(form.termDays), 'termDays', 'faultTerms'),
    ...fault(form.taxRate !== '' && normaliseRate(form.taxRate) === null, 'taxRate', 'faultRate'),
    ...fault(!/^([A-Z]{2})?$/.test(form.address.country), 'address.country', 'faultCountry'),
    ...form.contacts.flatMap(({ email }, index) =>
      fault(!isEmail(email), `contacts.${index}.email`, 'faultEmail'),
    ),
  ];
}
