import { beforeEach, describe, expect, it } from 'vitest';
import type { Manager, Subscription } from '@domain/managers/manager.ts';
import type { ReportQuery } from '@domain/reports/report.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import type { Services } from '../services.ts';
import { keepReport } from '../testing/made-report.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { november, valueOf } from '../testing/outcomes.ts';
import { reportFor } from './report-for.ts';
import { sendNow } from './send-now.ts';

const to = (kind: string, more: Partial<Subscription> = {}): Subscription => ({
  kind,
  savedId: '',
  formats: ['pdf'],
  onlyIf: null,
  ...more,
});

const reasonOf = (result: Result<unknown>) => (result.ok ? 'done' : result.error.reason);

describe('managers', () => {
  let books: Books;
  let services: Services;
  beforeEach(async () => {
    ({ books, services } = await openFrenchBooks());
    valueOf(await services.company.update({ email: 'compta@perrache.example' }));
  });
  const save = async (name: string, more: Partial<Manager> = {}) =>
    valueOf(await services.managers.save({ name, email: `${name}@firm.example`, ...more }));
  /** What stands for the maker of reports: it keeps what it is asked for. */
  const reports = {
    make: async (query: ReportQuery, how: { formats: ('pdf' | 'xlsx')[]; language: 'fr' | 'en' | 'pt' }) =>
      query.kind === 'broken'
        ? refuse('NotFound', 'made-report-missing')
        : ok(await keepReport(books, { kind: query.kind, savedId: query.savedId ?? '', ...how })),
  };
  const mails = async () => (await services.outbox.list({ pageSize: 100 })).rows;

  it('A7 a manager is saved, changed, removed and put back, each in the journal without a name', async () => {
    const ana = await save('Ana', { email: ' ana@firm.example ', subscriptions: [to('sales')] });
    expect(ana).toMatchObject({ email: 'ana@firm.example', language: 'fr', isActive: true });
    const changed = valueOf(await services.managers.save({ ...ana, name: 'Anna', language: 'en' }));
    expect(changed).toMatchObject({ id: ana.id, subscriptions: ana.subscriptions });
    await save('Bea');
    expect((await services.managers.list()).map(({ name }) => name)).toEqual(['Anna', 'Bea']);
    const removed = valueOf(await services.managers.remove(ana.id));
    expect(await services.managers.get(ana.id)).toBeUndefined();
    valueOf(await services.managers.restore(removed));
    expect(reasonOf(await services.managers.restore(removed))).toBe('manager-exists');
    expect(reasonOf(await services.managers.remove('nobody'))).toBe('manager-missing');
    const entries = await books.db.journal.toArray();
    expect(entries.map(({ summary }) => summary.key).slice(-5)).toEqual([
      'manager-created',
      'manager-changed',
      'manager-created',
      'manager-removed',
      'manager-restored',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Anna|firm\.example/);
  });

  it('A7 MG1 an address belongs to one manager, whatever its capitals; also when one comes back', async () => {
    const ana = await save('Ana');
    const again = await services.managers.save({ name: 'Eve', email: 'ANA@firm.example' });
    expect(again).toMatchObject({ error: { reason: 'manager-email-taken', params: { name: 'Ana' } } });
    valueOf(await services.managers.remove(ana.id));
    await save('Eve', { email: 'ana@FIRM.example' });
    expect(reasonOf(await services.managers.restore(ana))).toBe('manager-email-taken');
  });

  it('A7 send now makes what the manager is subscribed to and queues one mail each, in his language', async () => {
    const subscriptions = [to('sales', { formats: ['pdf', 'xlsx'] }), to('tax')];
    const ana = await save('Ana', { language: 'pt', subscriptions });
    expect(valueOf(await sendNow(books, reports, ana.id, november))).toEqual({ queued: 2, held: 0 });
    const queued = await mails();
    expect(queued.map(({ files }) => files.length).sort((a, b) => a - b)).toEqual([1, 2]);
    for (const mail of queued) {
      expect(mail).toMatchObject({
        kind: 'report',
        managerId: ana.id,
        recipientName: 'Ana',
        language: 'pt',
        to: [{ name: 'Ana', address: 'Ana@firm.example' }],
      });
      expect(mail.text).toMatch(/^Bom dia/);
      expect(mail.text).toContain('€1,250.00');
    }
  });

  it('A7 MG3 what is not above the threshold is held and not queued', async () => {
    const onlyIf = { figure: 'sales', currency: 'EUR' };
    const subscriptions = [
      to('sales', { onlyIf: { ...onlyIf, above: 125_000 } }),
      to('tax', { onlyIf: { ...onlyIf, above: 124_999 } }),
    ];
    const ana = await save('Ana', { subscriptions });
    expect(valueOf(await sendNow(books, reports, ana.id, november))).toEqual({ queued: 1, held: 1 });
    expect(await mails()).toHaveLength(1);
  });

  it('A7 MG4 an inactive manager, one without a subscription and a report that fails are refused', async () => {
    const off = await save('Off', { isActive: false, subscriptions: [to('sales')] });
    const none = await save('None');
    const bad = await save('Bad', { subscriptions: [to('broken')] });
    const sent = async (id: string, period = november) => reasonOf(await sendNow(books, reports, id, period));
    expect(await sent(off.id)).toBe('manager-inactive');
    expect(await sent(none.id)).toBe('manager-no-subscription');
    expect(await sent(bad.id)).toBe('made-report-missing');
    expect(await sent('nobody')).toBe('manager-missing');
    expect(await sent(bad.id, { from: '2026-12-01', to: '2026-11-01' })).toBe('period-backwards');
    expect(await mails()).toEqual([]);
  });

  it('A7 A12 one report for chosen managers: made once in each language, one mail each, in one entry of the journal', async () => {
    const ana = await save('Ana', { language: 'pt', subscriptions: [to('sales')] });
    const bea = await save('Bea', { language: 'fr' });
    const cleo = await save('Cleo', { language: 'fr' });
    const query = { kind: 'sales', ...november };
    const ids = [ana.id, bea.id, cleo.id];
    const letters = valueOf(await reportFor(books, reports, query, ids));
    expect(letters.map(({ managerName }) => managerName)).toEqual(['Ana', 'Bea', 'Cleo']);
    expect(new Set(letters.map(({ reportId }) => reportId)).size).toBe(2);
    const before = await books.db.journal.count();
    const targets = letters.map(({ reportId, managerId }) => ({
      kind: 'report' as const,
      id: reportId,
      managerId,
    }));
    const { queued, refused } = valueOf(await services.outbox.enqueueMany(targets));
    expect(refused).toEqual([]);
    expect(await books.db.journal.count()).toBe(before + 1);
    // Ana reads PDF only; the others asked for nothing and get both files.
    expect(
      queued.map(({ recipientName, language, files }) => [recipientName, language, files.length]),
    ).toEqual([
      ['Ana', 'pt', 1],
      ['Bea', 'fr', 2],
      ['Cleo', 'fr', 2],
    ]);
    // Taken back while nothing has left.
    valueOf(await services.outbox.cancel(queued.map(({ id }) => id)));
    expect((await services.outbox.counts()).waiting).toBe(0);
    // The very report that was made, to whoever is chosen.
    const again = valueOf(await reportFor(books, reports, { madeId: letters[0]!.reportId }, [bea.id]));
    expect(again).toMatchObject([{ reportId: letters[0]!.reportId, managerId: bea.id }]);
  });

  it('A7 MG4 a report is made for nobody who is unknown or inactive, and what is not kept is refused', async () => {
    const off = await save('Off', { isActive: false });
    const ana = await save('Ana');
    const query = { kind: 'sales', ...november };
    const asked = async (what: Parameters<typeof reportFor>[2], ids: string[]) =>
      reasonOf(await reportFor(books, reports, what, ids));
    expect(await asked(query, [])).toBe('nothing-selected');
    expect(await asked(query, [ana.id, 'nobody'])).toBe('manager-missing');
    expect(await asked(query, [off.id])).toBe('manager-inactive');
    expect(await asked({ madeId: 'gone' }, [ana.id])).toBe('made-report-missing');
    expect(await asked({ ...query, kind: 'broken' }, [ana.id])).toBe('made-report-missing');
    expect(await books.db.madeReports.count()).toBe(0);
  });
});
