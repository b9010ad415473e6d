import { describe, expect, it } from 'vitest';
import type { StepOptions } from '@domain/automation/automation.ts';
import { ok } from '@domain/result.ts';
import { orderFields, orderSources } from '@domain/pipeline/testing/order-file.ts';
import type { SourceAccess, SourceHandle } from '../../ports.ts';
import type { PipelineSetupInput } from '../../services.ts';
import { openFrenchBooks, testDeps } from '../../testing/open-books.ts';
import { addCustomer, valueOf } from '../../testing/outcomes.ts';
import { hashOfAll, StepRun } from '../../testing/run-step.ts';
import { watchSource } from '../watched.ts';

const header = 'order;day;customer;article;pieces;price';
const october = [header, 'A1;05/10/2026;AC1;Acier;3;100,00'];
const november = [...october, 'A2;06/11/2026;AC1;Fonte;2;10,00', 'A3;07/11/2026;AC1;Malt;1;99,99'];
const fileOf = (lines: string[]) => new File([lines.join('\r\n')], 'orders.csv');

const setupOf = (customerId: string, more: PipelineSetupInput): PipelineSetupInput => ({
  name: 'Deliveries',
  customerId,
  language: 'en',
  sources: orderSources,
  fields: orderFields,
  layout: {
    title: 'Deliveries',
    groupBy: [],
    columns: [
      { from: 'orders.order', title: 'Order', type: 'text', isSummed: false },
      { from: '@amount', title: 'Total', type: 'money', isSummed: true },
    ],
  },
  ...more,
});

const withArticles: PipelineSetupInput['sources'] = [
  { name: 'orders', role: 'orders', key: ['order'], joinOn: [] },
  { name: 'articles', role: 'joined', key: ['code'], joinOn: ['orders.article'] },
];

/** Books whose customer AC1 gets a billing report; October was run once by hand, its file is watched since. */
async function open({
  isRead = true,
  email = 'ac@client.example',
  more = {},
}: { isRead?: boolean; email?: string; more?: PipelineSetupInput } = {}) {
  const disk = { files: [fileOf(october)] };
  const folder = { kind: 'directory', name: 'orders' } as unknown as SourceHandle;
  const sources: SourceAccess = {
    isOffered: true,
    choose: async () => ok(folder),
    permission: async () => 'granted',
    ask: async () => 'granted',
    read: async () => ok(disk.files),
  };
  const { books, services } = await openFrenchBooks(undefined, testDeps({ sources }));
  valueOf(await services.company.update({ email: 'compta@perrache.example' }));
  const customer = await addCustomer(services, 'Aciéries', { key: 'AC1', email });
  const setup = valueOf(await services.pipeline.save(setupOf(customer.id, more)));
  if (isRead) {
    const files = [{ source: 'orders', file: fileOf(october) }];
    valueOf(await services.pipeline.run({ setupId: setup.id, period: '2026-10', files }));
  }
  valueOf(await watchSource(books, 'folder'));
  const step = (more: Partial<StepOptions['billing-report']> = {}, moment = {}) =>
    new StepRun(
      books,
      'billing-report',
      { setupId: setup.id, period: 'previous-month', send: true, ...more },
      moment,
    );
  const outbox = async () => (await services.outbox.list({ pageSize: 100 })).rows;
  return { books, services, customer, setup, disk, step, outbox };
}

