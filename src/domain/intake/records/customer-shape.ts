import type { Address, Contact, Customer } from '../../parties/parties.ts';
import { fieldIndex } from '../kinds/kind.ts';
import customers from '../kinds/customers.ts';
import type { IntakeContext } from '../plan.ts';
import type { PlanParts } from '../passes/kind-pass.ts';
import type { CellReader } from '../rows/cell-reader.ts';
import { rateIn } from '../rows/rate-category.ts';
import { changedFacts } from './changed-facts.ts';
import { newCustomer } from '../../parties/new-customer.ts';
import type { RecordShape } from './record-pass.ts';

type CustomerFacts = Omit<Customer, 'rev' | 'no'>;

const at = (name: string): number => fieldIndex(customers, name);
const FIELD = {
  key: at('key'),
  name: at('name'),
  email: at('email'),
  contactName: at('contactName'),
  phone: at('phone'),
  taxId: at('taxId'),
  line1: at('line1'),
  line2: at('line2'),
  zip: at('zip'),
  city: at('city'),
  state: at('state'),
  country: at('country'),
  currency: at('currency'),
  language: at('language'),
  paymentTermDays: at('paymentTermDays'),
  taxRate: at('taxRate'),
  notes: at('notes'),
};

export class CustomerShape implements RecordShape<CustomerFacts> {
  constructor(
    private readonly reader: CellReader,
    private readonly context: IntakeContext,
  ) {}

  facts(row: number): Partial<CustomerFacts> {
    const { reader } = this;
    const facts = {
      key: reader.identifier(row, FIELD.key),
      name: reader.text(row, FIELD.name),
      email: reader.email(row, FIELD.email),
      taxId: reader.identifier(row, FIELD.taxId),
      currency: reader.currency(row, FIELD.currency),
      language: reader.language(row, FIELD.language),
      notes: reader.text(row, FIELD.notes),
      ...rateIn(this.reader, this.context, row, FIELD.taxRate),
    };
    return {
      ...withoutEmpty(facts),
      ...this.terms(row),
      ...this.address(row),
      ...this.contacts(row, facts.email),
    };
  }

  whole(id: string, facts: Partial<CustomerFacts>): CustomerFacts {
    const customer = newCustomer(id, facts);
    const country = customer.address.country || this.context.country;
    return { ...customer, address: { ...customer.address, country } };
  }

  patch(stored: CustomerFacts, facts: Partial<CustomerFacts>): Partial<CustomerFacts> | null {
    const { address, contacts, ...plain } = facts;
    const merged = address ? { ...stored.address, ...withoutEmpty(address) } : stored.address;
    const contact = contacts?.[0];
    const isKnown =
      !contact || stored.contacts.some((one) => one.name === contact.name && one.email === contact.email);
    return changedFacts(stored, {
      ...plain,
      address: merged,
      contacts: isKnown ? stored.contacts : [...stored.contacts, contact],
    });
  }

  put(parts: PlanParts, created: CustomerFacts[], updated: PlanParts['customers']['update']): void {
    parts.customers = { create: created, update: updated };
  }

  private terms(row: number): Pick<CustomerFacts, 'paymentTermDays'> | object {
    const days = this.reader.decimal(row, FIELD.paymentTermDays);
    if (days === '') return {};
    if (/^\d{1,3}$/.test(days)) return { paymentTermDays: Number(days) };
    this.reader.say(row, FIELD.paymentTermDays, 'not-a-number');
    return {};
  }

  private address(row: number): { address: Address } | object {
    const { reader } = this;
    const address: Address = {
      line1: reader.text(row, FIELD.line1),
      line2: reader.text(row, FIELD.line2),
      zip: reader.identifier(row, FIELD.zip),
      city: reader.text(row, FIELD.city),
      state: reader.text(row, FIELD.state),
      country: reader.country(row, FIELD.country),
    };
    return Object.values(address).every((part) => part === '') ? {} : { address };
  }

  private contacts(row: number, email: string): { contacts: Contact[] } | object {
    const name = this.reader.text(row, FIELD.contactName);
    const phone = this.reader.identifier(row, FIELD.phone);
    return name === '' && phone === '' ? {} : { contacts: [{ name, email, phone, type: 'primary' }] };
  }
}

const withoutEmpty = <T extends object>(facts: T): Partial<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')) as Partial<T>;
