import { describe, expect, it } from 'vitest';
import { daysOf, upTo } from '../testing/fleet.ts';
import { lostFleet, older } from '../testing/lost-fleet.ts';
import { valueOf } from '../testing/outcomes.ts';
import { filesOf } from '../testing/record-shop.ts';

/** Documents of one transaction of a bring-back. */
const CHUNK = 100;
const mask = (...days: number[]) =>
  upTo(31)
    .map((day) => (days.includes(day) ? '2' : '0'))
    .join('');

/** More rentals than one transaction takes, each billed for a day; the one before the last is given. */
async function manyRentals() {
  const fleet = await lostFleet();
  const ids: string[] = [];
  for (let at = 0; at < CHUNK + 1; at += 1) ids.push((await fleet.rent()).id);
  const target = ids[98]!;
  const others = ids.filter((id) => id !== target);
  valueOf(await fleet.services.rentals.setDays(others.flatMap((id) => daysOf(id, '2025-01', [1]))));
  const runAll = async () => {
    const { outcomes } = valueOf(await fleet.services.rentals.generateMonth({ year: 2025, month: 1 }));
    const made = outcomes.filter(({ state }) => state === 'made').map(({ invoiceId }) => invoiceId);
    valueOf(await fleet.services.invoices.issue(made));
    return filesOf(fleet.services, made);
  };
  return { ...fleet, target, runAll };
}

describe('guessed days of an older PDF', () => {
  it('B25 F2 R21 keep clear of what all other files bill, and are named each time, also after a stop', async () => {
    const { services, backup, work, issued, back, sheetOf, whole, target, runAll } = await manyRentals();
    const restore = await backup();
    await work(target, [20, 21]);
    const first = valueOf(await services.rentals.generate(target));
    const old = await Promise.all((await issued(first.id)).map(older));
    await work(target, [1, 2]);
    const files = await runAll();
    await restore();
    const told = { invoiceId: first.id, refusal: { reason: 'rental-back-guessed', params: { days: '2' } } };
    expect(await back([...old, ...files])).toMatchObject({ invoices: CHUNK + 2, days: [told] });
    const { claims, days } = await sheetOf(target);
    expect(claims.find(({ invoiceId }) => invoiceId === first.id)?.halves).toBe(mask(3, 4));
    expect(claims.find(({ invoiceId }) => invoiceId !== first.id)?.halves).toBe(mask(1, 2));
    expect(days).toBe(`WWWW${'.'.repeat(27)}`);
    expect(await back(old)).toMatchObject({ invoices: 0, days: [told] });
    await whole();

    await restore();
    const allOld = [...old, ...(await Promise.all(files.map(older)))];
    const stop = new AbortController();
    const onProgress = ({ phase, done }: { phase: string; done: number }) =>
      phase === 'store' && done === CHUNK && stop.abort();
    expect(await services.papers.bringBack(allOld, { signal: stop.signal, onProgress })).toMatchObject({
      error: { reason: 'papers-stopped', params: { count: CHUNK } },
    });
    const rest = await back(allOld);
    expect(rest).toMatchObject({ invoices: 2, alreadyThere: CHUNK });
    expect(new Set(rest.days.map(({ invoiceId }) => invoiceId)).size).toBe(CHUNK + 2);
    await whole();
  });
});

/** January, February and March at two rates, billed per rental and found again as an older PDF. */
async function severalMonths(
  days: Record<string, number[]>,
  rateChanges = [] as { from: string; dailyRate: string }[],
) {
  const fleet = await lostFleet();
  const { services, backup, rent, issued } = fleet;
  const { id } = await rent({ rateChanges, end: null });
  const changes = Object.entries(days).flatMap(([month, some]) => daysOf(id, month, some));
  valueOf(await services.rentals.setDays(changes));
  const restore = await backup();
  const invoice = valueOf(await services.rentals.generate(id));
  const files = await Promise.all((await issued(invoice.id)).map(older));
  await restore();
  return { ...fleet, id, invoice, files };
}

describe('an older PDF over several months', () => {
  it('B25 R3 R21 whose rate changed bills the days of each month at the rate of its line', async () => {
    const { services, books, back, whole, id, invoice, files } = await severalMonths(
      { '2025-01': upTo(10), '2025-02': upTo(20, 5) },
      [{ from: '2025-02-16', dailyRate: '60000' }],
    );
    expect((await back(files)).days).toMatchObject([
      { rentalId: id, refusal: { reason: 'rental-back-guessed' } },
    ]);
    const { lines } = (await services.invoices.get(invoice.id))!.body;
    expect(lines.map(({ rental }) => [rental?.from, rental?.to])).toEqual([
      ['2025-01-01', '2025-01-31'],
      ['2025-02-01', '2025-02-15'],
      ['2025-02-16', '2025-02-28'],
    ]);
    expect(await services.rentals.generate(id)).toMatchObject({ error: { reason: 'rental-nothing-open' } });
    expect(await books.db.timeSheets.count()).toBe(2);
    await whole();
  });

  it('B25 R21 that cannot be told apart is credited as a whole and billed again, and named until then', async () => {
    const { services, back, whole, id, invoice, files } = await severalMonths({
      '2025-01': upTo(3),
      '2025-03': upTo(2),
    });
    const told = [
      { invoiceId: invoice.id, refusal: { reason: 'rental-back-unknown', params: { days: '5' } } },
    ];
    expect((await back(files)).days).toMatchObject(told);
    expect((await back(files)).days).toMatchObject(told);
    valueOf(await services.receivables.credit(invoice.id, { reason: 'days unknown', whole: true }));
    expect((await back(files)).days).toEqual([]);
    expect(valueOf(await services.rentals.generate(id)).totals).toEqual(invoice.totals);
    await whole();
  });
});
