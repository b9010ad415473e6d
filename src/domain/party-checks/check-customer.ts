import { isCountry } from '../countries/iso-3166.ts';
import { packOf } from '../countries/registry.ts';
import type { Refusal } from '../result.ts';
import {
  checkCurrency,
  checkEmail,
  checkRate,
  checkTermDays,
  checkText,
  fault,
  onlyFaults,
  type FieldCheck,
} from '../parties/field-checks.ts';
import type { Customer } from '../parties/parties.ts';

/** What keeps a customer from being saved; empty = nothing. */
export const checkCustomer = (customer: Omit<Customer, 'id' | 'rev' | 'no'>): Refusal[] =>
  onlyFaults([
    checkText(customer.name, 'name', 'customer-name-missing'),
    checkEmail(customer.email),
    checkCurrency(customer.currency),
    checkRate(customer.taxRate),
    checkTermDays(customer.paymentTermDays),
    checkCountry(customer.address.country, 'address.country'),
    ...customer.contacts.map((contact, index) => checkEmail(contact.email, `contacts.${index}.email`)),
  ]);

export const checkCountry = (country: string, field: string): FieldCheck =>
  country === '' || isCountry(country) ? null : fault('country-unknown', field, { value: country });

/**
 * A customer's tax number that no identifier of its country fits: worth a look, and no reason to refuse the record,
 * since people keep foreign and old numbers. Null where the country has no rules of its own.
 */
export function doubtfulTaxId({ taxId, address }: Pick<Customer, 'taxId' | 'address'>): Refusal | null {
  const pack = packOf(address.country);
  if (taxId === '' || pack.countries.length === 0) return null;
  if (pack.taxIds.some(({ check }) => check(taxId))) return null;
  const schemes = pack.taxIds.map(({ scheme }) => scheme).join(', ');
  return fault('tax-id-doubtful', 'taxId', { value: taxId, schemes, country: address.country });
}
