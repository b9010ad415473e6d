import { beforeAll, describe, expect, it, vi } from 'vitest';
import documentation from '../../../docs/automation-api.md?raw';
import type { PageOf } from '@services/services.ts';
import { openFrenchBooks } from '@services/testing/open-books.ts';
import { installAutomation, openedForAutomation } from './automation.ts';
import { callNames } from './call-names.ts';
import { apiGroups } from './groups.ts';

const november = { from: '2026-11-01', to: '2026-11-30' };

describe('window.quittance', () => {
  let quittance: Window['quittance'];
  beforeAll(async () => {
    vi.stubGlobal('window', {});
    installAutomation();
    ({ quittance } = window);
    openedForAutomation('own', (await openFrenchBooks()).services);
  });

  it('E16 every name is in the documentation, and every documented call exists', () => {
    const names = Object.entries(quittance).flatMap(([room, calls]) =>
      typeof calls === 'object' && !(calls instanceof Promise)
        ? Object.keys(calls).map((call) => `${room}.${call}`)
        : [room],
    );
    const documented = new Set<string>();
    for (const row of documentation.split('\n').filter((line) => line.startsWith('| `'))) {
      let room = '';
      for (const [, dotted, short, call] of row.matchAll(/`(?:(\w+)\.)?(\.)?(\w+)(?=[(`])/g)) {
        if (dotted !== undefined) room = dotted;
        if (dotted !== undefined || short !== undefined) documented.add(`${room}.${call}`);
        else if (call === 'version' || call === 'ready' || call === 'reset') documented.add(call);
      }
    }
    expect([...documented].filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => !documented.has(name))).toEqual([]);
  });

  it('E16 every call has its name from the first moment, and none that is not there', () => {
    const there = apiGroups(() => new Promise(() => {}));
    const found = Object.entries(there).map(([group, calls]) => [group, Object.keys(calls)]);
    expect(callNames).toEqual(Object.fromEntries(found));
  });

  it('E16 every list has one shape, is searched, sorted and cut into pages', async () => {
    const lists = Object.entries(callNames).flatMap(([group, calls]) =>
      calls.includes('list') ? [group] : [],
    );
    expect(lists.length).toBeGreaterThan(14);
    const { id: customerId } = await quittance.customers.save({ name: 'Of the lists' });
    type Lists = Record<string, { list: (query?: object) => Promise<PageOf<object>> }>;
    const groups = quittance as unknown as Lists;
    for (const group of lists) {
      const page = await groups[group]!.list({ customerId, pageSize: 7, page: 1 });
      expect(page, group).toMatchObject({ total: expect.any(Number), page: 1, pageSize: 7 });
      expect(page.rows, group).toBeInstanceOf(Array);
    }
    for (const [name, email] of [
      ['Zoé', 'a@a.example'],
      ['Ana', 'z@a.example'],
      ['Élie', 'm@b.example'],
    ] as const) {
      await quittance.managers.save({ name, email });
      await quittance.automations.save({ name, steps: ['generate-invoices'] });
    }
    const names = async (query?: object) =>
      (await quittance.managers.list(query)).rows.map(({ name }: { name: string }) => name);
    expect(await names({ sort: 'email' })).toEqual(['Zoé', 'Élie', 'Ana']);
    expect(await names({ sort: 'name', direction: 'desc' })).toEqual(['Zoé', 'Élie', 'Ana']);
    expect(await names({ search: 'elie' })).toEqual(['Élie']);
    expect(await quittance.automations.list({ sort: 'name', page: 2, pageSize: 2 })).toMatchObject({
      rows: [{ name: 'Zoé' }],
      total: 3,
      page: 2,
      pageSize: 2,
    });
    expect((await quittance.series.list({ search: 'credit' })).rows).toMatchObject([{ kind: 'credit-note' }]);
    expect((await quittance.mailTexts.list({ search: 'receipt' })).rows).toMatchObject([{ kind: 'receipt' }]);
    for (const { id } of (await quittance.automations.list()).rows) await quittance.automations.delete(id);
    for (const { id } of (await quittance.managers.list()).rows) await quittance.managers.delete(id);
  });

  it('E16 money leaves with the digits of its currency, and counts stay numbers', async () => {
    const { id: customerId } = await quittance.customers.save({ name: 'Anne' });
    const row = { customerId, date: '2026-11-03', title: 'Work', quantity: '3', unitPrice: '4.1' };
    expect(await quittance.transactions.save(row)).toMatchObject({ net: '12.30', tax: '2.46', source: null });
    const guinean = await quittance.transactions.save({ ...row, unitPrice: '50000', currency: 'GNF' });
    expect(guinean).toMatchObject({ net: '150000', tax: '30000' });
    const december = { from: '2026-12-01', to: '2026-12-31' };
    const late = await quittance.invoices.preview({ customerId, ...december });
    expect(late.older).toEqual({ rows: 2, from: '2026-11-03', amounts: { EUR: '12.30', GNF: '150000' } });
    const preview = await quittance.invoices.preview({ customerId, ...november });
    expect(preview).toMatchObject({ subTotal: '12.30', tax: '2.46', total: '14.76', count: 1 });
    const invoice = await quittance.invoices.generate({ customerId, ...november, issue: true });
    const detail = await quittance.invoices.get(invoice.id);
    expect(detail).toMatchObject({
      number: 'F-2026-0001',
      status: 'issued',
      due: '14.76',
      totals: { withTax: '14.76' },
      taxBreakdown: [{ category: 'S', rate: '20', taxable: '12.30', tax: '2.46' }],
      lines: [{ net: '12.30' }],
    });
    expect((await quittance.invoices.list({ status: 'issued' })).sums).toEqual({
      EUR: { withTax: '14.76', due: '14.76', rows: 1 },
    });
    expect((await quittance.invoices.stats()).figures).toMatchObject({
      EUR: { total: { amount: '14.76', count: 1 } },
    });
    const { currency, ageing, topCustomers } = await quittance.dashboard.of();
    expect([currency, ageing[0]]).toEqual(['EUR', { step: 'not-due', count: 1, amount: '14.76' }]);
    expect(topCustomers).toEqual([{ customerId, name: 'Anne', amount: '14.76', count: 1 }]);
    expect((await quittance.customers.list()).rows[0]?.openNet).toEqual({ GNF: '150000' });
    expect(JSON.parse(JSON.stringify(detail))).toEqual(detail);
  });

  it('E16 a refusal rejects with a stable name, a key, the field and words', async () => {
    await expect(quittance.customers.save({ name: ' ' })).rejects.toMatchObject({
      name: 'ValidationError',
      reason: 'customer-name-missing',
      field: 'name',
      message: 'Give the customer a name.',
    });
    await expect(quittance.invoices.get('nothing')).rejects.toMatchObject({ name: 'NotFound' });
    await expect(quittance.customers.get('nothing')).rejects.toMatchObject({ name: 'NotFound' });
    await expect(quittance.imports.commit('nothing')).rejects.toMatchObject({ reason: 'preview-missing' });
    await expect(quittance.reset()).rejects.toMatchObject({ reason: 'confirm-missing' });
    const task = { signal: AbortSignal.abort() };
    await expect(quittance.invoices.generateAll(november, task)).rejects.toMatchObject({ name: 'Cancelled' });
    await expect(quittance.audit.verify(task)).rejects.toMatchObject({ name: 'Cancelled' });
  });

  it('E16 a backup travels as a Blob, its sums as text', async () => {
    const passphrase = 'cheval agrafe pile correcte';
    const file = await quittance.backup.create({ passphrase });
    const summary = await quittance.backup.inspect(file, { passphrase });
    expect(summary.totals).toEqual({
      EUR: { invoiced: '14.76', transactions: '12.30' },
      GNF: { invoiced: '0', transactions: '150000' },
    });
    await quittance.reset({ confirm: 'erase' });
    expect(await quittance.company.get()).toBeUndefined();
    await quittance.backup.restore(file, { passphrase });
    expect((await quittance.company.get())?.name).toBe('Atelier Perrache');
    expect(await quittance.audit.verify()).toMatchObject({ ok: true });
  });

  it('E16 in empty books a name and a country set the company up', async () => {
    await quittance.reset({ confirm: 'erase' });
    await expect(quittance.company.update({ country: 'FR' })).rejects.toMatchObject({ field: 'name' });
    const company = await quittance.company.update({ name: 'Kaloum', country: 'GN', phone: '620' });
    expect(company).toMatchObject({ name: 'Kaloum', currency: 'GNF', phone: '620' });
  });
});
