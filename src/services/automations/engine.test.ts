import { describe, expect, it } from 'vitest';
import { openFrenchBooks, openTestBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, addRow, allRecords, valueOf } from '../testing/outcomes.ts';
import { lockOver, movingClock } from './testing/clock.ts';

const at = (text: string) => Date.parse(text);

/** One database, as many windows as wanted, one clock and one lock over all of them. */
async function windows(count: number, begin = '2026-11-30T06:00:00Z') {
  const clock = movingClock(at(begin));
  const senderLock = lockOver();
  const { ids } = testDeps();
  const name = `engine-${Math.random()}`;
  const open = [];
  for (let nth = 0; nth < count; nth += 1) {
    const deps = testDeps({ clock, senderLock, ids });
    open.push(nth === 0 ? await openFrenchBooks(name, deps) : await openTestBooks(name, deps));
  }
  return { clock, open, services: open.map(({ services }) => services) };
}

const daily = {
  name: 'Invoices of the day before',
  steps: [{ service: 'generate-invoices' as const, options: { period: 'yesterday' } }],
  schedule: { recurrence: { every: 'day' as const }, time: '08:00' },
};

describe('due times', () => {
  it('A4 RU1 RU2 three due times that a clock jumped over run once each over two windows, in order', async () => {
    const { clock, services } = await windows(2);
    const [one, two] = services as [(typeof services)[0], (typeof services)[0]];
    const anne = await addCustomer(one, 'Anne');
    for (const day of ['2026-11-29', '2026-11-30', '2026-12-01']) await addRow(one, anne.id, day);
    const { id } = valueOf(await one.automations.save(daily));
    expect((await one.automations.tick()).nextInMs).toBe(at('2026-11-30T07:00:00Z') - clock.now());
    clock.set('2026-12-02T09:30:00Z');
    const ticks = await Promise.all([one.automations.tick(), two.automations.tick()]);
    expect(ticks.flatMap(({ ran }) => ran.map(({ occurrence }) => occurrence)).sort()).toEqual([
      '2026-11-30T08:00',
      '2026-12-01T08:00',
      '2026-12-02T08:00',
    ]);
    const { rows } = await two.automations.history({ automationId: id });
    expect(rows.map(({ day, state, trigger }) => [day, state, trigger])).toEqual([
      ['2026-12-02', 'done', 'catch-up'],
      ['2026-12-01', 'done', 'catch-up'],
      ['2026-11-30', 'done', 'catch-up'],
    ]);
    expect(rows.map(({ steps }) => steps[0]!.results.length)).toEqual([1, 1, 1]);
    expect(await allRecords(one)).toHaveLength(3);
    expect((await one.automations.tick()).ran).toEqual([]);
    expect(await one.audit.verify()).toMatchObject({ ok: true });
  });
});
