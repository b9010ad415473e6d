import { describe, expect, it } from 'vitest';
import { openFrenchBooks, openTestBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, addRow, allRecords, november, valueOf } from '../testing/outcomes.ts';

/** Two connections to one database, with ids of their own: what two tabs are. */
async function twoTabs(name: string) {
  const first = await openFrenchBooks(name);
  const counter = testDeps();
  const ids = { next: () => `other-${counter.ids.next()}` };
  const second = await openTestBooks(name, { ...counter, ids });
  return [first.services, second.services] as const;
}

describe('two tabs', () => {
  it('B2 issuing at once stay gapless, and no draft is issued twice', async () => {
    const [one, two] = await twoTabs('two-tabs-issue');
    const drafts: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      const customer = await addCustomer(one, `Customer ${at}`);
      await addRow(one, customer.id, '2026-11-03');
      drafts.push(valueOf(await one.invoices.generate({ customerId: customer.id, ...november })).id);
    }
    const outcomes = await Promise.all(
      drafts.flatMap((id) => [one.invoices.issue([id]), two.invoices.issue([id])]),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(12);
    const numbers = (await two.invoices.list({ sort: 'number', direction: 'asc' })).rows.map(
      ({ number }) => number,
    );
    expect(numbers).toEqual(
      Array.from({ length: 12 }, (_, at) => `F-2026-${String(at + 1).padStart(4, '0')}`),
    );
    expect(await one.audit.verify()).toMatchObject({ ok: true });
  });

  it('B3 generating at once bill each row once', async () => {
    const [one, two] = await twoTabs('two-tabs-generate');
    for (let at = 0; at < 5; at += 1) {
      const customer = await addCustomer(one, `Customer ${at}`);
      await addRow(one, customer.id, '2026-11-03');
      await addRow(one, customer.id, '2026-11-04');
    }
    const [a, b] = await Promise.all([
      one.invoices.generateAll({ ...november, issue: true }),
      two.invoices.generateAll({ ...november, issue: true }),
    ]);
    expect(valueOf(a).made.length + valueOf(b).made.length).toBe(5);
    const rows = await allRecords(one);
    expect(rows.reduce((sum, { lineCount }) => sum + lineCount, 0)).toBe(10);
  });

  it('B2 the later save of one draft is refused, not silently the winner', async () => {
    const [one, two] = await twoTabs('two-tabs-draft');
    const anne = await addCustomer(one, 'Anne');
    const draft = {
      customerId: anne.id,
      periodStart: november.from,
      periodEnd: november.to,
      lines: [{ title: 'Work', quantity: '1', unitPrice: '10' }],
    };
    const { id, rev } = valueOf(await one.invoices.save(draft));
    const mine = valueOf(await one.invoices.save({ ...draft, id, rev, title: 'Mine' }));
    expect(await two.invoices.save({ ...draft, id, rev, title: 'Theirs' })).toMatchObject({
      error: { name: 'Conflict', reason: 'draft-changed-elsewhere' },
    });
    expect((await two.invoices.get(id))?.title).toBe('Mine');
    expect(valueOf(await two.invoices.save({ ...draft, id, rev: mine.rev, title: 'Ours' })).title).toBe(
      'Ours',
    );
  });

  it('F1 a list in one tab knows what the other did', async () => {
    const [one, two] = await twoTabs('two-tabs-list');
    expect((await two.customers.list()).total).toBe(0);
    const anne = await addCustomer(one, 'Anne');
    expect((await two.customers.list()).rows.map(({ name }) => name)).toEqual(['Anne']);
    await two.customers.save({ id: anne.id, name: 'Anna' });
    expect((await one.customers.list({ search: 'anna' })).total).toBe(1);
    await two.customers.remove(anne.id);
    expect((await one.customers.list()).total).toBe(0);
    await addCustomer(one, 'Bruno');
    await two.reset();
    expect((await one.customers.list()).total).toBe(0);
  });
});
