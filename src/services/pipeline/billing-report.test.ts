import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '@adapters/spreadsheet/read-workbook.ts';
import { contentHash } from '@domain/journal/canonical.ts';
import type { PipelineRun } from '@domain/pipeline/setup.ts';
import { orderFields, orderSources } from '@domain/pipeline/testing/order-file.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, addRow, valueOf } from '../testing/outcomes.ts';
import type { PipelineSetupInput, Services } from '../services.ts';

const january = [
  'order;day;customer;article;pieces;price',
  'A1;05/01/2025;Aciéries;Acier;3;1 250,50',
  'A2;06/01/2025;Aciéries;Fonte;2;10,00',
  'B1;07/01/2025;Brasserie;Malt;1;99,99',
];
const csv = (lines: string[], name = 'orders.csv') => [
  { source: 'orders', file: new File([lines.join('\r\n')], name) },
];

const setupOf = (more: PipelineSetupInput = {}): PipelineSetupInput => ({
  name: 'Monthly report',
  language: 'en',
  sources: orderSources,
  fields: orderFields,
  layout: {
    title: 'Deliveries',
    groupBy: ['@customer'],
    columns: [
      { from: '@customer', title: 'Customer', type: 'text', isSummed: false },
      { from: 'orders.order', title: 'Order', type: 'text', isSummed: false },
      { from: '@date', title: 'Day', type: 'date', isSummed: false },
      { from: '@amount', title: 'Total', type: 'money', isSummed: true },
    ],
  },
  ...more,
});

async function open(more: PipelineSetupInput = {}) {
  const { services, books } = await openFrenchBooks();
  const setup = valueOf(await services.pipeline.save(setupOf(more)));
  const run = async (period: string, lines?: string[]) =>
    valueOf(
      await services.pipeline.run({ setupId: setup.id, period, ...(lines ? { files: csv(lines) } : {}) }),
    );
  return { services, books, setup, run };
}

async function bytesOf(services: Services, run: PipelineRun, role: 'report' | 'consolidated') {
  const made = run.filesOut.find((file) => file.role === role)!;
  return new Uint8Array(await valueOf(await services.pipeline.file(run.id, made.sha256)).arrayBuffer());
}

async function cellsOf(bytes: Uint8Array, sheet?: string) {
  const { grid } = valueOf(await readWorkbook(bytes, 'x.xlsx', sheet === undefined ? {} : { sheet }));
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_cell, column) => grid.text(row, column)),
  );
}

const answer = (lines: string[]) =>
  new File([['Line;Total;Answer;Comment', ...lines].join('\n')], 'answer.csv');

