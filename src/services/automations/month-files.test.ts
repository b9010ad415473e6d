import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '@domain/result.ts';
import type { PipelineSource } from '@domain/pipeline/setup.ts';
import { orderFields } from '@domain/pipeline/testing/order-file.ts';
import type { Books } from '../books.ts';
import type { SourceAccess, SourceHandle } from '../ports.ts';
import type { PipelineSetupInput, Services } from '../services.ts';
import { openFrenchBooks, testDeps } from '../testing/open-books.ts';
import { valueOf } from '../testing/outcomes.ts';
import { hashOfAll, StepRun } from '../testing/run-step.ts';
import { watchSource } from './watched.ts';

const header = 'order;day;customer;article;pieces;price';
const row = (order: string, day: string) => `${order};${day};AC1;Acier;1;100,00`;
/** Of an hour of one day: the later one is newer. */
const fileOf = (name: string, hour: number, ...rows: string[]) =>
  new File([[header, ...rows].join('\r\n')], name, { lastModified: Date.UTC(2026, 11, 1, hour) });
const clients = (hour: number, name: string) =>
  new File([`id;name\r\nAC1;${name}\r\n`], 'clients.csv', { lastModified: Date.UTC(2026, 11, 1, hour) });

const orders = (pattern: string): PipelineSource => ({
  name: 'orders',
  role: 'orders',
  key: ['order'],
  joinOn: [],
  pattern,
});
const setupOf = (sources: PipelineSource[]): PipelineSetupInput => ({
  name: 'Deliveries',
  language: 'en',
  sources,
  fields: orderFields,
  layout: {
    title: 'Deliveries',
    groupBy: [],
    columns: [{ from: '@amount', title: 'Total', type: 'money', isSummed: true }],
  },
});

