import { beforeEach, describe, expect, it } from 'vitest';
import type { Books } from '../books.ts';
import { composeMessage } from '../mail/compose-message.ts';
import type { Services } from '../services.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';

describe('words of mails', () => {
  let books: Books;
  let services: Services;
  beforeEach(async () => {
    ({ books, services } = await openFrenchBooks());
  });
  const save = (subject: Record<string, string>, body: Record<string, string> = {}) =>
    services.mailTexts.save({ kind: 'invoice', subject, body });
  const invoice = async () => {
    const { id } = await addCustomer(services, 'Anne', { email: 'anne@anne.example' });
    await addRow(services, id, '2026-11-03');
    return valueOf(await services.invoices.generate({ customerId: id, ...november, issue: true }));
  };

  it('A6 each kind has words in every language before anybody wrote one', async () => {
    const texts = await services.mailTexts.list();
    expect(texts).toHaveLength(9);
    for (const { subject, body, own } of texts) {
      expect(own).toEqual([]);
      for (const language of ['fr', 'en', 'pt'] as const) {
        expect(subject[language]).toBeTruthy();
        expect(body[language]).toBeTruthy();
      }
    }
  });

  it('A6 what is saved is used, one language at a time, and is in the journal without its words', async () => {
    valueOf(await save({ fr: 'Votre facture {{ invoice_number }}' }, { fr: 'Chère {{ customer_name }},' }));
    expect(valueOf(await save({ en: 'Yours' })).own).toEqual(['fr', 'en']);
    const { id, number } = await invoice();
    const mail = valueOf(await composeMessage(books, { kind: 'invoice', id }));
    expect(mail.subjectLine).toBe(`Votre facture ${number}`);
    expect(mail.text).toMatch(/^Chère Anne,\n/);
    const [entry] = (await services.audit.list({ subject: { kind: 'mail-text', id: 'invoice' } })).rows;
    expect(entry).toMatchObject({ command: 'save-mail-text' });
    expect(JSON.stringify(entry)).not.toContain('Yours');
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('A6 a text that does not work is refused with the place and the name that was meant', async () => {
    expect(await save({}, { en: 'Hello\n{{ invoice_nummer }}' })).toMatchObject({
      ok: false,
      error: {
        reason: 'mail-text-faulty-near',
        field: 'body.en',
        params: { line: 2, name: 'invoice_nummer', meant: 'invoice_number' },
      },
    });
    expect(await save({ pt: '{% fore %}' })).toMatchObject({ ok: false, error: { field: 'subject.pt' } });
    expect(await save({ fr: 'x'.repeat(501) })).toMatchObject({
      ok: false,
      error: { reason: 'mail-text-long' },
    });
    const unknown = { kind: 'poem' as never, subject: {}, body: {} };
    expect(await services.mailTexts.save(unknown)).toMatchObject({ ok: false, error: { field: 'kind' } });
    expect(await books.db.mailTexts.count()).toBe(0);
  });

  it('A6 back to the built-in words: of one language, then of all', async () => {
    const before = await services.mailTexts.get('invoice');
    valueOf(await save({ fr: 'Un', en: 'One' }, { fr: 'Deux' }));
    expect(valueOf(await services.mailTexts.reset('invoice', 'fr'))).toMatchObject({ own: ['en'] });
    expect(valueOf(await services.mailTexts.reset('invoice'))).toEqual(before);
    expect(await books.db.mailTexts.count()).toBe(0);
  });

  it('A6 saving the built-in words changes nothing', async () => {
    const { subject, body } = await services.mailTexts.get('invoice');
    expect(valueOf(await services.mailTexts.save({ kind: 'invoice', subject, body })).own).toEqual([]);
    expect(await books.db.mailTexts.count()).toBe(0);
  });

  it('A6 a preview is tried on the latest document, else on an example, and tells what is wrong', async () => {
    const tried = { kind: 'invoice' as const, subject: { fr: '{{ customer_name }}' }, body: {} };
    expect(valueOf(await services.mailTexts.preview(tried, 'fr'))).toMatchObject({
      subjectLine: 'Boulangerie des Terreaux SAS',
      triedOn: '',
      faults: [],
    });
    const { number } = await invoice();
    expect(valueOf(await services.mailTexts.preview(tried, 'fr'))).toMatchObject({
      subjectLine: 'Anne',
      triedOn: number,
    });
    const faulty = { ...tried, body: { fr: '{{ nope }} {{ invoice_url }}' } };
    const preview = valueOf(await services.mailTexts.preview(faulty, 'fr'));
    expect(preview.faults).toMatchObject([{ part: 'text', name: 'nope', line: 1 }]);
    expect(preview.notes).toMatchObject([{ reason: 'mail-invoice-url' }]);
  });

  it('B13 the variables of a kind are told with what they would be', async () => {
    const variables = await services.mailTexts.variables('invoice');
    const names = variables.map(({ name }) => name);
    const needed = [
      'customer_name',
      'invoice_number',
      'invoice_date',
      'due_date',
      'total_amount',
      'invoice_url',
      'pay_url',
    ];
    for (const name of [...needed, 'company.name', 'client.address.city', 'title', 'period_start'])
      expect(names).toContain(name);
    expect(variables.find(({ name }) => name === 'company.name')).toMatchObject({
      value: 'Atelier Perrache',
    });
    expect((await services.mailTexts.variables('reminder')).map(({ name }) => name)).toContain(
      'days_overdue',
    );
  });
});
