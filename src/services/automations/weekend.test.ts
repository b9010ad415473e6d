import { expect, it } from 'vitest';
import { packOf } from '@domain/countries/registry.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { valueOf } from '../testing/outcomes.ts';
import { closedOn } from './holidays.ts';

it.each([
  ['FR', [6, 7]],
  ['GN', [6, 7]],
  ['DZ', [5, 6]],
  ['EG', [5, 6]],
  ['IR', [5]],
])('SC14 F1 the weekend in %s is %j', (country, weekend) => {
  expect(packOf(country).weekend).toEqual(weekend);
});

it('SC14 A4 books without a choice close as their country does; a choice goes before it, and can be taken back', async () => {
  const { services, books } = await openFrenchBooks();
  const weekend = async () => [...(await closedOn(books)).weekend];
  expect(await weekend()).toEqual([6, 7]);
  valueOf(await services.company.update({ weekend: [5, 6] }));
  expect(await weekend()).toEqual([5, 6]);

  const schedule = {
    recurrence: { every: 'week' as const, interval: 1, weekdays: [5 as const] },
    start: '2026-12-04',
    time: '08:00',
    timeZone: 'Europe/Paris',
    end: '' as const,
    closedDays: 'after' as const,
    closed: { weekends: true, holidays: false },
  };
  const next = valueOf(await services.automations.occurrences(schedule, 2));
  expect(next.map(({ date }) => date)).toEqual(['2026-12-06', '2026-12-13']);

  valueOf(await services.company.update({ weekend: [] }));
  expect(await weekend()).toEqual([6, 7]);
  for (const wrong of [[1, 2, 3, 4, 5, 6, 7], [0], [1.5]]) {
    const refused = await services.company.update({ weekend: wrong });
    expect(refused).toMatchObject({ ok: false, error: { reason: 'weekend-invalid', field: 'weekend' } });
  }
});
