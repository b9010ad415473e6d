import { describe, expect, it } from 'vitest';
import type { SourceLook } from '@domain/pipeline/job.ts';
import { emptyDraft, withBooks, withFiles, type Sample } from './draft.ts';
import { changesBetween, reguessed, withoutSample } from './reguess.ts';

const titleOf = (from: string) => from.toUpperCase();
const sample = (
  name: string,
  columns: Record<string, SourceLook['kinds'][number]>,
  unique: string[],
): Sample => ({
  file: new File([''], name),
  look: { columns: Object.keys(columns), sample: [], rows: 3, unique, kinds: Object.values(columns) },
});
const orders = (name = 'orders.csv', more: Record<string, 'text' | 'number'> = { amount: 'number' }) =>
  sample(name, { order_id: 'text', site: 'text', order_date: 'date', client_id: 'text', ...more }, [
    'order_id',
  ]);
const clients = (name = 'clients.csv') =>
  sample(name, { client_id: 'text', client_name: 'text' }, ['client_id']);
const draft = () => withFiles(emptyDraft('EUR', 'en'), [orders(), clients()], titleOf);

describe('a set-up guessed anew from a sample', () => {
  it('D3 takes the sample for the file of its source, and says what that changes', () => {
    const before = draft();
    const after = reguessed(
      before,
      [orders('orders-2026-10.csv', { net_amount: 'number', item: 'text' })],
      titleOf,
    );
    expect(after.files.map(({ source, file }) => [source, file?.name])).toEqual([
      ['clients', 'clients.csv'],
      ['orders', 'orders-2026-10.csv'],
    ]);
    expect(after.setup.sources.map(({ name }) => name)).toEqual(['orders', 'clients']);
    expect(after.setup.sources[0]).toMatchObject({ pattern: 'orders-{YYYY}-{MM}.csv' });
    const changes = Object.fromEntries(
      changesBetween(before, after).map(({ what, from, to }) => [what, [from, to]]),
    );
    expect(changes['amount']).toEqual([['orders.amount'], ['orders.net_amount']]);
    expect(changes['title']).toEqual([[''], ['orders.item']]);
    expect(changes['sources']).toBeUndefined();
    expect(changesBetween(before, reguessed(before, [orders()], titleOf))).toEqual([]);
  });

  it('D3 is taken back without what was written and read since', () => {
    const opened = draft();
    const late = { ...clients(), source: 'clients' };
    const before = { ...opened, files: opened.files.filter(({ source }) => source !== 'clients') };
    const added = [orders('orders-2026-10.csv', { net_amount: 'number', item: 'text' })];
    const guessed = reguessed(before, added, titleOf);
    const since = {
      files: [...guessed.files, late],
      setup: {
        ...guessed.setup,
        name: 'Deliveries',
        layout: { ...guessed.setup.layout, title: 'Delivered' },
      },
    };
    const back = withoutSample(since, { draft: before, added });
    expect(back.setup).toEqual({
      ...before.setup,
      name: 'Deliveries',
      layout: { ...before.setup.layout, title: 'Delivered' },
    });
    expect(back.files).toEqual([...before.files, late]);
  });

  it('D3 BR2 keeps by what orders are known, how the customer calls a column, and a pattern', () => {
    const before = draft();
    const [own, ...rest] = before.setup.sources;
    before.setup.sources = [{ ...own!, key: ['order_id', 'site'], pattern: 'bl-*.csv' }, ...rest];
    before.setup.layout.columns[0]!.title = 'Your site';
    const after = reguessed(before, [orders()], titleOf);
    expect(after.setup.sources[0]).toMatchObject({ key: ['order_id', 'site'], pattern: 'bl-*.csv' });
    expect(after.setup.layout.columns[0]!.title).toBe('Your site');
  });

  it('D3 leaves the orders where they are, though in a short sample every column names its rows', () => {
    const before = draft();
    const short = sample('orders.csv', { order_id: 'text', client_id: 'text', net: 'number' }, [
      'order_id',
      'client_id',
      'net',
    ]);
    const after = reguessed(before, [short], titleOf);
    expect(after.setup.sources.map(({ name, role }) => [name, role])).toEqual([
      ['orders', 'orders'],
      ['clients', 'joined'],
    ]);
    expect(after.setup.sources[1]).toMatchObject({ key: ['client_id'], joinOn: ['orders.client_id'] });
  });

  it('D3 knows a file by its columns, and makes a new source of one that is none of them', () => {
    const before = draft();
    const known = reguessed(before, [clients('export 7.csv')], titleOf);
    expect(known.files.map(({ source }) => source)).toEqual(['orders', 'clients']);
    const article = sample('articles.csv', { site: 'text', town: 'text' }, ['site']);
    const more = reguessed(before, [article], titleOf);
    expect(more.setup.sources.map(({ name }) => name)).toEqual(['orders', 'clients', 'articles']);
    expect(more.setup.sources[2]).toMatchObject({ key: ['site'], joinOn: ['orders.site'] });
  });

  it('D2 BR29 the customers of the books stay joined, and are guessed to be nothing else', () => {
    const look: SourceLook = {
      columns: ['key', 'name'],
      sample: [],
      rows: 9,
      unique: ['key', 'name'],
      kinds: ['text', 'text'],
    };
    const before = withBooks(draft(), 'customers', 'Customers of these books', look);
    expect(withBooks(before, 'customers', 'Customers of these books', look)).toBe(before);
    const own = before.setup.sources.at(-1)!;
    expect(own).toEqual({
      name: 'customers of these books',
      role: 'joined',
      key: ['key'],
      joinOn: [before.setup.fields.customer],
      books: 'customers',
    });
    const after = reguessed(before, [orders()], titleOf);
    expect(after.setup.sources.map(({ name }) => name)).toEqual(['orders', 'clients', own.name]);
    expect(after.setup.sources.at(-1)).toEqual(own);
    expect(after.files.find(({ source }) => source === own.name)?.file).toBeNull();
    expect(withFiles(before, [], titleOf).setup.sources.at(-1)).toEqual(own);
  });
});
