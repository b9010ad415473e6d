import { describe, expect, test } from 'vitest';
import { checkProduct } from '../products/check-product.ts';
import type { Product } from '../products/product.ts';
import type { Refusal } from '../result.ts';
import { isBic, isIban } from '../parties/bank.ts';
import { checkCompany } from './check-company.ts';
import { checkCustomer, doubtfulTaxId } from './check-customer.ts';
import { noMailSettings } from '../parties/mail-settings.ts';
import type { Company, Customer } from '../parties/parties.ts';

const address = { line1: '7 rue du Pétrin', line2: '', city: 'Lyon', state: '', zip: '69001', country: 'FR' };
const customer: Customer = {
  id: 'c',
  rev: 0,
  no: 1,
  key: '',
  name: 'Boulangerie des Terreaux',
  email: 'compta@terreaux.example',
  language: 'fr',
  currency: '',
  taxId: '',
  paymentTermDays: null,
  pricesIncludeTax: null,
  taxRate: '',
  taxCategory: '',
  address,
  contacts: [],
  notes: '',
  templateId: '',
  walkIn: false,
  mergedInto: null,
};
const company: Company = {
  id: 'company',
  rev: 0,
  name: 'Atelier Perrache',
  country: 'FR',
  currency: 'EUR',
  locale: 'fr',
  documentLanguage: 'fr',
  timeZone: 'Europe/Paris',
  taxIds: [{ scheme: 'SIREN', value: '123 456 782' }],
  address,
  email: '',
  phone: '',
  website: '',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  bic: '',
  chargesTax: true,
  pricesIncludeTax: false,
  defaultTaxRate: '20',
  defaultTaxCategory: 'S',
  paymentTermDays: 30,
  negativePeriods: 'carry-forward',
  lockedUntil: '',
  legal: {},
  footerNote: '',
  logo: null,
  templateId: '',
  mail: noMailSettings,
};
const product: Product = {
  id: 'p',
  rev: 0,
  no: 1,
  key: '',
  name: 'Table',
  description: '',
  unit: '',
  price: '',
  priceIncludesTax: false,
  costPrice: '',
  currency: '',
  taxRate: '',
  taxCategory: '',
  account: '',
  active: true,
};
const told = (faults: Refusal[]) => faults.map(({ field, reason }) => [field, reason]);
const contact = { name: 'Anna', phone: '', type: 'billing' as const };

describe('customers', () => {
  test('B20 a sound one has no fault', () => {
    expect(checkCustomer(customer)).toEqual([]);
  });

  test.each<[Partial<Customer>, string, string]>([
    [{ name: ' ' }, 'name', 'customer-name-missing'],
    [{ email: 'a@x>\r\nRCPT TO:<evil@y' }, 'email', 'email-invalid'],
    [{ email: '"a@x, evil@y"' }, 'email', 'email-invalid'],
    [
      {
        contacts: [
          { ...contact, email: '' },
          { ...contact, email: 'anna' },
        ],
      },
      'contacts.1.email',
      'email-invalid',
    ],
    [{ currency: 'EURO' }, 'currency', 'currency-unknown'],
    [{ taxRate: '-1' }, 'taxRate', 'rate-invalid'],
    [{ paymentTermDays: 1.5 }, 'paymentTermDays', 'days-invalid'],
    [{ paymentTermDays: -1 }, 'paymentTermDays', 'days-invalid'],
    [{ address: { ...address, country: 'France' } }, 'address.country', 'country-unknown'],
  ])('B20 %j is refused at %s as %s', (fields, field, reason) => {
    expect(told(checkCustomer({ ...customer, ...fields }))).toEqual([[field, reason]]);
  });

  test('B20 a tax number that fits no rule of the country is doubted, not refused', () => {
    const numbered = (taxId: string, country: string) => ({ taxId, address: { ...address, country } });
    expect(checkCustomer({ ...customer, taxId: '732829321' })).toEqual([]);
    expect(doubtfulTaxId(numbered('732829321', 'FR'))?.params).toEqual({
      value: '732829321',
      schemes: 'SIREN, SIRET, VAT',
      country: 'FR',
    });
    expect(doubtfulTaxId(numbered('732829320', 'FR'))).toBe(null);
    expect(doubtfulTaxId(numbered('FR44732829320', 'FR'))).toBe(null);
    expect(doubtfulTaxId(numbered('', 'FR'))).toBe(null);
    expect(doubtfulTaxId(numbered('whatever', 'US'))).toBe(null);
  });
});

describe('the company', () => {
  test('B23 a sound one has no fault', () => {
    expect(checkCompany(company)).toEqual([]);
  });

  test.each<[Partial<Company>, string, string]>([
    [{ name: '' }, 'name', 'company-name-missing'],
    [{ country: 'XX' }, 'country', 'country-unknown'],
    [{ currency: '' }, 'currency', 'currency-unknown'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'time-zone-unknown'],
    [{ taxIds: [{ scheme: 'SIREN', value: '123456789' }] }, 'taxIds.0.value', 'tax-id-invalid'],
    [{ email: 'x' }, 'email', 'email-invalid'],
    [{ iban: 'FR00 3000' }, 'iban', 'iban-invalid'],
    [{ bic: 'x' }, 'bic', 'bic-invalid'],
    [{ defaultTaxRate: '' }, 'defaultTaxRate', 'rate-invalid'],
    [{ lockedUntil: '2026-02-30' }, 'lockedUntil', 'date-invalid'],
  ])('B23 %j is refused at %s as %s', (fields, field, reason) => {
    expect(told(checkCompany({ ...company, ...fields }))).toEqual([[field, reason]]);
  });

  test('B23 a number of a scheme that the country does not know is left alone', () => {
    expect(checkCompany({ ...company, taxIds: [{ scheme: 'EORI', value: 'x' }] })).toEqual([]);
  });
});

describe('products', () => {
  test('B21 a sound one has no fault', () => {
    expect(checkProduct({ ...product, price: '12.5', taxRate: '5.5', currency: 'GNF' })).toEqual([]);
  });

  test.each<[Partial<Product>, string, string]>([
    [{ name: '' }, 'name', 'product-name-missing'],
    [{ price: '1,5' }, 'price', 'price-invalid'],
    [{ price: '-1' }, 'price', 'price-negative'],
    [{ costPrice: 'x' }, 'costPrice', 'price-invalid'],
    [{ currency: '€' }, 'currency', 'currency-unknown'],
    [{ taxRate: '20 %' }, 'taxRate', 'rate-invalid'],
  ])('B21 %j is refused at %s as %s', (fields, field, reason) => {
    expect(told(checkProduct({ ...product, ...fields }))).toEqual([[field, reason]]);
  });
});

describe('bank details', () => {
  test('B6 an IBAN counts with its check digits and length, spaces or not', () => {
    expect(['FR7630006000011234567890189', 'de89 3704 0044 0532 0130 00'].filter(isIban)).toHaveLength(2);
    expect(['FR7630006000011234567890188', 'FR76', '', 'GN12'].filter(isIban)).toEqual([]);
    expect(['BNPAFRPP', 'BNPAFRPPXXX'].filter(isBic)).toHaveLength(2);
    expect(['BNPA', 'BNPAFRPPXX', ''].filter(isBic)).toEqual([]);
  });
});
