import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Desk, orderHead } from './testing/desk.ts';
import { runs } from '../testing/runs.ts';

const months = ['2025-01', '2025-02', '2025-03', '2025-04'];
const dayOf = fc
  .tuple(fc.constantFrom(...months), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `${month}-${String(day).padStart(2, '0')}`);
const keys = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
const pieces = fc.integer({ min: -3, max: 9 }).map(String);

/** What happens at the sender of the orders, and here. */
const step = fc.oneof(
  fc.record({ do: fc.constant('put' as const), key: keys, day: dayOf, pieces }),
  fc.record({ do: fc.constant('drop' as const), key: keys }),
  fc.record({
    do: fc.constant('run' as const),
    month: fc.constantFrom(...months),
    /** How the orders are spread over files: all in one, all twice, or every file a part that overlaps the next. */
    spread: fc.constantFrom('one' as const, 'twice' as const, 'overlapping' as const),
    accept: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
    isInvoiced: fc.boolean(),
  }),
);

function filesOf(orders: ReadonlyMap<string, string[]>, spread: 'one' | 'twice' | 'overlapping') {
  const rows = [...orders.values()];
  const file = (part: string[][], name: string) => ({ rows: [orderHead, ...part], name });
  if (spread === 'one') return [file(rows, 'all.csv')];
  if (spread === 'twice') return [file(rows, 'all.csv'), file(rows, 'again.csv')];
  const half = Math.ceil(rows.length / 2);
  return [file(rows.slice(0, half + 1), 'first.csv'), file(rows.slice(half - 1), 'second.csv')];
}

const RUNS = runs(300);

describe('any sequence of files and months', { timeout: 60_000 + RUNS.numRuns * 100 }, () => {
  it('BR9 BR20 no order is billed twice and the control always adds up', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const desk = new Desk();
        const orders = new Map<string, string[]>();
        const invoiced = new Map<string, number>();
        const perOrder = new Map<string, number>();
        for (const one of steps) {
          if (one.do === 'put') orders.set(one.key, [one.key, one.day, 'ANNA', one.pieces, '2.50']);
          else if (one.do === 'drop') orders.delete(one.key);
          else if (orders.size > 0) {
            const run = desk.run(one.month, filesOf(orders, one.spread));
            for (const stage of run.stages.slice(0, 3)) expect(stage.fault).toBeNull();
            expect(new Set(run.entries.map(({ id }) => id)).size).toBe(run.entries.length);
            if (!one.isInvoiced) continue;
            const { accepted, stage } = desk.invoice(
              run,
              ({ no }) => one.accept[no % one.accept.length] ?? true,
            );
            expect(stage.fault).toBeNull();
            for (const { id, order, amount } of accepted) {
              expect(invoiced.has(id)).toBe(false);
              invoiced.set(id, amount);
              perOrder.set(order, (perOrder.get(order) ?? 0) + amount);
            }
          }
        }
        for (const { key, billed } of desk.book.lines) expect(billed ?? 0).toBe(perOrder.get(key) ?? 0);
      }),
      RUNS,
    );
  });

  it('BR2 BR8 when all is accepted, what was billed is what the orders say in the end', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const desk = new Desk();
        const orders = new Map<string, string[]>();
        for (const one of steps) {
          if (one.do === 'put') orders.set(one.key, [one.key, one.day, 'ANNA', one.pieces, '2.50']);
          else if (one.do === 'run' && orders.size > 0) {
            desk.invoice(desk.run(one.month, filesOf(orders, one.spread)), () => true);
          }
        }
        if (orders.size === 0) return;
        // Months that were asked and not invoiced hold their lines: all of them are answered first.
        const last = desk.run('2025-04', filesOf(orders, 'one'));
        desk.invoice(last, () => true);
        for (const [key, cells] of orders) {
          const line = desk.book.lines.find((known) => known.key === key)!;
          expect(line.billed ?? 0).toBe(Number(cells[3]) * 250);
        }
      }),
      RUNS,
    );
  });
});