describe('a billing report by itself', () => {
  it('D4 D6 D7 A12 the watched file is read anew, and the file to pre-validate goes to the customer once', async () => {
    const { disk, step, outbox, books } = await open();
    disk.files = [fileOf(november)];
    const run = step();
    const outcome = await run.run();
    expect(outcome).toMatchObject({
      state: 'done',
      control: { out: { rows: 2, amounts: { EUR: 11_999 } } },
      results: [
        { kind: 'billing-report', label: 'Deliveries 2026-11' },
        { kind: 'message', label: 'Deliveries 2026-11 → ac@client.example' },
      ],
    });
    const [mail] = await outbox();
    expect(mail).toMatchObject({ kind: 'billing-report', to: [{ address: 'ac@client.example' }] });
    const kept = (await books.db.pipelineRuns.toArray()).find(({ period }) => period === '2026-11')!;
    const hashOf = (role: string) => kept.filesOut.find((file) => file.role === role)!.sha256;
    expect(mail!.files.map(({ sha256 }) => sha256)).toEqual([hashOf('consolidated'), hashOf('report-pdf')]);
    expect(mail!.files[1]).toMatchObject({
      fileName: 'Deliveries 2026-11.pdf',
      contentType: 'application/pdf',
    });
    expect(mail!.text).toMatch(/2 lignes, 119,99/);
    // ST3: cut off and begun again.
    expect((await run.run()).results).toEqual(outcome.results);
    expect(await outbox()).toHaveLength(1);
    expect(await books.db.pipelineRuns.count()).toBe(2);
  });

  it('D6 A12 ST5 without an address the run is made and the mail fails alone with its way out', async () => {
    const { step, services, customer, outbox } = await open({ email: '' });
    const run = step({ period: { from: '2026-10-01', to: '2026-10-31' } });
    const outcome = await run.run();
    expect(outcome).toMatchObject({
      state: 'partly',
      failures: [{ kind: 'billing-report', refusal: { reason: 'mail-recipient-missing' } }],
    });
    valueOf(await services.customers.save({ ...customer, email: 'ac@client.example' }));
    expect(await run.run()).toMatchObject({ state: 'done', failures: [] });
    expect(await outbox()).toHaveLength(1);
  });

  it('D5 BR20 a stage that stops stops the step there, and no mail leaves, however often it begins', async () => {
    const { disk, step, outbox, books } = await open();
    disk.files = [fileOf([header])];
    const run = step();
    const outcome = await run.run();
    expect(outcome).toMatchObject({
      state: 'stopped',
      fault: { reason: 'pipeline-no-rows', params: { stage: 'spot' } },
      results: [{ kind: 'billing-report', label: 'Deliveries 2026-11' }],
    });
    const { id } = outcome.results[0]!;
    expect(await books.db.pipelineRuns.get(id)).toMatchObject({ state: 'stopped', period: '2026-11' });
    // ST3: cut off and begun again.
    expect(await run.run()).toEqual(outcome);
    expect(await outbox()).toEqual([]);
  });

  it('D5 BR20 a run of the month from before is not taken for one that stopped', async () => {
    const { disk, step, outbox } = await open();
    disk.files = [fileOf([header])];
    const run = step({ period: { from: '2026-10-01', to: '2026-10-31' } });
    expect(await run.run()).toMatchObject({ state: 'stopped' });
    expect(await run.run()).toMatchObject({ state: 'stopped' });
    expect(await outbox()).toEqual([]);
  });

  it('D5 ST13 everything that was spotted is accounted for over all stages, and what a person must see to fails', async () => {
    const { disk, step, outbox } = await open();
    disk.files = [
      fileOf([
        ...november,
        'A4;;AC1;No day;1;5,00',
        'A5;08/11/2026;AC1;Zinc;many;7,00',
        'A6;09/11/2026;BR2;Malt;1;8,00',
        'A7;01/12/2026;AC1;Later;1;9,00',
      ]),
    ];
    const outcome = await step().run();
    const { control, failures } = outcome;
    expect(control).toEqual({
      in: { rows: 7, amounts: { EUR: 30_000 + 11_999 + 500 + 800 + 900 } },
      out: { rows: 2, amounts: { EUR: 11_999 } },
      rejected: { rows: 3, amounts: { EUR: 500 + 800 } },
      held: { rows: 2, amounts: { EUR: 30_000 + 900 } },
    });
    expect(outcome.state).toBe('partly');
    expect(failures).toMatchObject([
      { label: 'Deliveries 2026-11', refusal: { reason: 'billing-lines-unreadable', params: { count: 2 } } },
    ]);
    // What could be billed went out all the same.
    expect(await outbox()).toHaveLength(1);
  });

  it('D2 ST13 lines without a partner fail with their key until the month was run with it', async () => {
    const { services, books, setup, outbox } = await open({ isRead: false, more: { sources: withArticles } });
    const articles = (...lines: string[]) => new File([['code;family', ...lines].join('\n')], 'articles.csv');
    const [few, all] = [
      articles('Acier;Metal', 'Malt;Food'),
      articles('Acier;Metal', 'Malt;Food', 'Fonte;Metal'),
    ];
    const options = { setupId: setup.id, period: 'previous-month' as const, send: true };
    const run = await new StepRun(books, 'billing-report', options, { files: [fileOf(november), few] }).run();
    expect(run).toMatchObject({
      state: 'partly',
      control: { out: { rows: 1, amounts: { EUR: 9_999 } }, held: { rows: 1, amounts: { EUR: 2_000 } } },
      failures: [
        { refusal: { reason: 'billing-lines-unmatched', params: { count: 1, names: 'articles: Fonte' } } },
      ],
    });
    valueOf(
      await services.pipeline.run({
        setupId: setup.id,
        period: '2026-11',
        files: [{ source: 'articles', file: all }],
      }),
    );
    const again = new StepRun(books, 'billing-report', options, { only: run.failures, before: run.results });
    expect(await again.run()).toMatchObject({ state: 'done', failures: [], control: { out: { rows: 2 } } });
    expect(await outbox()).toHaveLength(2);
  });

  it('D7 ST11 files that were never read are asked of a person, and it goes on with them', async () => {
    const { step } = await open({ isRead: false });
    expect(await step().run()).toMatchObject({
      state: 'needs-you',
      fault: { reason: 'pipeline-file-missing' },
    });
    const given = await step({ send: false }, { files: [fileOf(november)] }).run();
    expect(given).toMatchObject({ state: 'done', results: [{ label: 'Deliveries 2026-11' }] });
  });

  it('D6 A13 ST9 the dry run says which month of what goes to whom; nothing is written', async () => {
    const { step, books } = await open();
    const before = await hashOfAll(books);
    expect((await step().plan()).lines.map(({ key, params }) => [key, params['month']])).toEqual([
      ['planBilling', '2026-11'],
      ['planBillingSend', undefined],
      ['planNoRelay', undefined],
    ]);
    expect(await step({ setupId: 'gone' }).plan()).toMatchObject({
      fault: { reason: 'billing-setup-missing' },
    });
    expect(await hashOfAll(books)).toBe(before);
  });

  it('D6 A12 a report of all customers has nobody to go to: the month is made, and the mail says why not', async () => {
    const { services, step, outbox, setup } = await open();
    valueOf(await services.pipeline.save({ ...setup, customerId: '' }));
    const all = step({ period: { from: '2026-10-01', to: '2026-10-31' } });
    expect((await all.plan()).lines).toContainEqual(
      expect.objectContaining({ key: 'planBillingNobody', tone: 'warning' }),
    );
    expect(await all.run()).toMatchObject({
      state: 'partly',
      results: [{ kind: 'billing-report' }],
      failures: [{ refusal: { reason: 'billing-report-no-customer', params: { name: 'Deliveries' } } }],
    });
    expect(await outbox()).toEqual([]);
  });
});

