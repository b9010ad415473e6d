import { describe, expect, test } from 'vitest';
import { addFlows, controlDifference, noControl } from './control.ts';
import type { Control, Flow } from './run.ts';

const flow = (rows: number, amounts: Flow['amounts'] = {}): Flow => ({ rows, amounts });

describe('control totals', () => {
  test.each<[string, Partial<Control>, unknown]>([
    ['nothing at all', {}, null],
    ['all out', { in: flow(3, { EUR: 300 }), out: flow(3, { EUR: 300 }) }, null],
    [
      'out, rejected and held',
      {
        in: flow(4, { EUR: 100, GNF: 9 }),
        out: flow(2, { EUR: 150 }),
        rejected: flow(1, { GNF: 9 }),
        held: flow(1, { EUR: -50 }),
      },
      null,
    ],
    ['a row that is lost', { in: flow(3), out: flow(2) }, { of: 'rows', in: 3, accounted: 2 }],
    ['a row too many', { in: flow(1), out: flow(1), held: flow(1) }, { of: 'rows', in: 1, accounted: 2 }],
    [
      'a cent',
      { in: flow(1, { EUR: 100 }), out: flow(1, { EUR: 99 }) },
      { of: 'EUR', in: 100, accounted: 99 },
    ],
    [
      'an amount of a currency that never came in',
      { in: flow(1, { EUR: 100 }), out: flow(1, { EUR: 100, USD: 1 }) },
      { of: 'USD', in: 0, accounted: 1 },
    ],
    ['a currency that comes to nothing', { in: flow(1, { EUR: 0 }), out: flow(1) }, null],
  ])('RU5 D5 %s', (_, parts, expected) => {
    expect(controlDifference({ ...noControl(), ...parts })).toEqual(expected);
  });

  test('RU5 D5 flows add up by currency', () => {
    expect(addFlows(flow(1, { EUR: 5 }), flow(2, { EUR: -5, GNF: 7 }))).toEqual(flow(3, { GNF: 7 }));
  });
});
