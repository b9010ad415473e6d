import { beforeEach, describe, expect, it } from 'vitest';
import { noFlow } from '@domain/automation/control.ts';
import type { AutomationRun } from '@domain/automation/run.ts';
import { waitingStage } from '@domain/pipeline/control.ts';
import type { PipelineStage } from '@domain/pipeline/setup.ts';
import { ok, refuse } from '@domain/result.ts';
import { orderFields, orderSources } from '@domain/pipeline/testing/order-file.ts';
import type { PipelineReader } from '../ports.ts';
import type { Services } from '../services.ts';
import type { Books } from '../books.ts';
import { deskReader } from '../testing/desk-reader.ts';
import { openFrenchBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, addRow, valueOf } from '../testing/outcomes.ts';
import { hashOfAll } from '../testing/run-step.ts';

const report = { kind: 'sales-by-customer', savedId: '', formats: ['pdf' as const] };
const period = { from: '2026-11-01', to: '2026-11-30' };
const chain = [
  { service: 'generate-invoices' as const, options: { period } },
  { service: 'generate-reports' as const, options: { period, reports: [report] } },
  'send-invoices' as const,
  'send-reports' as const,
];

const statesOf = ({ steps }: AutomationRun) => steps.map(({ state }) => state).join(' ');

describe('a whole chain, as the engine drives it', () => {
  let books: Books;
  let services: Services;
  beforeEach(async () => {
    const deps = testDeps();
    const importReader = deskReader(() => deps.ids.next());
    ({ books, services } = await openFrenchBooks(undefined, { ...deps, importReader }));
    valueOf(await services.company.update({ email: 'compta@perrache.example' }));
    for (const name of ['anne', 'bob', 'cleo']) {
      const { id } = await addCustomer(services, name, {
        email: name === 'bob' ? '' : `${name}@client.example`,
      });
      await addRow(services, id, '2026-11-03');
    }
    const subscriptions = [{ kind: report.kind, savedId: '', formats: ['pdf' as const], onlyIf: null }];
    for (const name of ['marta', 'marc'])
      valueOf(
        await services.managers.save({
          name,
          email: `${name}@firm.example`,
          language: 'fr',
          subscriptions,
        }),
      );
  });
  const run = async (steps: Parameters<Services['automations']['runSteps']>[1] = chain) =>
    valueOf(await services.automations.runSteps('Month', steps));
  const readers = async () =>
    (await services.outbox.list({ pageSize: 100 })).rows.map(({ to }) => to[0]!.address).sort();

  it('A9 A10 A11 A12 what one step makes the next one sends; what fails fails alone, and is taken up again', async () => {
    const first = await run();
    expect(first.state).toBe('partly');
    expect(statesOf(first)).toBe('done done partly done');
    const sent = ['anne@client.example', 'cleo@client.example', 'marc@firm.example', 'marta@firm.example'];
    expect(await readers()).toEqual(sent);

    const { rows } = await services.customers.list({ search: 'bob' });
    valueOf(await services.customers.save({ ...rows[0]!, email: 'bob@client.example' }));
    const retry = valueOf(await services.automations.retryFailed(first.id));
    expect(retry).toMatchObject({ state: 'done', retries: first.id });
    expect(statesOf(retry)).toBe('skipped skipped done skipped');
    expect(await readers()).toEqual([...sent, 'bob@client.example'].sort());
    expect(await books.db.madeReports.count()).toBe(1);
  });

  it('A13 ST9 the dry run of the whole chain tells what the run then does, and writes nothing', async () => {
    const before = await hashOfAll(books);
    const plan = await services.automations.preview(chain, '2026-12-01');
    expect(await hashOfAll(books)).toBe(before);
    const counts = plan.map(({ lines }) => [lines[0]!.key, lines[0]!.params['count']]);
    expect(counts).toEqual([
      ['planInvoices', 3],
      ['planReports', 1],
      ['planSend', 2],
      ['planManagers', 2],
    ]);
    const done = await run();
    expect(done.steps.map(({ control }) => control.out.rows)).toEqual([3, 1, 2, 2]);
    expect(done.steps[0]!.control.in).toEqual(plan[0]!.in);
  });

  /** A file that the automation asks for, once one like it was looked through. */
  const confirmed = async () => {
    const csv = 'Key,Date,Customer,Title,Quantity,Unit price,Tax rate\nK-1,2026-11-03,anne,Work,1,10,20';
    const first = new File([csv.replace('K-1', 'K-0')], 'sales.csv');
    const session = valueOf(await services.imports.open(first, 'sales.csv', { kind: 'transactions' }));
    const choices = {
      invalid: 'skip',
      duplicates: 'skip',
      unknownCustomers: 'create',
      noCustomer: 'unassigned',
    } as const;
    valueOf(await services.imports.commit(session, { name: 'sales.csv', size: 1 }, choices));
    return csv;
  };

  it('D7 a run that needs a file waits before everything else, and goes on with it', async () => {
    const csv = await confirmed();
    const waiting = await run(['read-files', ...chain.slice(0, 1)]);
    expect(waiting.state).toBe('needs-you');
    expect(statesOf(waiting)).toBe('needs-you waiting');
    expect((await services.invoices.list()).total).toBe(0);
    const file = new File([csv], 'november.csv');
    const done = valueOf(await services.automations.goOn(waiting.id, [file]));
    expect(done).toMatchObject({ id: waiting.id, state: 'done' });
    expect(done.steps[1]!.control.out.rows).toBe(5);
  });

  it('D7 A10 RU6 RU7 going on and a retry say where they are; cancelled, a step takes back what it was making', async () => {
    const file = new File([await confirmed()], 'november.csv');
    const waiting = await run(['read-files', ...chain.slice(0, 1)]);
    const told: string[] = [];
    const stoppedIn = (step: string) => {
      const stop = new AbortController();
      const onProgress = ({ phase, done, total }: { phase: string; done: number; total: number }) => {
        if (phase === 'automation') told.push(`${done}/${total}`);
        if (told.at(-1) === step && phase === 'store') stop.abort();
      };
      return { signal: stop.signal, onProgress };
    };
    const cut = valueOf(await services.automations.goOn(waiting.id, [file], stoppedIn('1/2')));
    expect([cut.state, statesOf(cut)]).toEqual(['cancelled', 'done failed']);
    expect(told).toEqual(['0/2', '1/2']);
    expect((await services.transactions.list()).total).toBe(5);
    expect((await services.invoices.list()).total).toBe(0);

    const again = valueOf(await services.automations.retryFailed(cut.id, stoppedIn('1/2')));
    expect([again.state, statesOf(again)]).toEqual(['cancelled', 'skipped failed']);
    expect((await services.invoices.list()).total).toBe(0);

    told.length = 0;
    const done = valueOf(await services.automations.retryFailed(again.id, stoppedIn('')));
    expect([done.state, statesOf(done)]).toEqual(['done', 'skipped done']);
    expect(told).toEqual(['1/2']);
    expect(done.steps[1]!.control.out.rows).toBe(5);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  describe('with a billing report in it', () => {
    const head = 'order;day;customer;article;pieces;price';
    const orders = [head, 'A1;05/11/2026;AC1;Acier;3;100,00'];
    /** A customer AC1 with an address, whose report of November is the first of a chain that sends reports after it. */
    const open = async (pipelineReader: PipelineReader = testDeps().pipelineReader) => {
      ({ books, services } = await openFrenchBooks(undefined, testDeps({ pipelineReader })));
      valueOf(await services.company.update({ email: 'compta@perrache.example' }));
      const subscriptions = [{ kind: report.kind, savedId: '', formats: ['pdf' as const], onlyIf: null }];
      const marta = { name: 'marta', email: 'marta@firm.example', language: 'fr' as const, subscriptions };
      valueOf(await services.managers.save(marta));
      const { id: customerId } = await addCustomer(services, 'AC', {
        key: 'AC1',
        email: 'ac@client.example',
      });
      const setup = valueOf(
        await services.pipeline.save({
          name: 'Deliveries',
          customerId,
          sources: orderSources,
          fields: orderFields,
          layout: {
            title: 'Deliveries',
            groupBy: [],
            columns: [{ from: '@amount', title: 'Total', type: 'money', isSummed: true }],
          },
        }),
      );
      return run([
        { service: 'billing-report', options: { setupId: setup.id, period, send: true } },
        ...chain.slice(1),
      ]);
    };
    const given = async (waiting: AutomationRun, lines: string[]) =>
      valueOf(await services.automations.goOn(waiting.id, [new File([lines.join('\n')], 'orders.csv')]));

    it('D5 RU6 BR20 a file without a row stops it there: nothing after it runs, and no mail leaves', async () => {
      const stopped = await given(await open(), [head]);
      expect(stopped.state).toBe('stopped');
      expect(statesOf(stopped)).toBe('stopped skipped skipped skipped');
      expect(stopped.steps[0]!.fault).toMatchObject({
        reason: 'pipeline-no-rows',
        params: { stage: 'spot' },
      });
      expect(await readers()).toEqual([]);
      expect(await books.db.madeReports.count()).toBe(0);
      // The record leads to the stages, and the way on is open once there are rows.
      expect(stopped.steps[0]!.results).toMatchObject([
        { kind: 'billing-report', label: 'Deliveries 2026-11' },
      ]);
      const retry = valueOf(await services.automations.retryFailed(stopped.id));
      expect(statesOf(retry)).toBe('stopped skipped skipped skipped');
    });

    it('D5 BR20 a stage that does not add up stops it too, and says at which stage and by how much', async () => {
      const real = testDeps().pipelineReader;
      const { error: fault } = refuse('InvalidState', 'pipeline-difference', {
        stage: 'join',
        rows: -1,
        amount: '-300.00',
        currency: 'EUR',
      });
      const lossy: PipelineReader = {
        ...real,
        run: async (job) => {
          const made = await real.run(job);
          if (!made.ok) return made;
          const [spot, join, ...rest] = made.value.stages as [
            PipelineStage,
            PipelineStage,
            ...PipelineStage[],
          ];
          const lost = {
            ...join,
            state: 'stopped' as const,
            fault,
            control: { ...join.control, out: noFlow() },
          };
          const waiting = rest.map(({ id }) => waitingStage(id));
          return ok({ ...made.value, files: [], lines: [], entries: [], stages: [spot, lost, ...waiting] });
        },
      };
      const stopped = await given(await open(lossy), orders);
      expect(statesOf(stopped)).toBe('stopped skipped skipped skipped');
      expect(stopped.steps[0]).toMatchObject({
        fault: { reason: 'pipeline-difference', params: { stage: 'join', rows: -1, amount: '-300.00' } },
        control: { in: { rows: 1, amounts: { EUR: 30_000 } }, out: { rows: 0 } },
      });
      expect(await readers()).toEqual([]);
      expect(await books.db.pipelineRows.count()).toBe(0);
    });

    it('D6 A12 with its rows it goes through, and so does what comes after it', async () => {
      const done = await given(await open(), orders);
      expect(statesOf(done)).toBe('done done skipped done');
      expect(await readers()).toEqual(['ac@client.example', 'marta@firm.example']);
    });
  });
});
