import { describe, expect, it } from 'vitest';
import type { MendRow } from '@domain/intake/plan.ts';
import { PAGE, Worklist } from './worklist.ts';

/** A session of which only the list of faulty rows is asked. */
function sessionOf(count: number) {
  const faulty = new Map<number, MendRow>();
  for (let row = 2; row < count + 2; row += 1) {
    faulty.set(row, { row, status: 'reject', cells: { date: 'x' }, mended: [], findings: [] });
  }
  let asked = 0;
  return {
    faulty,
    askedFor: () => asked,
    rows: ({ offset, limit }: { offset: number; limit: number }) => {
      asked += 1;
      const rows = [...faulty.values()];
      return Promise.resolve({ rows: rows.slice(offset, offset + limit), total: rows.length });
    },
  };
}
const numbers = (list: Worklist, count: number) =>
  Array.from({ length: count }, (_, index) => list.rowAt(index)?.row);
const listOf = async (session: ReturnType<typeof sessionOf>) => {
  const list = new Worklist(session, { faultyOnly: true });
  await list.reload(0);
  return list;
};

describe('the list behind the mend grid', () => {
  it('A3 a row that was put right keeps its place and shows the new value', async () => {
    const session = sessionOf(5);
    const list = await listOf(session);
    session.faulty.delete(3);
    await list.mended([{ row: 3, field: 'date', value: '14/11/2026' }], [1]);
    expect(numbers(list, 5)).toEqual([2, 3, 4, 5, 6]);
    expect(list.rowAt(1)).toMatchObject({ cells: { date: '14/11/2026' }, mended: ['date'], findings: [] });
    expect(list.total).toBe(5);
  });

  it('A3 a row that stays wrong stays as the session tells it', async () => {
    const session = sessionOf(3);
    const list = await listOf(session);
    session.faulty.set(3, { row: 3, status: 'reject', cells: { date: 'y' }, mended: ['date'], findings: [] });
    await list.mended([{ row: 3, field: 'date', value: 'y' }], [1]);
    expect(list.rowAt(1)?.cells['date']).toBe('y');
    expect(list.total).toBe(3);
  });

  it('A3 the list is made anew when a mend changes rows that nobody touched', async () => {
    const session = sessionOf(4);
    const list = await listOf(session);
    session.faulty.delete(2);
    session.faulty.delete(3);
    await list.mended([{ row: 2, field: 'key', value: 'A' }], [0]);
    expect(numbers(list, 2)).toEqual([4, 5]);
    expect(list.total).toBe(2);
  });

  it('A3 the list is made anew when more rows are mended at once than a page holds', async () => {
    const session = sessionOf(PAGE * 3);
    const list = await listOf(session);
    await list.fetch(0, PAGE + 9);
    const places = Array.from({ length: PAGE + 10 }, (_, index) => index);
    const mends = places.map((place) => ({ row: place + 2, field: 'date', value: '14/11/2026' }));
    for (const { row } of mends) session.faulty.delete(row);
    await list.mended(mends, places);
    expect(list.total).toBe(PAGE * 2 - 10);
    expect(list.rowAt(0)?.row).toBe(PAGE + 12);
  });

  it('A3 nothing moves while a cell is edited: the list is made anew once it is let go', async () => {
    const session = sessionOf(6);
    const list = await listOf(session);
    await list.hold(true);
    session.faulty.delete(2);
    session.faulty.delete(4);
    await list.reload(1);
    expect(numbers(list, 6)).toEqual([2, 3, 4, 5, 6, 7]);
    // A mend of another row that comes in meanwhile does not move it either.
    session.faulty.delete(7);
    await list.mended([{ row: 7, field: 'date', value: '14/11/2026' }], [5]);
    expect(numbers(list, 6)).toEqual([2, 3, 4, 5, 6, 7]);
    await list.hold(false);
    expect([list.total, ...numbers(list, 3)]).toEqual([3, 3, 5, 6]);
    await list.hold(true);
    await list.hold(false);
    expect(session.askedFor()).toBe(3);
  });

  it('A3 a mend that moves rows nobody touched waits for the cell that is edited', async () => {
    const session = sessionOf(4);
    const list = await listOf(session);
    await list.hold(true);
    session.faulty.delete(2);
    session.faulty.delete(3);
    await list.mended([{ row: 2, field: 'key', value: 'A' }], [0]);
    expect(numbers(list, 4)).toEqual([2, 3, 4, 5]);
    await list.hold(false);
    expect(numbers(list, 2)).toEqual([4, 5]);
  });

  it('A3 rows that are no longer those at their places are not given for many to be written', async () => {
    const session = sessionOf(PAGE * 2);
    const list = await listOf(session);
    session.faulty.delete(2);
    expect(await list.fetch(PAGE - 1, PAGE)).toBe(false);
    expect(list.rowAt(PAGE)).toBeUndefined();
    expect(await list.fetch(0, PAGE - 1)).toBe(true);
    const made = list.made;
    await list.reload(1);
    expect(list.made).not.toBe(made);
    expect(await list.fetch(PAGE - 1, PAGE)).toBe(true);
    expect(list.rowAt(PAGE)?.row).toBe(PAGE + 3);
  });

  it('F2 rows come a page at a time, and only those that are wanted', async () => {
    const session = sessionOf(PAGE * 10);
    const list = await listOf(session);
    expect(list.rowAt(PAGE * 7)).toBeUndefined();
    await list.fetch(PAGE * 7, PAGE * 7 + 20);
    expect(list.rowAt(PAGE * 7)?.row).toBe(PAGE * 7 + 2);
    expect(session.askedFor()).toBe(2);
  });

  it('A3 after a mend the rows of later pages are still found at their place', async () => {
    const session = sessionOf(PAGE * 2);
    const list = await listOf(session);
    session.faulty.delete(2);
    await list.mended([{ row: 2, field: 'date', value: '1' }], [0]);
    await list.fetch(PAGE, PAGE + 1);
    expect(list.rowAt(PAGE)?.row).toBe(PAGE + 2);
    expect(await list.rowsFrom(PAGE * 2 - 1)).toHaveLength(1);
    expect(await list.rowsFrom(PAGE * 2)).toEqual([]);
  });
});