describe('files that come each month under another name', () => {
  let books: Books;
  let services: Services;
  let disk: { files: File[]; permission: PermissionState };
  beforeEach(async () => {
    disk = { files: [], permission: 'granted' };
    const folder = { kind: 'directory', name: 'month' } as unknown as SourceHandle;
    const sources: SourceAccess = {
      isOffered: true,
      choose: async () => ok(folder),
      permission: async () => disk.permission,
      ask: async () => disk.permission,
      read: async () => ok(disk.files),
    };
    ({ books, services } = await openFrenchBooks(undefined, testDeps({ sources })));
    await watchSource(books, 'folder');
  });
  const setUp = async (pattern: string, ...joined: PipelineSource[]) =>
    valueOf(await services.pipeline.save(setupOf([orders(pattern), ...joined])));
  /** Worked for a day: the month before it is billed. */
  const step = (setupId: string, day: string, files: File[] = []) =>
    new StepRun(books, 'billing-report', { setupId, period: 'previous-month', send: false }, { day, files });

  it('BR25 D7 the newest file of the month is taken, said in the record, and never one of another month', async () => {
    const { id } = await setUp('orders-{YYYY}-{MM}*.csv');
    disk.files = [
      fileOf('orders-2026-10.csv', 9, row('A1', '05/10/2026')),
      fileOf('orders-2026-11.csv', 1, row('B1', '05/11/2026')),
      fileOf('orders-2026-11 corrected.csv', 2, row('B1', '05/11/2026'), row('B2', '06/11/2026')),
      fileOf('invoices-2026-11.csv', 9, row('X1', '05/11/2026')),
    ];
    const october = await step(id, '2026-11-02').run();
    expect(october.results).toMatchObject([{ label: 'Deliveries 2026-10 ← orders-2026-10.csv' }]);
    const november = await step(id, '2026-12-01').run();
    expect(november).toMatchObject({
      state: 'done',
      control: { out: { rows: 2 } },
      results: [{ label: 'Deliveries 2026-11 ← orders-2026-11 corrected.csv' }],
    });
  });

  it('BR25 bytes that were read are not new under another name, and what is older than them is not either', async () => {
    const { id } = await setUp('orders-*.csv');
    disk.files = [
      fileOf('orders-a.csv', 1, row('A1', '05/10/2026')),
      fileOf('orders-b.csv', 2, row('A2', '06/10/2026')),
    ];
    expect((await step(id, '2026-11-02').run()).results).toMatchObject([
      { label: expect.stringContaining('orders-b') },
    ]);
    disk.files.push(fileOf('orders-c.csv', 3, row('A2', '06/10/2026')));
    expect(await step(id, '2026-12-01').run()).toMatchObject({
      state: 'needs-you',
      fault: { reason: 'pipeline-file-awaited', params: { source: 'orders', name: 'orders-*.csv' } },
    });
    disk.files.push(fileOf('orders-d.csv', 4, row('A3', '06/11/2026')));
    expect((await step(id, '2026-12-01').run()).results).toMatchObject([
      { label: expect.stringContaining('orders-d') },
    ]);
    // The month once more, with nothing new: what it has read is read again.
    expect(await step(id, '2026-12-01').run()).toMatchObject({
      state: 'done',
      results: [{ label: expect.stringContaining('orders-d') }],
    });
  });

  it('BR25 several that are equally new are asked about, the same bytes twice are one, and a given file goes before', async () => {
    const { id } = await setUp('orders-{YYYY}-{MM}*.csv');
    disk.files = [
      fileOf('orders-2026-11.csv', 1, row('A1', '05/11/2026')),
      fileOf('orders-2026-11 copy.csv', 1, row('A1', '05/11/2026')),
    ];
    const one = await setUp('orders-{YYYY}-{MM}*.csv');
    expect(await step(one.id, '2026-12-01').run()).toMatchObject({ state: 'done' });
    disk.files.push(fileOf('orders-2026-11 other.csv', 1, row('A2', '05/11/2026')));
    const asked = step(id, '2026-12-01');
    expect(await asked.run()).toMatchObject({
      state: 'needs-you',
      fault: {
        reason: 'pipeline-files-equal',
        params: { names: 'orders-2026-11.csv, orders-2026-11 other.csv' },
      },
    });
    const given = await step(id, '2026-12-01', [disk.files[2]!]).run();
    expect(given).toMatchObject({
      state: 'done',
      results: [{ label: expect.stringContaining('orders-2026-11 other') }],
    });
  });

  it('BR25 what is joined is read again as it was, until a newer one comes; a given file is of the source that it looks like', async () => {
    const joined: PipelineSource = {
      name: 'clients',
      role: 'joined',
      key: ['id'],
      joinOn: ['orders.customer'],
      pattern: 'clients*.csv',
    };
    const { id } = await setUp('orders-{YYYY}-{MM}.csv', joined);
    disk.files = [clients(1, 'Aciéries'), fileOf('orders-2026-10.csv', 1, row('A1', '05/10/2026'))];
    expect(await step(id, '2026-11-02').run()).toMatchObject({ state: 'done' });
    disk.files.push(fileOf('orders-2026-11.csv', 2, row('A2', '05/11/2026')));
    const label = 'Deliveries 2026-11 ← orders-2026-11.csv, clients.csv';
    expect((await step(id, '2026-12-01').run()).results).toMatchObject([{ label }]);
    const later = await step(id, '2026-12-01', [clients(5, 'Aciéries du Nord')]).run();
    expect(later).toMatchObject({ state: 'done', results: [{ label }] });
    const runs = await services.pipeline.runs(id);
    expect(new Set(runs.map(({ filesIn }) => filesIn[1]?.sha256)).size).toBe(2);
  });

  it('BR25 A13 ST9 the dry run says which it would take, what it waits for, and changes nothing', async () => {
    const { id } = await setUp('orders-{YYYY}-{MM}*.csv');
    disk.files = [fileOf('orders-2026-11.csv', 1, row('A1', '05/11/2026'))];
    const before = await hashOfAll(books);
    const said = async (day: string) =>
      (await step(id, day).plan()).lines.slice(1).map(({ key, params }) => [key, params['name']]);
    expect(await said('2026-12-01')).toEqual([['planBillingFile', 'orders-2026-11.csv']]);
    expect(await said('2027-01-01')).toEqual([['planBillingAwaited', 'orders-2026-12*.csv']]);
    disk.files.push(fileOf('orders-2026-11 b.csv', 1, row('A2', '05/11/2026')));
    expect(await said('2026-12-01')).toEqual([
      ['planBillingEqual', 'orders-2026-11.csv, orders-2026-11 b.csv'],
    ]);
    disk.permission = 'prompt';
    expect(await said('2026-12-01')).toEqual([['planBillingUnread', 'month']]);
    expect(await step(id, '2026-12-01').run()).toMatchObject({
      state: 'needs-you',
      fault: { reason: 'source-not-allowed' },
    });
    expect(await hashOfAll(books)).toBe(before);
  });

  it('BR25 a pattern that means nothing is not saved', async () => {
    const bad = setupOf([orders('orders-{YEAR}.csv')]);
    expect(await services.pipeline.save(bad)).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-pattern', params: { value: '{YEAR}' } },
    });
  });
});
