import { describe, expect, it } from 'vitest';
import { orderFields, orderSources } from '@domain/pipeline/testing/order-file.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { valueOf } from '../testing/outcomes.ts';

const orders = [
  'order;day;customer;article;pieces;price',
  'A1;05/01/2025;Aciéries;Acier;3;1 250,50',
  'A2;06/01/2025;Aciéries;Fonte;2;10,00',
];
const files = [{ source: 'orders', file: new File([orders.join('\r\n')], 'orders.csv') }];
const answer = (name: string, word: string) =>
  new File([['Line;Total;Answer;Comment', `1;;${word};`, `2;;${word};`].join('\n')], name);

/** Books with a month that was run once; `during` happens once a file was read, and before what it says is stored. */
async function open() {
  const { services, books } = await openFrenchBooks();
  const setup = valueOf(
    await services.pipeline.save({
      name: 'Monthly report',
      language: 'en',
      sources: orderSources,
      fields: orderFields,
      layout: {
        title: 'Deliveries',
        groupBy: [],
        columns: [{ from: '@amount', title: 'Total', type: 'money', isSummed: true }],
      },
    }),
  );
  const request = { setupId: setup.id, period: '2025-01', files };
  const made = valueOf(await services.pipeline.run(request));
  const during = (part: 'answer' | 'run', happens: () => Promise<unknown>) => {
    const reader = books.deps.pipelineReader;
    const read = reader[part].bind(reader) as (...given: unknown[]) => Promise<unknown>;
    const once = async (...given: unknown[]) => {
      Object.assign(reader, { [part]: read });
      const outcome = await read(...given);
      await happens();
      return outcome;
    };
    Object.assign(reader, { [part]: once });
  };
  return { services, request, made, during };
}

describe('what the customer answers while something else is under way', () => {
  it('BR17 an answer that took long to read does not take the place of one that was taken since', async () => {
    const { services, made, during } = await open();
    during('answer', async () =>
      valueOf(await services.pipeline.answer(made.id, answer('newer.csv', 'Accepted'))),
    );
    expect(await services.pipeline.answer(made.id, answer('older.csv', 'Contested'))).toMatchObject({
      ok: false,
      error: { name: 'Conflict', reason: 'pipeline-answered-meanwhile' },
    });
    const run = await services.pipeline.runOf(made.id);
    expect(run).toMatchObject({ state: 'answered', answer: { fileName: 'newer.csv' } });
    expect(run?.stages[5]?.control.out.rows).toBe(2);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('BR28 a run does not take the place of one that was answered after it began', async () => {
    const { services, request, made, during } = await open();
    during('run', async () =>
      valueOf(await services.pipeline.answer(made.id, answer('answer.csv', 'Accepted'))),
    );
    expect(await services.pipeline.run(request)).toMatchObject({
      ok: false,
      error: { name: 'InvalidState', reason: 'pipeline-answered-since', params: { month: '2025-01' } },
    });
    expect((await services.pipeline.runs()).map(({ id, state }) => [id, state])).toEqual([
      [made.id, 'answered'],
    ]);
    // Nor does one that was confirmed of an older answer replace a newer.
    during('run', async () =>
      valueOf(await services.pipeline.answer(made.id, answer('newer.csv', 'Contested'))),
    );
    expect(await services.pipeline.run(request)).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-answered-since' },
    });
    // Said with open eyes, it does.
    valueOf(await services.pipeline.run(request));
    expect((await services.pipeline.runOf(made.id))?.state).toBe('replaced');
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });
});
