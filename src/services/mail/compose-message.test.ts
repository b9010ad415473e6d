import { beforeEach, describe, expect, it } from 'vitest';
import type { Books } from '../books.ts';
import type { Services } from '../services.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';
import { composeMessage } from './compose-message.ts';
import { isGrave } from './composed.ts';

describe('composing a mail', () => {
  let books: Books;
  let services: Services;
  let customerId: string;
  beforeEach(async () => {
    ({ books, services } = await openFrenchBooks());
    valueOf(
      await services.company.update({
        email: 'compta@perrache.example',
        payLink: 'https://pay.example/{invoice_number}',
      }),
    );
    const contacts = [{ type: 'billing' as const, name: 'Béa', email: 'bea@anne.example', phone: '' }];
    customerId = (await addCustomer(services, 'Anne', { contacts, email: 'anne@anne.example' })).id;
  });
  const generated = async (issue = true) => {
    await addRow(services, customerId, '2026-11-03');
    return valueOf(await services.invoices.generate({ customerId, ...november, issue }));
  };
  const composed = async (
    ...call: Parameters<typeof composeMessage> extends [Books, ...infer Rest] ? Rest : never
  ) => valueOf(await composeMessage(books, ...call));
  const refused = async (target: Parameters<typeof composeMessage>[1]) => {
    const made = await composeMessage(books, target);
    return made.ok ? 'composed' : made.error.reason;
  };

  it('B13 an invoice goes to the contact for billing with its PDF, in words about what is due', async () => {
    const { id, number } = await generated();
    const mail = await composed({ kind: 'invoice', id });
    expect(mail).toMatchObject({
      kind: 'invoice',
      subject: { kind: 'invoice', id },
      subjectName: number,
      recipientName: 'Anne',
      from: { name: 'Atelier Perrache', address: 'compta@perrache.example' },
      replyTo: null,
      to: [{ name: 'Béa', address: 'bea@anne.example' }],
      bcc: [],
      language: 'fr',
      subjectLine: `Facture ${number} – Atelier Perrache`,
      findings: [],
    });
    expect(mail.text).toContain('120,00\u00A0€');
    expect(mail.text).toContain(`https://pay.example/${number}`);
    expect(mail.files).toMatchObject([{ fileName: `Invoice_${number}.pdf`, contentType: 'application/pdf' }]);
    expect(new TextDecoder().decode(mail.files[0]!.bytes)).toBe(number);
  });

  it('B13 what was paid since the issue is no longer asked for', async () => {
    const { id } = await generated();
    valueOf(await services.receivables.pay({ method: 'cash', amount: 7000 as never, invoices: [{ id }] }));
    expect((await composed({ kind: 'invoice', id })).text).toContain('régler 50,00\u00A0€');
    valueOf(await services.receivables.pay({ method: 'cash', invoices: [{ id }] }));
    const paid = await composed({ kind: 'invoice', id });
    expect(paid.text).toContain('rien à payer');
    expect(paid.text).not.toContain('pay.example');
  });

  it('A6 the settings say from whom, to whom answers go, and who gets a copy', async () => {
    const mail = {
      senderName: 'Perrache facturation',
      senderAddress: 'factures@perrache.example',
      replyTo: 'compta@perrache.example',
      copyTo: 'me@perrache.example',
    };
    valueOf(await services.company.update({ mail }));
    const { id } = await generated();
    expect(await composed({ kind: 'invoice', id })).toMatchObject({
      from: { name: mail.senderName, address: mail.senderAddress },
      replyTo: { name: mail.senderName, address: mail.replyTo },
      bcc: [{ name: '', address: mail.copyTo }],
    });
    expect(await composed({ kind: 'test', id: '' })).toMatchObject({
      subject: { kind: 'company', id: 'company' },
      customerId: '',
      to: [{ address: mail.copyTo }],
      bcc: [],
      files: [],
    });
  });

  it('A6 the reader’s language is the customer’s', async () => {
    const { id } = await generated();
    const customer = (await services.customers.get(customerId))!;
    valueOf(await services.customers.save({ ...customer, language: 'en' }));
    expect(await composed({ kind: 'invoice', id })).toMatchObject({
      language: 'en',
      subjectLine: expect.stringMatching(/^Invoice /),
    });
  });

  it('B13 drafts, void documents and kinds that do not exist yet are refused with the reason', async () => {
    const draft = await generated(false);
    expect(await refused({ kind: 'invoice', id: draft.id })).toBe('invoice-draft');
    const { id } = await generated();
    expect(await refused({ kind: 'reminder', id })).toBe('reminder-not-overdue');
    valueOf(await services.receivables.void([id], { reason: 'Twice' }));
    expect(await refused({ kind: 'invoice', id })).toBe('invoice-void');
    expect(await refused({ kind: 'invoice', id: 'nobody' })).toBe('invoice-missing');
    expect(await refused({ kind: 'receipt', id: 'nobody' })).toBe('payment-missing');
    expect(await refused({ kind: 'statement', id: customerId })).toBe('date-invalid');
    expect(await refused({ kind: 'quote', id })).toBe('mail-kind-not-yet');
    expect(await refused({ kind: 'report', id })).toBe('made-report-missing');
    expect(await refused({ kind: 'billing-report', id })).toBe('billing-report-missing');
  });

  it('B12 B20 receipts and statements are mails with their own words and files', async () => {
    const { id, number } = await generated();
    const payment = valueOf(await services.receivables.pay({ method: 'card', invoices: [{ id }] }));
    const receipt = await composed({ kind: 'receipt', id: payment.id });
    expect(receipt).toMatchObject({
      subject: { kind: 'payment', id: payment.id },
      subjectName: '1',
      files: [{ fileName: 'Receipt_1.pdf' }],
    });
    expect(receipt.text).toContain('120,00\u00A0€');
    expect(receipt.text).toContain(number);
    const statement = await composed({ kind: 'statement', id: customerId, ...november });
    expect(statement).toMatchObject({
      subject: { kind: 'customer', id: customerId },
      files: [{ fileName: 'Statement_2026-11-01_2026-11-30_EUR.pdf' }],
    });
    expect(statement.text).toContain('1er novembre 2026');
    // Nothing left the house: the archive holds nothing.
    expect(await books.db.archive.count()).toBe(0);
  });

  it('B13 what a person must mend stands in the findings', async () => {
    const { id } = await generated();
    const customer = (await services.customers.get(customerId))!;
    valueOf(await services.customers.save({ ...customer, contacts: [], email: '' }));
    valueOf(await services.company.update({ email: '' }));
    const mail = await composed({ kind: 'invoice', id });
    expect(mail.findings.map(({ reason }) => reason)).toEqual([
      'mail-sender-missing',
      'mail-recipient-missing',
    ]);
    expect(mail.findings.every(isGrave)).toBe(true);
    expect((await composed({ kind: 'test', id: '' })).findings).toMatchObject([
      { reason: 'mail-sender-missing' },
    ]);
  });
});
