import type { Customer } from '../parties/parties.ts';
import type { Mailbox, OutboxMessage } from './message.ts';

/** One address as the relay takes it (contract/schema.ts): no list, no brackets, no quoted local part. */
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

const LONGEST_ADDRESS = 254;
const LONGEST_NAME = 120;

export const isMailAddress = (text: string): boolean => text.length <= LONGEST_ADDRESS && ADDRESS.test(text);

/** A header is one line: what could end it becomes a space. */
export const onOneLine = (text: string, longest: number): string =>
  Array.from(text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
    .slice(0, longest)
    .join('');

export const tidyMailbox = ({ name, address }: Mailbox): Mailbox => ({
  name: onOneLine(name, LONGEST_NAME),
  address: address.trim(),
});

/** People write several addresses into one field. */
const addressesIn = (text: string): string[] => text.split(/[\s,;]+/).filter(isMailAddress);

/** O1 (B13): all contacts of type billing, else the primary contact, else the customer's own address. */
export function recipientsOf(customer: Pick<Customer, 'name' | 'email' | 'contacts'>): Mailbox[] {
  const of = (type: string) => customer.contacts.filter((contact) => contact.type === type);
  const own = [{ name: customer.name, email: customer.email }];
  for (const people of [of('billing'), of('primary'), own]) {
    const found = new Map<string, Mailbox>();
    for (const { name, email } of people) {
      for (const address of addressesIn(email)) {
        const key = address.toLowerCase();
        if (!found.has(key)) found.set(key, tidyMailbox({ name, address }));
      }
    }
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

type Addressed = Pick<OutboxMessage, 'to' | 'cc' | 'bcc' | 'refusedRecipients'>;

/** O16: those for whom it was not taken, with their names as far as the mail knew them. */
export function refusedBoxes({ to, cc, bcc, refusedRecipients }: Addressed): Mailbox[] {
  const known = new Map([...bcc, ...cc, ...to].map((box) => [box.address.toLowerCase(), box]));
  return refusedRecipients.map((address) => known.get(address.toLowerCase()) ?? { name: '', address });
}
