import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Books } from '../books.ts';
import type { Services } from '../services.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';

describe('taking a mail out by hand', () => {
  let books: Books;
  let services: Services;
  let id: string;
  beforeEach(async () => {
    ({ books, services } = await openFrenchBooks());
    valueOf(await services.company.update({ email: 'compta@perrache.example' }));
    const customer = await addCustomer(services, 'Café Müller', { email: 'cafe@example.org' });
    await addRow(services, customer.id, '2026-11-03');
    ({ id } = valueOf(
      await services.invoices.generate({ customerId: customer.id, ...november, issue: true }),
    ));
  });
  const departures = async () =>
    (await books.db.archive.toArray()).flatMap((document) => document.departures.map(({ how }) => how));

  it('F6 the draft for a mail program carries the document, which is in the archive first', async () => {
    const { file, fileName } = valueOf(await services.outbox.eml({ kind: 'invoice', id }));
    const mail = await PostalMime.parse(await file.arrayBuffer());
    const { number } = (await services.invoices.get(id))!;
    expect(fileName).toBe(`Invoice_${number}.eml`);
    expect(mail).toMatchObject({
      subject: `Facture ${number} – Atelier Perrache`,
      from: { name: 'Atelier Perrache', address: 'compta@perrache.example' },
      to: [{ name: 'Café Müller', address: 'cafe@example.org' }],
      attachments: [{ filename: `Invoice_${number}.pdf` }],
    });
    expect(new TextDecoder().decode(mail.attachments[0]?.content as ArrayBuffer)).toBe(number);
    expect(await departures()).toEqual(['downloaded']);
    expect((await services.invoices.get(id))!.deliveries).toEqual([]);
  });

  it('F6 what a person changed is in both forms of the draft', async () => {
    const changes = {
      subjectLine: 'Été',
      text: 'Voilà <b>\n\n-- \nMoi',
      to: [{ name: '', address: 'x@example.org' }],
    };
    const { file } = valueOf(await services.outbox.eml({ kind: 'invoice', id }, changes));
    const mail = await PostalMime.parse(await file.arrayBuffer());
    expect(mail).toMatchObject({ subject: 'Été', to: [{ address: 'x@example.org' }] });
    expect(mail.text?.trimEnd()).toBe(changes.text);
    expect(mail.html).toContain('Voilà &lt;b&gt;');
    expect(mail.html).not.toContain('Facture');
  });

  it('F6 a customer without an address still gets a draft; a draft invoice does not', async () => {
    const customer = (await services.invoices.get(id))!.customer;
    valueOf(await services.customers.save({ ...(await services.customers.get(customer.id))!, email: '' }));
    const { file } = valueOf(await services.outbox.eml({ kind: 'invoice', id }));
    expect((await PostalMime.parse(await file.arrayBuffer())).to).toBeUndefined();
    await addRow(services, customer.id, '2026-11-04');
    const draft = valueOf(
      await services.invoices.generate({ customerId: customer.id, ...november, issue: false }),
    );
    expect(await services.outbox.eml({ kind: 'invoice', id: draft.id })).toMatchObject({
      ok: false,
      error: { reason: 'invoice-draft' },
    });
  });

  it('F6 the document alone leaves as it is said: downloaded or printed', async () => {
    const saved = valueOf(await services.outbox.takeOut({ kind: 'invoice', id }, 'downloaded'));
    expect(saved.file.type).toBe('application/pdf');
    valueOf(await services.outbox.takeOut({ kind: 'invoice', id }, 'printed'));
    expect(await departures()).toEqual(['downloaded', 'printed']);
  });

  it('F6 what a person says to have sent stands on the invoice', async () => {
    valueOf(await services.outbox.recordByHand({ kind: 'invoice', id }, 'email-draft'));
    expect((await services.invoices.get(id))!.deliveries).toMatchObject([{ how: 'by-hand' }]);
  });
});
