import { describe, expect, it } from 'vitest';
import type { PipelineStage } from './setup.ts';
import { stagesForCustomer } from './for-customer.ts';

const flow = (rows: number, amount: number) => ({ rows, amounts: { EUR: amount } });
const spotted: PipelineStage = {
  id: 'spot',
  state: 'done',
  control: { in: flow(10, 9_000), out: flow(3, 2_000), rejected: flow(6, 6_500), held: flow(1, 500) },
  parts: [
    { side: 'out', code: 'new', rows: 3, amount: 2_000, examples: [] },
    { side: 'rejected', code: 'other-customer', rows: 5, amount: 6_000, examples: ['Rival Ltd'] },
    { side: 'rejected', code: 'repeated', rows: 1, amount: 500, examples: [] },
    { side: 'held', code: 'later-month', rows: 1, amount: 500, examples: [] },
  ],
  findings: [],
  fault: null,
};

describe('what a customer is shown', () => {
  it('BR24 what others ordered stands in no total and no example, and the stage still adds up', () => {
    const [shown] = stagesForCustomer([spotted]);
    expect(shown!.control).toEqual({
      in: flow(5, 3_000),
      out: flow(3, 2_000),
      rejected: flow(1, 500),
      held: flow(1, 500),
    });
    expect(JSON.stringify(shown)).not.toContain('Rival');
    expect(spotted.control.in, 'the record of the run keeps all of it').toEqual(flow(10, 9_000));
  });

  it('BR24 a stage without others is as it was', () => {
    const own = { ...spotted, parts: spotted.parts.filter(({ code }) => code !== 'other-customer') };
    expect(stagesForCustomer([own])).toEqual([own]);
  });
});