describe('a month of a billing report', () => {
  it('D3 the report has the customer’s columns, groups and sub-totals', async () => {
    const { services, run } = await open();
    const cells = await cellsOf(await bytesOf(services, await run('2025-01', january), 'report'));
    expect(cells).toEqual([
      ['Customer', 'Order', 'Day', 'Total'],
      ['Aciéries', 'A1', '2025-01-05', '3751.5'],
      ['Aciéries', 'A2', '2025-01-06', '20'],
      ['Total Aciéries', '', '', '3771.5'],
      ['Brasserie', 'B1', '2025-01-07', '99.99'],
      ['Total Brasserie', '', '', '99.99'],
      ['Total', '', '', '3871.49'],
    ]);
  });

  it('D4 the file for the customer has line ids, a list of answers, and no protection', async () => {
    const { services, run } = await open();
    const bytes = await bytesOf(services, await run('2025-01', january), 'consolidated');
    expect((await cellsOf(bytes)).slice(0, 2)).toEqual([
      ['Line', 'Why', 'Of the month', 'Customer', 'Order', 'Day', 'Total', 'Answer', 'Comment'],
      ['00001', 'New', '2025-01', 'Aciéries', 'A1', '2025-01-05', '3751.5', '', ''],
    ]);
    const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    expect(xml).toContain('<formula1>"Accepted,Contested"</formula1>');
    expect(xml).toContain('sqref="H2:H4"');
    expect(xml).toContain('showErrorMessage="1"');
    expect(xml).not.toContain('sheetProtection');
  });

  it('BR12 BR20 the written files say what the stages say', async () => {
    const { services, run } = await open();
    const made = await run('2025-01', january);
    const [, spotted, read, goesOn] = await cellsOf(await bytesOf(services, made, 'report'), 'Control');
    expect(spotted).toEqual(['Spot', 'In', '', '3', '3871.49']);
    expect(read).toEqual(['', '', 'Read from the files', '3', '3871.49']);
    expect(goesOn).toEqual(['Spot', 'Goes on', '', '3', '3871.49']);
    for (const stage of made.stages.slice(0, 5)) {
      expect(stage.control.out, stage.id).toEqual({ rows: 3, amounts: { EUR: 387149 } });
    }
    expect(made.stages[3]!.parts.find(({ side }) => side === 'out')?.code).toBe('written');
  });

  it('BR23 every file is kept under its hash, those that were read as well', async () => {
    const { services, run } = await open();
    const made = await run('2025-01', january);
    const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
    expect(made.filesIn).toMatchObject([
      { source: 'orders', name: 'orders.csv', rows: 3, sha256: sha256(january.join('\r\n')) },
    ]);
    for (const role of ['report', 'consolidated'] as const) {
      const file = made.filesOut.find((one) => one.role === role)!;
      expect(sha256(await bytesOf(services, made, role))).toBe(file.sha256);
    }
    const read = valueOf(await services.pipeline.file(made.id, made.filesIn[0]!.sha256));
    expect(await read.text()).toBe(january.join('\r\n'));
    const files = await cellsOf(await bytesOf(services, made, 'report'), 'Files');
    expect(files[1]).toEqual(['orders', 'orders.csv', '3', made.filesIn[0]!.sha256]);
  });

  it('B17 what the worker hashed is what the journal finds in the books', async () => {
    const { books, run } = await open();
    await run('2025-01', january);
    const stored = await books.db.pipelineRows.toArray();
    const entry = (await books.db.journal.toArray()).find(({ command }) => command === 'run-billing-report')!;
    const hashes = entry.writes
      .filter(([table]) => table === 'pipelineRows')
      .map(([, id, hash]) => [id, hash]);
    expect(Object.fromEntries(hashes)).toEqual(
      Object.fromEntries(stored.map((row) => [row.id, contentHash(row)])),
    );
    expect(stored.map(({ source }) => source).sort()).toEqual(['entries', 'lines']);
  });

  it('D1 a source without a file is what was last read of it', async () => {
    const { services, setup, run } = await open();
    const missing = await services.pipeline.run({ setupId: setup.id, period: '2025-01' });
    expect(missing).toMatchObject({ ok: false, error: { reason: 'pipeline-file-missing' } });
    await run('2025-01', january);
    expect((await run('2025-01')).stages[4]!.control.out.rows).toBe(3);
  });

  it('BR16 an answer to another month is refused, one without its columns too', async () => {
    const { services, run } = await open();
    const made = await run('2025-01', january);
    expect(await services.pipeline.answer(made.id, answer(['00077;;Accepted;']))).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-answer-other' },
    });
    expect(await services.pipeline.answer(made.id, new File(['a;b\n1;2'], 'x.csv'))).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-answer-columns' },
    });
  });

  it('BR17 a newer answer takes the place of an older one, until the month is invoiced', async () => {
    const { services, run } = await open();
    const made = await run('2025-01', january);
    const all = (word: string) => answer(['1', '2', '3'].map((id) => `${id};;${word};`));
    const first = valueOf(await services.pipeline.answer(made.id, all('Contested')));
    expect(first.stages[5]!.control.held.rows).toBe(3);
    expect(await services.pipeline.invoice(made.id)).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-nothing-accepted' },
    });
    const second = valueOf(await services.pipeline.answer(made.id, all('Accepted')));
    expect(second.stages[5]!.control).toMatchObject({ out: { rows: 3 }, held: { rows: 0 } });
    valueOf(await services.pipeline.invoice(made.id));
    expect(await services.pipeline.answer(made.id, all('Contested'))).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-run-invoiced' },
    });
    expect(await services.pipeline.invoice(made.id)).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-run-invoiced' },
    });
  });

  it('F2 D4 invoicing that is cancelled leaves nothing while it is stored, and afterwards names what it left open', async () => {
    const { services, run } = await open();
    await addCustomer(services, 'Aciéries');
    const made = await run('2025-01', january);
    const accepted = ['1', '2', '3'].map((id) => `${id};;Accepted;`);
    valueOf(await services.pipeline.answer(made.id, answer(accepted)));
    const { total } = await services.transactions.list();
    const told: string[] = [];
    const cancelledAt = (at: string) => {
      const stop = new AbortController();
      const onProgress = ({ phase, done, total: of }: { phase: string; done: number; total: number }) => {
        told.push(`${phase} ${done}/${of}`);
        if (phase === at && done > 0) stop.abort();
      };
      return services.pipeline.invoice(made.id, {}, { signal: stop.signal, onProgress });
    };
    expect(await cancelledAt('store')).toMatchObject({ error: { name: 'Cancelled' } });
    expect((await services.transactions.list()).total).toBe(total);
    expect((await services.pipeline.runOf(made.id))?.state).toBe('answered');

    told.length = 0;
    const { run: invoiced, left } = valueOf(await cancelledAt('documents'));
    expect(told.slice(0, 2)).toEqual(['invoice 0/3', 'store 0/3']);
    expect(told.slice(-2)).toEqual(['store 3/3', 'documents 1/2']);
    expect(invoiced.invoiceIds).toHaveLength(1);
    expect(left.map(({ reason }) => reason)).toEqual(['cancelled']);
    expect((await services.invoices.list()).total).toBe(1);
  });

  it('F2 D4 an answer says how far it is to its end, and one that is cancelled meanwhile was never taken', async () => {
    const { services, run } = await open();
    const made = await run('2025-01', january);
    const accepted = answer(['1;;Accepted;', '2;;Accepted;', '3;;Contested;']);
    const before = await services.audit.verify();
    for (const at of ['read', 'store']) {
      const stop = new AbortController();
      const onProgress = ({ phase }: { phase: string }) => phase === at && stop.abort();
      const task = { signal: stop.signal, onProgress };
      expect(await services.pipeline.answer(made.id, accepted, task)).toMatchObject({
        error: { name: 'Cancelled' },
      });
      expect(await services.pipeline.runOf(made.id)).toMatchObject({ state: 'done', answer: null });
      expect(await services.audit.verify()).toEqual(before);
    }
    const told: string[] = [];
    const onProgress = ({ phase, done, total }: { phase: string; done: number; total: number }) =>
      void told.push(`${phase} ${done}/${total}`);
    valueOf(await services.pipeline.answer(made.id, accepted, { onProgress }));
    expect([told[0], told.at(-1)]).toEqual(['read 0/1', 'store 3/3']);
    expect((await services.pipeline.runOf(made.id))?.state).toBe('answered');
  });

  it('BR18 D4 what is accepted is invoiced to its customer, and nothing else that is open', async () => {
    const { services, run } = await open();
    const own = await addCustomer(services, 'Aciéries');
    await addRow(services, own.id, '2025-01-06', '500');
    const made = await run('2025-01', january);
    valueOf(
      await services.pipeline.answer(
        made.id,
        answer(['00001;3751,50;Accepted;', '00002;20;Contested;two broken', '00003;99,99;Accepted;']),
      ),
    );
    const { run: invoiced, left } = valueOf(await services.pipeline.invoice(made.id, { issue: true }));
    expect(left).toEqual([]);
    const invoices = await services.invoices.records(invoiced.invoiceIds);
    expect(invoices.map(({ totals, number }) => `${totals.withoutTax} ${number !== null}`).sort()).toEqual([
      '375150 true',
      '9999 true',
    ]);
    const { rows } = await services.transactions.list({ customerId: own.id });
    expect(rows.find(({ order }) => order === 'A1')).toMatchObject({
      key: '2025-01/00001',
      quantity: '3',
      unitPrice: '1250.5',
      net: 375150,
    });
    expect(rows.filter(({ invoiceId }) => invoiceId === null).map(({ unitPrice }) => unitPrice)).toEqual([
      '500',
    ]);
    const next = await run('2025-02');
    const held = next.stages[0]!.parts.find(({ side, code }) => side === 'out' && code === 'held');
    expect(held).toMatchObject({ rows: 1, amount: 2000 });
    const asked = await cellsOf(await bytesOf(services, next, 'consolidated'));
    expect(asked[1]).toContain('two broken');
  });

  it('BR20 BR21 a run that stops is kept as a record, and changes nothing', async () => {
    const { services, books, setup, run } = await open();
    const stopped = valueOf(
      await services.pipeline.run({
        setupId: setup.id,
        period: '2025-01',
        files: csv(january),
        expected: { rows: 4 },
      }),
    );
    expect(stopped).toMatchObject({ state: 'stopped', filesOut: [] });
    expect(stopped.filesIn.length).toBe(1);
    expect(await books.db.pipelineRows.count()).toBe(0);
    expect(await services.pipeline.answer(stopped.id, answer(['1;;Accepted;']))).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-run-stopped' },
    });
    expect((await run('2025-01', january)).state).toBe('done');
  });

  it('BR22 running a month again replaces the run; its old file is not answered any more', async () => {
    const { services, books, run } = await open();
    const first = await run('2025-01', january);
    const second = await run('2025-01', [...january, 'C1;08/01/2025;Cidrerie;Pommes;1;5,00']);
    expect((await services.pipeline.runOf(first.id))!.state).toBe('replaced');
    expect(await services.pipeline.answer(first.id, answer(['1;;Accepted;']))).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-run-replaced' },
    });
    expect(second.stages[4]!.control.out.rows).toBe(4);
    const rows = await books.db.pipelineRows.toCollection().primaryKeys();
    expect(rows.some((id) => id.startsWith(first.id))).toBe(false);
  });

  it('BR2 the key stays once orders were spotted, and the setup stays too', async () => {
    const { services, setup, run } = await open();
    valueOf(await services.pipeline.save({ id: setup.id, name: 'Renamed' }));
    await run('2025-01', january);
    const other = [{ name: 'orders', role: 'orders' as const, key: ['article'], joinOn: [] }];
    expect(await services.pipeline.save({ id: setup.id, sources: other })).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-key-fixed' },
    });
    expect(await services.pipeline.remove(setup.id)).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-setup-rows' },
    });
  });

  it('D1 two tabs that run at once ask each line once', async () => {
    const { services, setup } = await open();
    const ask = (period: string) => services.pipeline.run({ setupId: setup.id, period, files: csv(january) });
    const [one, other] = (await Promise.all([ask('2025-01'), ask('2025-01')])).map(valueOf);
    const states = await Promise.all(
      [one!, other!].map(async ({ id }) => (await services.pipeline.runOf(id))!.state),
    );
    expect(states.sort()).toEqual(['done', 'replaced']);
  });

  it('D2 a file without a column that is needed is named with the column', async () => {
    const { services, setup } = await open();
    const lines = january.map((line) => line.split(';').slice(0, 5).join(';'));
    expect(
      await services.pipeline.run({ setupId: setup.id, period: '2025-01', files: csv(lines) }),
    ).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-column-missing', params: { file: 'orders.csv', column: 'price' } },
    });
  });
});

