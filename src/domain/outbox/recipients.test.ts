import { describe, expect, it } from 'vitest';
import type { Contact } from '../parties/parties.ts';
import { recipientsOf } from './recipients.ts';

const contact = (type: Contact['type'], name: string, email: string): Contact => ({
  type,
  name,
  email,
  phone: '',
});
const to = (contacts: Contact[], email = 'own@a.example') =>
  recipientsOf({ name: 'Anne', email, contacts }).map(({ name, address }) => `${name} <${address}>`);

describe('to whom a mail goes', () => {
  it('B13 all contacts of type billing, each address once', () => {
    const contacts = [
      contact('primary', 'P', 'p@a.example'),
      contact('billing', 'B', ' b@a.example '),
      contact('billing', 'C', 'c@a.example'),
      contact('billing', 'Again', 'B@A.example'),
    ];
    expect(to(contacts)).toEqual(['B <b@a.example>', 'C <c@a.example>']);
  });

  it('B13 else the primary contact, else the customer’s own address, else nobody', () => {
    const primary = contact('primary', 'P', 'p@a.example');
    expect(to([contact('billing', 'B', ''), primary, contact('other', 'O', 'o@a.example')])).toEqual([
      'P <p@a.example>',
    ]);
    expect(to([contact('other', 'O', 'o@a.example')])).toEqual(['Anne <own@a.example>']);
    expect(to([contact('primary', 'P', ' ')], '')).toEqual([]);
  });

  it('B13 a name is one line without control characters', () => {
    expect(to([contact('billing', 'B\r\nBcc: x@y.example\u2028 \u0007', 'b@a.example')])).toEqual([
      'B Bcc: x@y.example <b@a.example>',
    ]);
  });
});
