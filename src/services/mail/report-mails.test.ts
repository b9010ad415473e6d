import { beforeEach, describe, expect, it } from 'vitest';
import type { MessageKind } from '@domain/outbox/message.ts';
import { ok } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign } from '../books.ts';
import { enqueueEach, enqueueMessage } from '../commands/enqueue-messages.ts';
import type { Books } from '../books.ts';
import type { MessageTarget, Services } from '../services.ts';
import { keepReport } from '../testing/made-report.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';
import { composeMessage } from './compose-message.ts';

const subscriptions = [{ kind: 'sales', savedId: '', formats: ['pdf' as const], onlyIf: null }];

describe('mails of reports', () => {
  let books: Books;
  let services: Services;
  let reportId: string;
  const manager = async (name: string, more = {}) =>
    valueOf(
      await services.managers.save({
        name,
        email: `${name}@firm.example`,
        language: 'en',
        subscriptions,
        ...more,
      }),
    ).id;
  beforeEach(async () => {
    ({ books, services } = await openFrenchBooks());
    valueOf(await services.company.update({ email: 'compta@perrache.example' }));
    reportId = (await keepReport(books, { formats: ['pdf', 'xlsx'] })).id;
  });

  it('A7 A12 a report goes to its manager with every file, its figures in the words', async () => {
    const formats = ['pdf' as const, 'xlsx' as const];
    const managerId = await manager('ana', { subscriptions: [{ ...subscriptions[0], formats }] });
    const mail = valueOf(await composeMessage(books, { kind: 'report', id: reportId, managerId }));
    expect(mail).toMatchObject({
      subject: { kind: 'report', id: reportId },
      subjectName: 'Sales by period',
      subjectLine: 'Sales by period – Atelier Perrache',
      customerId: '',
      managerId,
      to: [{ name: 'ana', address: 'ana@firm.example' }],
      files: [{ fileName: 'Sales.pdf' }, { fileName: 'Sales.xlsx' }],
      findings: [],
    });
    expect(mail.text).toContain('1 November 2026');
    expect(mail.text).toContain('Sales: €1,250.00');
    const pdfOnly = await manager('bea');
    const other = valueOf(await composeMessage(books, { kind: 'report', id: reportId, managerId: pdfOnly }));
    expect(other.files.map(({ fileName }) => fileName)).toEqual(['Sales.pdf']);
  });

  it('A7 MG4 without a manager it goes to all active ones who read it in its language', async () => {
    await manager('ana');
    await manager('bea');
    await manager('off', { isActive: false });
    await manager('fra', { language: 'fr' });
    await manager('tax', { subscriptions: [] });
    const mail = valueOf(await composeMessage(books, { kind: 'report', id: reportId }));
    expect(mail.to.map(({ name }) => name).sort()).toEqual(['ana', 'bea']);
    expect(mail).not.toHaveProperty('managerId');
  });

  it('A12 a report that nobody reads, or whose bytes are damaged, is not sent', async () => {
    const sent = await enqueueMessage(books, { kind: 'report', id: reportId });
    expect(sent).toMatchObject({ error: { reason: 'mail-recipient-missing' } });
    const managerId = await manager('ana');
    const [file] = (await books.db.madeReports.get(reportId))!.files;
    await lose(file!.sha256);
    const composed = await composeMessage(books, { kind: 'report', id: reportId, managerId });
    expect(composed).toMatchObject({ error: { reason: 'report-file-missing' } });
  });

  /** What a damaged disk does. */
  const lose = (sha256: string) =>
    commit(books.db, sign(books, 'lose'), async (writer) => {
      writer.remove('archivedFiles', sha256);
      return ok({ value: undefined, subjects: [], summary: { key: 'lost', params: {} } });
    });

  const outbox = async () => (await services.outbox.list({ pageSize: 100 })).rows;
  const queuedNow = async (targets: MessageTarget[]) => {
    const { queued, refused } = valueOf(await enqueueEach(books, targets, { isOnce: true }));
    return { queued: queued.length, refused: refused.map(({ refusal }) => refusal.reason) };
  };

  it('A12 O13 one report to two managers is two mails, to one manager one', async () => {
    const [ana, bea] = [await manager('ana'), await manager('bea')];
    const of = (managerId: string) => ({ kind: 'report' as MessageKind, id: reportId, managerId });
    expect(await queuedNow([of(ana), of(bea)])).toEqual({ queued: 2, refused: [] });
    expect(await queuedNow([of(ana), of(bea)])).toEqual({
      queued: 0,
      refused: ['message-queued-before', 'message-queued-before'],
    });
    expect(await queuedNow([of(await manager('eve')), of(ana)])).toMatchObject({ queued: 1 });
    expect(await outbox()).toHaveLength(3);
  });

  it('A11 O13 an invoice whose mail was cancelled or taken out by hand is not queued by itself again', async () => {
    const customer = await addCustomer(services, 'Anne', { email: 'anne@anne.example' });
    await addRow(services, customer.id, '2026-11-03');
    const { made } = valueOf(await services.invoices.generateAll({ ...november, issue: true }));
    const target = { kind: 'invoice' as const, id: made[0]! };
    const { queued } = valueOf(await enqueueEach(books, [target], { isOnce: true }));
    valueOf(await services.outbox.cancel([queued[0]!.id]));
    expect(await queuedNow([target])).toMatchObject({ queued: 0, refused: ['message-queued-before'] });
    // A person may.
    valueOf(await services.outbox.enqueue(target));
    expect(await outbox()).toHaveLength(2);
  });

  it('A11 O13 two windows that queue the same at once queue it once', async () => {
    const managerId = await manager('ana');
    const targets = [{ kind: 'report' as const, id: reportId, managerId }];
    const both = await Promise.all([queuedNow(targets), queuedNow(targets), queuedNow(targets)]);
    expect(both.reduce((sum, { queued }) => sum + queued, 0)).toBe(1);
    expect(await outbox()).toHaveLength(1);
  });

  it('A11 what is queued may stay sealed until an instant', async () => {
    const managerId = await manager('ana');
    const notBefore = '2026-12-01T07:00:00.000Z';
    const targets = [{ kind: 'report' as const, id: reportId, managerId }];
    const { queued } = valueOf(await enqueueEach(books, targets, { notBefore }));
    expect(queued).toMatchObject([{ notBefore }]);
  });
});
