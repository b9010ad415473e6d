import { beforeEach, describe, expect, it } from 'vitest';
import { ok, refuse } from '@domain/result.ts';
import type { Books } from '../../books.ts';
import type { SourceAccess, SourceHandle } from '../../ports.ts';
import type { Services } from '../../services.ts';
import { deskReader } from '../../testing/desk-reader.ts';
import { openFrenchBooks, testDeps } from '../../testing/open-books.ts';
import { valueOf } from '../../testing/outcomes.ts';
import { hashOfAll, StepRun } from '../../testing/run-step.ts';
import { watchSource } from '../watched.ts';

const head = 'Key,Date,Customer,Title,Quantity,Unit price,Tax rate';
const row = (key: string, date = '2026-11-03', price = '10.00') =>
  `${key},${date},Anne,Work ${key},1,${price},20`;
const sales = (...rows: string[]) => new File([[head, ...rows].join('\n')], 'sales.csv');

describe('reading what is watched', () => {
  let books: Books;
  let services: Services;
  /** What lies in the watched folder, and what the browser says of it. */
  let disk: { files: File[]; permission: PermissionState; isGone: boolean };
  let sourceId: string;
  beforeEach(async () => {
    disk = { files: [], permission: 'granted', isGone: false };
    const sources: SourceAccess = {
      isOffered: true,
      choose: async () => ok(folder),
      permission: async () => disk.permission,
      ask: async () => disk.permission,
      read: async () => (disk.isGone ? refuse('NotFound', 'source-gone', { name: 'month' }) : ok(disk.files)),
    };
    const deps = testDeps({ sources });
    const importReader = deskReader(() => deps.ids.next());
    ({ books, services } = await openFrenchBooks(undefined, { ...deps, importReader }));
    sourceId = valueOf(await watchSource(books, 'folder')).id;
  });
  const folder = { kind: 'directory', name: 'month' } as unknown as SourceHandle;
  const step = (more = {}, moment = {}) =>
    new StepRun(books, 'read-files', { sourceId, kind: 'transactions', invalid: 'skip', ...more }, moment);
  /** A person imports a file with these columns once, and confirms them with it. */
  const confirm = async (file = sales(row('K-0'))) => {
    const session = valueOf(await services.imports.open(file, file.name, { kind: 'transactions' }));
    const choices = {
      invalid: 'skip',
      duplicates: 'skip',
      unknownCustomers: 'create',
      noCustomer: 'unassigned',
    } as const;
    valueOf(await services.imports.commit(session, { name: file.name, size: file.size }, choices));
  };
  const stored = async () => (await services.transactions.list({ pageSize: 100 })).total;

  it('D7 ST10 new bytes are imported with the columns as they were confirmed, known bytes are not read again', async () => {
    await confirm();
    disk.files = [sales(row('K-1'), row('K-2', '2026-11-04', '20.50'))];
    const outcome = await step().run();
    expect(outcome).toMatchObject({
      state: 'done',
      control: { in: { rows: 2, amounts: { EUR: 3050 } }, out: { rows: 2, amounts: { EUR: 3050 } } },
      results: [{ kind: 'import-batch', label: 'sales.csv' }],
    });
    expect(await stored()).toBe(3);
    expect(await step().run()).toMatchObject({ state: 'skipped', control: { in: { rows: 0 } } });
    // The same bytes under another name, and twice.
    const same = [head, row('K-1'), row('K-2', '2026-11-04', '20.50')].join('\n');
    disk.files = [new File([same], 'copy.csv'), new File([same], 'again.csv')];
    expect(await step().run()).toMatchObject({ state: 'skipped' });
    expect(await stored()).toBe(3);
  });

  it('D7 ST10 a file that has grown is read again, and what was there before is held, not doubled', async () => {
    await confirm();
    disk.files = [sales(row('K-1'))];
    await step().run();
    disk.files = [sales(row('K-1'), row('K-2'))];
    expect((await step().run()).control).toMatchObject({
      in: { rows: 2 },
      out: { rows: 1 },
      held: { rows: 1 },
    });
    expect(await stored()).toBe(3);
  });

  it('D7 ST11 columns that nobody confirmed stop the run, and it goes on once they were', async () => {
    disk.files = [sales(row('K-1'))];
    const waiting = await step().run();
    expect(waiting).toMatchObject({ state: 'needs-you', fault: { reason: 'file-unknown-columns' } });
    expect(await stored()).toBe(0);
    await confirm(sales(row('K-1')));
    expect(await step().run()).toMatchObject({ state: 'skipped' });
    expect(await stored()).toBe(1);
  });

  it('D7 ST11 where the file cannot be read the run asks for it, and goes on with what it is given', async () => {
    await confirm();
    disk.permission = 'prompt';
    expect(await step().run()).toMatchObject({
      state: 'needs-you',
      fault: { reason: 'source-not-allowed', params: { name: 'month' } },
    });
    disk = { files: [], permission: 'granted', isGone: true };
    expect(await step().run()).toMatchObject({ state: 'needs-you', fault: { reason: 'source-gone' } });
    for (const id of ['', 'of-another-device'])
      expect(await step({ sourceId: id }).run()).toMatchObject({
        state: 'needs-you',
        fault: { reason: 'needs-file' },
      });
    const given = await step({ sourceId: '' }, { files: [sales(row('K-7'))] }).run();
    expect(given).toMatchObject({ state: 'done', control: { out: { rows: 1 } } });
    expect(await stored()).toBe(2);
  });

  it('D7 faulty rows are told with their file, or stop the run where all must be good', async () => {
    await confirm();
    disk.files = [sales(row('K-1'), row('K-2', 'yesterday'))];
    expect(await step({ invalid: 'refuse' }).run()).toMatchObject({
      state: 'needs-you',
      fault: { reason: 'file-rows-rejected', params: { name: 'sales.csv', count: 1 } },
    });
    expect(await stored()).toBe(1);
    const outcome = await step().run();
    expect(outcome).toMatchObject({
      state: 'partly',
      control: { in: { rows: 2 }, out: { rows: 1 }, rejected: { rows: 1 } },
      failures: [{ kind: 'import-batch', refusal: { reason: 'file-rows-rejected' } }],
    });
  });

  it('D7 a file that is none is a failure of its own, the others are read', async () => {
    await confirm();
    disk.files = [new File([new Uint8Array([80, 75, 3, 4, 0, 0])], 'broken.xlsx'), sales(row('K-1'))];
    const outcome = await step().run();
    expect(outcome).toMatchObject({ state: 'partly', failures: [{ label: 'broken.xlsx' }] });
    expect(outcome.results).toMatchObject([{ label: 'sales.csv' }]);
  });

  it('D7 ST3 cut off between two files it reads the second one only, and knows both', async () => {
    await confirm();
    disk.files = [sales(row('K-1'))];
    const cut = step();
    await cut.run();
    disk.files.push(new File([[head, row('K-2')].join('\n')], 'more.csv'));
    const outcome = await cut.run();
    expect(outcome.results.map(({ label }) => label)).toEqual(['sales.csv', 'more.csv']);
    expect(outcome.control.out.rows).toBe(2);
  });

  it('D7 A13 ST9 the dry run says what is new and changes nothing', async () => {
    await confirm();
    disk.files = [sales(row('K-1')), sales(row('K-0'))];
    const before = await hashOfAll(books);
    expect((await step().plan()).lines).toMatchObject([{ key: 'planFileNew', params: { count: 1 } }]);
    expect((await step({ sourceId: '' }).plan()).lines).toMatchObject([{ key: 'planFileAsked' }]);
    disk.permission = 'prompt';
    expect(await step().plan()).toMatchObject({ fault: { reason: 'source-not-allowed' } });
    expect(await hashOfAll(books)).toBe(before);
  });
});