const answerTo = (lines: string[]) =>
  new File([['Line;Total;Answer;Comment', ...lines].join('\n')], 'answer.csv');

describe('a month that the customer answered', () => {
  const october10 = { from: '2026-10-01', to: '2026-10-31' };
  /** October by an automation, its mail failed for want of an address; then the customer answered the file by hand. */
  async function answered() {
    const house = await open({ email: '' });
    const { services, setup } = house;
    const options = { setupId: setup.id, period: october10, send: true };
    const first = valueOf(
      await services.automations.runSteps('Month', [{ service: 'billing-report', options }]),
    );
    const [made] = first.steps[0]!.results;
    valueOf(await services.pipeline.answer(made!.id, answerTo(['00001;300;Accepted;'])));
    const runs = async () => (await services.pipeline.runs(setup.id)).map(({ id, state }) => [id, state]);
    return { ...house, first, made: made!, runs, options };
  }

  it('A9 RU7 BR22 ST12 a retry of its mail leaves the answer as it is, and sends one mail', async () => {
    const { services, customer, first, made, runs, outbox } = await answered();
    expect(first).toMatchObject({
      state: 'partly',
      steps: [{ failures: [{ id: made.id, refusal: { reason: 'mail-recipient-missing' } }] }],
    });
    const before = await runs();
    valueOf(await services.customers.save({ ...customer, email: 'ac@client.example' }));
    const retry = valueOf(await services.automations.retryFailed(first.id));
    expect(retry).toMatchObject({
      state: 'done',
      steps: [{ results: [{ id: made.id }, { kind: 'message', label: /ac@client/ }] }],
    });
    expect(await runs()).toEqual(before);
    expect(before[0]).toEqual([made.id, 'answered']);
    expect((await outbox()).map(({ subject }) => subject.id)).toEqual([made.id]);
    expect(valueOf(await services.pipeline.invoice(made.id)).run.state).toBe('invoiced');
  });

  it('A9 RU7 ST12 nor does a retry of a step before it, or the retry of a retry', async () => {
    const { services, options, outbox, customer, made } = await answered();
    valueOf(await services.customers.save({ ...customer, email: 'ac@client.example' }));
    // Another month, whose report is made and sent, after a step that fails for good.
    const month = { ...options, period: { from: '2026-11-01', to: '2026-11-30' } };
    const lost = { service: 'generate-reports' as const, options: { reports: [gone], period: month.period } };
    const first = valueOf(
      await services.automations.runSteps('Month', [lost, { service: 'billing-report', options: month }]),
    );
    expect(first.steps.map(({ state }) => state)).toEqual(['partly', 'done']);
    const again = valueOf(await services.automations.retryFailed(first.id));
    const third = valueOf(await services.automations.retryFailed(again.id));
    const november = first.steps[1]!.results[0]!.id;
    expect(third.steps[1]!.results[0]!.id).toBe(november);
    const states = (await services.pipeline.runs()).map(({ id, state }) => [id, state]);
    expect(states).toEqual(
      expect.arrayContaining([
        [november, 'done'],
        [made.id, 'answered'],
      ]),
    );
    expect((await outbox()).map(({ subject }) => subject.id)).toEqual([november]);
  });

  it('BR28 it is never made again by itself, the dry run says so; by hand it may be', async () => {
    const { services, step, runs, options, outbox } = await answered();
    const before = await runs();
    expect(await step({ period: october10 }).plan()).toMatchObject({
      lines: [{ key: 'planBillingAnswered', params: { month: '2026-10' }, tone: 'warning' }],
    });
    const ran = valueOf(
      await services.automations.runSteps('Month', [{ service: 'billing-report', options }]),
    );
    expect(ran).toMatchObject({
      state: 'failed',
      steps: [{ fault: { reason: 'pipeline-month-answered', params: { month: '2026-10' } } }],
    });
    expect(await runs()).toEqual(before);
    expect(await outbox()).toEqual([]);
    valueOf(await services.pipeline.run({ setupId: options.setupId, period: '2026-10' }));
    expect((await runs()).map(([, state]) => state)).toContain('replaced');
  });

  it('ST12 where a person ran the month again since, the newer file goes', async () => {
    const { services, customer, first, made, options, outbox } = await answered();
    const newer = valueOf(await services.pipeline.run({ setupId: options.setupId, period: '2026-10' }));
    valueOf(await services.customers.save({ ...customer, email: 'ac@client.example' }));
    const retry = valueOf(await services.automations.retryFailed(first.id));
    expect(retry.steps[0]!.results[0]!.id).toBe(newer.id);
    expect((await outbox()).map(({ subject }) => subject.id)).toEqual([newer.id]);
    expect(newer.id).not.toBe(made.id);
  });
});

/** A layout that is no longer there: its report fails for good. */
const gone = { kind: 'sales', savedId: 'gone', formats: ['pdf' as const] };
