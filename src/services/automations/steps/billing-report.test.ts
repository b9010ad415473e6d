import { describe, expect, it } from 'vitest';
import type { StepOptions } from '@domain/automation/automation.ts';
import { ok } from '@domain/result.ts';
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

const setupOf = (customerId: string): PipelineSetupInput => ({
  name: 'Deliveries',
  customerId,
  language: 'en',
  sources: [{ name: 'orders', role: 'orders', key: ['order'], joinOn: [] }],
  fields: {
    date: 'orders.day',
    quantity: 'orders.pieces',
    unitPrice: 'orders.price',
    discount: '',
    amount: '',
    customer: 'orders.customer',
    customerName: '',
    title: 'orders.article',
  },
  layout: {
    title: 'Deliveries',
    groupBy: [],
    columns: [
      { from: 'orders.order', title: 'Order', type: 'text', isSummed: false },
      { from: '@amount', title: 'Total', type: 'money', isSummed: true },
    ],
  },
});

/** Books whose customer AC1 gets a billing report; October was run once by hand, its file is watched since. */
async function open({ isRead = true, email = 'ac@client.example' } = {}) {
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
  const setup = valueOf(await services.pipeline.save(setupOf(customer.id)));
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
  return { books, services, customer, disk, step, outbox };
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
});
