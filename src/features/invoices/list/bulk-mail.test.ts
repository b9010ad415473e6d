import { describe, expect, it } from 'vitest';
import type { Customer } from '@domain/parties/parties.ts';
import type { ListedInvoice } from '@services/services.ts';
import { bulkMails } from './bulk-mail.ts';

const invoice = (id: string, more: Partial<ListedInvoice> = {}) =>
  ({ id, kind: 'invoice', number: `F-${id}`, status: 'issued', customerId: 'c', ...more }) as ListedInvoice;
const customer = {
  id: 'c',
  name: 'Vaise',
  email: 'compta@vaise.example',
  contacts: [],
} as unknown as Customer;

describe('mailing many invoices', () => {
  it('B13 says who gets what, and what stays behind why', () => {
    const mails = bulkMails(
      [
        invoice('1'),
        invoice('2', { kind: 'credit-note' }),
        invoice('3', { number: null }),
        invoice('4', { status: 'void' }),
        invoice('5', { customerId: 'gone' }),
      ],
      [customer],
    );
    const to = [{ name: 'Vaise', address: 'compta@vaise.example' }];
    expect(mails).toMatchObject([
      { to, target: { kind: 'invoice', id: '1' } },
      { to, target: { kind: 'credit-note', id: '2' } },
      { why: 'draft' },
      { why: 'void' },
      { why: 'address' },
    ]);
  });
});
