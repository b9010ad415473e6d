import { describe, expect, it } from 'vitest';
import { orderHead, Desk, plainSetup } from '@domain/pipeline/testing/desk.ts';
import type { PipelineSetup } from '@domain/pipeline/setup.ts';
import { billingSheetWords } from '@i18n/billing-sheet-words.ts';
import { writeStage } from './write-files.ts';

const rows = [
  orderHead,
  ['A1', '05/01/2025', 'Anne', '3', '10.00'],
  ['A2', '06/01/2025', 'Bob', '1', '2.50'],
];
const inLayout = (...from: string[]): PipelineSetup['layout'] => ({
  title: 'Deliveries',
  groupBy: [],
  columns: from.map((one) => ({ from: one, title: one, type: 'text', isSummed: false })),
});

async function written(role: 'report' | 'consolidated', layout: PipelineSetup['layout']) {
  const setup = plainSetup({ layout });
  const { stages, filesIn, aggregated } = new Desk(setup).run('2025-01', [{ rows }]);
  const { tally } = await writeStage(
    role,
    setup,
    aggregated!,
    { stages, filesIn },
    await billingSheetWords('en'),
  );
  return tally.stage(role === 'report' ? 'report' : 'consolidate', 'EUR');
}

describe('what is counted back from a written file', () => {
  it('BR12 a layout with amounts is counted back in rows and amount, and nothing is told', async () => {
    const stage = await written('report', inLayout('orders.order', '@amount'));
    expect(stage).toMatchObject({ state: 'done', control: { out: { rows: 2, amounts: { EUR: 3250 } } } });
    expect(stage.parts).toMatchObject([
      { side: 'in', code: 'grouped', rows: 2, amount: 3250 },
      { side: 'out', code: 'written', rows: 2, amount: 3250 },
    ]);
    expect(stage.findings).toEqual([]);
  });

  it('BR12 one without amounts claims none: its rows are counted back, the amount is told as unproved', async () => {
    const stage = await written('report', inLayout('orders.order', '@customer'));
    expect(stage).toMatchObject({ state: 'done', control: { out: { rows: 2, amounts: { EUR: 3250 } } } });
    expect(stage.parts.filter(({ side }) => side === 'out')).toMatchObject([
      { code: 'written', rows: 2, amount: 0 },
      { code: 'amount-not-shown', rows: 0, amount: 3250 },
    ]);
    expect(stage.findings).toMatchObject([{ code: 'amount-unproved', count: 2, examples: ['Deliveries'] }]);
  });

  it('BR12 the file for the customer always has the amounts, and is counted by them', async () => {
    const stage = await written('consolidated', inLayout('orders.order', '@customer'));
    expect(stage.parts.find(({ code }) => code === 'written')).toMatchObject({ rows: 2, amount: 3250 });
    expect(stage.findings).toEqual([]);
  });
});