describe('setting a billing report up', () => {
  it.each([
    ['pipeline-name-missing', { name: ' ' }],
    ['pipeline-one-orders', { sources: [] }],
    ['pipeline-source-name', { sources: [{ name: 'a.b', role: 'orders', key: [], joinOn: [] }] }],
    [
      'pipeline-join-key',
      {
        sources: [
          { name: 'orders', role: 'orders', key: [], joinOn: [] },
          { name: 'people', role: 'joined', key: ['id'], joinOn: [] },
        ],
      },
    ],
    [
      'pipeline-join-nowhere',
      {
        sources: [
          { name: 'orders', role: 'orders', key: [], joinOn: [] },
          { name: 'a', role: 'joined', key: ['id'], joinOn: ['b.id'] },
          { name: 'b', role: 'joined', key: ['id'], joinOn: ['a.id'] },
        ],
      },
    ],
    ['pipeline-layout-empty', { layout: { title: '', columns: [], groupBy: [] } }],
    ['pipeline-field-source', { layout: { ...setupOf().layout!, groupBy: ['nowhere.x'] } }],
    ['currency-unknown', { currency: 'XXY' }],
  ] satisfies [string, PipelineSetupInput][])('D3 refuses with %s', async (reason, more) => {
    const { services } = await openFrenchBooks();
    const saved = await services.pipeline.save(setupOf(more));
    expect(saved).toMatchObject({ ok: false, error: { reason } });
  });
});
