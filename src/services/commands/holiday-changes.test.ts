import { describe, expect, it } from 'vitest';
import { openFrenchBooks } from '../testing/open-books.ts';
import { valueOf } from '../testing/outcomes.ts';

const labourDay = { on: '05-01', name: '' };
const christmas = { on: '12-25', name: '' };
const inventory = { on: '2026-12-31', name: 'Inventory' };

async function openHolidays() {
  const { services, books } = await openFrenchBooks();
  const usual = await services.automations.holidays();
  return {
    services,
    usual,
    days: async () => (await services.automations.holidays()).days.map(({ on }) => on),
    entries: () => books.db.journal.count(),
    change: (wanted: Parameters<typeof services.automations.changeHolidays>[0]) =>
      services.automations.changeHolidays(wanted),
  };
}

describe('SC15 A4 F2 holidays', () => {
  it('SC15 A4 what is put in and taken out at the same time all counts', async () => {
    const { days, usual, change } = await openHolidays();
    const changes = await Promise.all([
      change({ remove: [labourDay] }),
      change({ remove: [christmas] }),
      change({ add: [inventory] }),
    ]);
    changes.forEach(valueOf);
    const left = usual.days.map(({ on }) => on).filter((on) => on !== '05-01' && on !== '12-25');
    expect(await days()).toEqual([...left, '2026-12-31'].sort());
  });

  it('SC15 A4 taking one act back leaves the others', async () => {
    const { days, usual, change } = await openHolidays();
    const undo = valueOf(await change({ remove: [labourDay] }));
    valueOf(await change({ add: [inventory] }));
    valueOf(await change(undo));
    expect(await days()).toEqual([...usual.days.map(({ on }) => on), '2026-12-31'].sort());
  });

  it('SC15 A4 taking back the return to the list of the country brings the own days again, and keeps what came since', async () => {
    const { services, days, change } = await openHolidays();
    valueOf(await services.automations.saveHolidays([inventory, { on: '05-01', name: 'La fête' }]));
    const undo = valueOf(await change(null));
    valueOf(await change({ add: [{ on: '2026-07-03', name: 'Moving house' }] }));
    valueOf(await change(undo));
    expect(await days()).toEqual(['05-01', '2026-07-03', '2026-12-31']);
    expect((await services.automations.holidays()).days).toContainEqual({ on: '05-01', name: 'La fête' });
  });

  it('SC15 A4 a list that is again as the country has it is the one of the country', async () => {
    const { services, usual, change } = await openHolidays();
    expect(usual.isOwn).toBe(false);
    const undo = valueOf(await change({ remove: [labourDay] }));
    expect((await services.automations.holidays()).isOwn).toBe(true);
    valueOf(await change(undo));
    expect((await services.automations.holidays()).isOwn).toBe(false);
  });

  it('SC15 A4 a day taken out twice is taken out once, and the books note it once', async () => {
    const { entries, change } = await openHolidays();
    valueOf(await change({ remove: [labourDay] }));
    const before = await entries();
    expect(valueOf(await change({ remove: [labourDay] }))).toEqual({ add: [], remove: [] });
    expect(await entries()).toBe(before);
  });

  it('SC15 A4 a day that another window put in meanwhile is not put in twice', async () => {
    const { days, change } = await openHolidays();
    valueOf(await change({ add: [inventory] }));
    const before = await days();
    for (const name of ['Inventory', 'Stocktaking'])
      expect(await change({ add: [{ on: '2026-12-31', name }] })).toMatchObject({
        ok: false,
        error: { name: 'Conflict', reason: 'holiday-there', params: { value: '2026-12-31' } },
      });
    expect(await days()).toEqual(before);
  });
});

describe('SC14 SC15 F2 the weekend', () => {
  it('SC15 A4 weekdays closed and opened at the same time all count, and each is taken back alone', async () => {
    const { services } = await openFrenchBooks();
    const weekend = async () => (await services.company.get())?.weekend;
    const [monday, sunday] = (
      await Promise.all([
        services.company.changeWeekend({ add: [1] }),
        services.company.changeWeekend({ remove: [7] }),
      ])
    ).map(valueOf);
    expect(await weekend()).toEqual([1, 6]);
    valueOf(await services.company.changeWeekend(monday!));
    expect(await weekend()).toEqual([6]);
    valueOf(await services.company.changeWeekend(sunday!));
    expect(await weekend()).toEqual([]);
  });

  it('SC15 A4 back to the one of the country, and back from there', async () => {
    const { services } = await openFrenchBooks();
    valueOf(await services.company.update({ weekend: [5] }));
    const undo = valueOf(await services.company.changeWeekend(null));
    expect((await services.company.get())?.weekend).toEqual([]);
    valueOf(await services.company.changeWeekend(undo));
    expect((await services.company.get())?.weekend).toEqual([5]);
  });

  it('SC15 A4 the last closed day stays, though two are opened at the same time', async () => {
    const { services } = await openFrenchBooks();
    const [saturday, sunday] = await Promise.all([
      services.company.changeWeekend({ remove: [6] }),
      services.company.changeWeekend({ remove: [7] }),
    ]);
    expect(saturday.ok).toBe(true);
    expect(sunday).toMatchObject({ ok: false, error: { reason: 'weekend-invalid', field: 'weekend' } });
    expect((await services.company.get())?.weekend).toEqual([7]);
  });
});
