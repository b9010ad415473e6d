import type { Customer } from '../parties/parties.ts';
import type { Mailbox } from './message.ts';

const LONGEST_NAME = 120;

/** A name as a header can carry it: one line, no control character. */
export const mailboxName = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);

const boxesOf = (parties: readonly { name: string; email: string }[]): Mailbox[] => {
  const boxes = new Map<string, Mailbox>();
  for (const { name, email } of parties) {
    const address = email.trim();
    const key = address.toLowerCase();
    if (address !== '' && !boxes.has(key)) boxes.set(key, { name: mailboxName(name), address });
  }
  return [...boxes.values()];
};

/**
 * To whom a customer's mails go (B13): all contacts of type billing that have an address, else the primary contact,
 * else the customer's own address. Empty = nobody can be reached.
 */
export function recipientsOf({
  name,
  email,
  contacts,
}: Pick<Customer, 'name' | 'email' | 'contacts'>): Mailbox[] {
  const ofType = (wanted: string) => boxesOf(contacts.filter(({ type }) => type === wanted));
  const billing = ofType('billing');
  if (billing.length > 0) return billing;
  const [primary] = ofType('primary');
  return primary === undefined ? boxesOf([{ name, email }]) : [primary];
}
