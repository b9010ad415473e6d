import { describe, expect, it } from 'vitest';
import { Desk, orderHead, plainSetup } from './testing/desk.ts';

const row = (order: string, day: string, pieces = '1', price = '10', customer = 'ANNA') => [
  order,
  day,
  customer,
  pieces,
  price,
];
const table = (...rows: string[][]) => ({ rows: [orderHead, ...rows] });
const january = [row('A', '2025-01-05'), row('B', '2025-01-20', '3', '2.50')];

describe('spotting orders', () => {
  it('BR1 equal rows of one key are as many lines; the n-th finds the n-th again', () => {
    const desk = new Desk();
    const twice = table(row('A', '2025-01-05'), row('A', '2025-01-05'), row('A', '2025-01-06'));
    const run = desk.run('2025-01', [twice]);
    expect(run.entries.length).toBe(3);
    expect(desk.run('2025-01', [twice]).entries.length).toBe(3);
    expect(desk.book.lines.length).toBe(3);
  });

  it('BR1 without a key a row is what it says', () => {
    const setup = plainSetup({ sources: [{ name: 'orders', role: 'orders', key: [], joinOn: [] }] });
    const desk = new Desk(setup);
    desk.invoice(desk.run('2025-01', [table(...january)]), () => true);
    const run = desk.run('2025-02', [table(...january, row('A', '2025-02-01'), row('A', '2025-02-01'))]);
    expect(run.part('new')?.rows).toBe(2);
  });

  it('BR2 the same file again brings nothing new, a grown one what it grew by', () => {
    const desk = new Desk();
    desk.invoice(desk.run('2025-01', [table(...january)]), () => true);
    const again = desk.run('2025-01', [table(...january)]);
    expect(again.entries).toEqual([]);
    expect(again.part('billed')).toMatchObject({ rows: 2, amount: 1750 });
    const grown = desk.run('2025-02', [table(...january, row('C', '2025-02-03'))]);
    expect(grown.entries.map(({ order }) => order)).toEqual(['C']);
  });

  it('BR2 of two files the later one stands, and the same line is not counted twice', () => {
    const desk = new Desk();
    const run = desk.run('2025-01', [
      table(...january),
      { ...table(row('A', '2025-01-05', '2'), row('B', '2025-01-20', '3', '2.50')), name: 'later.csv' },
    ]);
    expect(run.part('superseded')).toMatchObject({ rows: 1, amount: 1000, examples: ['orders.csv:2'] });
    expect(run.part('again')).toMatchObject({ rows: 1, amount: 750, examples: ['later.csv:3'] });
    expect(run.entries.map(({ amount }) => amount)).toEqual([2000, 750]);
  });

  it('BR3 a shifted row is set aside with its place; blanks, heads and totals are passed over', () => {
    const run = new Desk().run('2025-01', [
      table(
        row('A', '2025-01-05'),
        [...row('B', '2025-01-06'), 'one too many'],
        ['', '', '', '', ''],
        orderHead,
        ['Total', '', '', '2', '20'],
      ),
    ]);
    expect(run.part('row-shifted')).toMatchObject({ rows: 1, examples: ['orders.csv:3'] });
    expect(run.told('passed-over')?.count).toBe(3);
    expect(run.stages[0]!.control.in.rows).toBe(2);
  });

  it('BR4 columns that the setup does not read may come and go', () => {
    const desk = new Desk();
    desk.run('2025-01', [table(...january)]);
    const wider = [['#', ...orderHead, 'note'], ...january.map((cells, at) => [String(at), ...cells, 'x'])];
    const run = desk.run('2025-01', [{ rows: wider }]);
    expect(run.entries.length).toBe(2);
    expect(desk.book.lines.length).toBe(2);
    expect(desk.book.lines.every(({ turns }) => turns === 1)).toBe(true);
  });

  it('BR5 amounts are exact, without traces of binary, rounded once', () => {
    const setup = plainSetup({ fields: { ...plainSetup().fields, discount: 'orders.off' } });
    const head = [...orderHead, 'off'];
    const rows = [
      [...row('A', '2025-01-05', '3', '9.80000019'), '0.150000006'],
      [...row('B', '2025-01-05', '1', '0.005'), '0'],
      [...row('C', '2025-01-05', '-1', '0.005'), ''],
    ];
    const run = new Desk(setup).run('2025-01', [{ rows: [head, ...rows] }]);
    expect(run.entries.map(({ amount }) => amount)).toEqual([2499, 1, -1]);
  });

  it('BR5 a price with nine real digits is kept where its column was measured so finely, file by file', () => {
    const million = (order: string, price: string) => row(order, '2025-01-05', '1000000', price);
    const measured = [million('A', '0.611553068'), million('B', '0.559014092'), million('C', '0.561999977')];
    const single = [
      million('D', '9.80000019'),
      million('E', '34.7999992'),
      million('F', '274.65999999999997'),
    ];
    const run = new Desk().run('2025-01', [table(...measured), table(...single)]);
    expect(run.entries.map(({ unitPrice, amount }) => [unitPrice, amount])).toEqual([
      ['0.611553068', 61_155_307],
      ['0.559014092', 55_901_409],
      ['0.561999977', 56_199_998],
      ['9.8', 980_000_000],
      ['34.8', 3_480_000_000],
      ['274.66', 27_466_000_000],
    ]);
  });

  it('BR6 an order of a later month waits for its month', () => {
    const desk = new Desk();
    const files = [table(...january, row('C', '2025-02-03'))];
    const run = desk.run('2025-01', files);
    expect(run.part('later-month')).toMatchObject({ rows: 1, amount: 1000 });
    desk.invoice(run, () => true);
    const next = desk.run('2025-02', [table(row('D', '2025-02-20'))]);
    expect(next.entries.map(({ order }) => order)).toEqual(['C', 'D']);
  });

  it('BR7 a new order of a past month is late and says of which month', () => {
    const desk = new Desk();
    desk.invoice(desk.run('2025-01', [table(...january)]), () => true);
    const run = desk.run('2025-02', [table(...january, row('L', '2025-01-31'), row('N', '2025-02-01'))]);
    expect(run.entries.map(({ order, kind, belongsTo }) => [order, kind, belongsTo])).toEqual([
      ['L', 'late', '2025-01'],
      ['N', 'new', '2025-02'],
    ]);
  });

  it('BR7 what is older than the first month was billed elsewhere; its changes are differences', () => {
    const desk = new Desk(plainSetup({ startsIn: '' }));
    const run = desk.run('2025-02', [table(...january, row('N', '2025-02-01'))]);
    expect(run.part('before-start')).toMatchObject({ rows: 2, amount: 1750 });
    desk.invoice(run, () => true);
    const next = desk.run('2025-03', [
      table(row('A', '2025-01-05', '2'), january[1]!, row('N', '2025-02-01')),
    ]);
    expect(next.entries.map(({ order, kind, amount }) => [order, kind, amount])).toEqual([
      ['A', 'difference', 1000],
    ]);
  });

  it('BR8 a change after invoicing is a line with the difference, up or down', () => {
    const desk = new Desk();
    desk.invoice(desk.run('2025-01', [table(...january)]), () => true);
    const run = desk.run('2025-02', [
      table(row('A', '2025-01-05', '4'), row('B', '2025-01-20', '1', '2.50')),
    ]);
    expect(run.entries.map(({ id, kind, amount, before }) => ({ id, kind, amount, before }))).toEqual([
      { id: '00001-2', kind: 'difference', amount: 3000, before: 1000 },
      { id: '00002-2', kind: 'difference', amount: -500, before: 750 },
    ]);
    desk.invoice(run, () => true);
    expect(desk.run('2025-03', [table(row('A', '2025-01-05', '4'))]).entries).toEqual([]);
  });

  it('BR8 a change without another amount is told and bills nothing', () => {
    const desk = new Desk();
    desk.invoice(desk.run('2025-01', [table(...january)]), () => true);
    const run = desk.run('2025-02', [table(row('A', '2025-01-06'), january[1]!)]);
    expect(run.told('changed-same-amount')).toMatchObject({ count: 1, examples: ['A'] });
    expect(run.entries).toEqual([]);
  });

  it('BR9 what another month has asked and not invoiced is held', () => {
    const desk = new Desk();
    const first = desk.run('2025-01', [table(...january)]);
    const next = desk.run('2025-02', [table(...january, row('N', '2025-02-01'))]);
    expect(next.part('asked')).toMatchObject({ rows: 2, amount: 1750 });
    expect(next.entries.map(({ order }) => order)).toEqual(['N']);
    desk.invoice(first, () => true);
    desk.invoice(next, () => true);
    expect(desk.book.lines.map(({ billed }) => billed)).toEqual([1000, 750, 1000]);
  });

  it('BR10 an invoiced order that vanished is told, an open one is held', () => {
    const desk = new Desk();
    const run = desk.run('2025-01', [table(...january, row('C', '2025-01-10'), row('Z', '2025-01-31'))]);
    desk.invoice(run, ({ order }) => order !== 'C');
    const next = desk.run('2025-02', [table(january[0]!, row('Z', '2025-01-31'), row('N', '2025-02-01'))]);
    expect(next.told('vanished-billed')).toMatchObject({ count: 1, examples: ['B'] });
    expect(next.part('vanished')).toMatchObject({ rows: 1, amount: 1000, examples: ['C'] });
    expect(next.entries.map(({ order }) => order)).toEqual(['N']);
  });

  it('BR10 a file of one month does not make the other months vanish', () => {
    const desk = new Desk();
    desk.invoice(desk.run('2025-01', [table(...january)]), () => true);
    const next = desk.run('2025-02', [table(row('N', '2025-02-01'), row('O', '2025-02-28'))]);
    expect(next.told('vanished-billed')).toBeUndefined();
  });

  it('BR11 an invoiced order that is now of another customer is held', () => {
    const desk = new Desk();
    desk.invoice(desk.run('2025-01', [table(...january)]), () => true);
    const moved = row('A', '2025-01-05', '2', '10', 'BERT');
    const next = desk.run('2025-02', [table(moved, january[1]!)]);
    expect(next.part('customer-changed')).toMatchObject({ rows: 1, amount: 1000 });
    const own = desk.run('2025-02', [table(moved, january[1]!)], { customer: { key: 'ANNA', name: 'Anna' } });
    expect(own.told('moved-billed')).toMatchObject({ examples: ['A'] });
    expect(own.part('other-customer')).toMatchObject({ rows: 1, amount: 2000 });
  });

  it('BR22 a month run again takes the place of the run before', () => {
    const desk = new Desk();
    desk.run('2025-01', [table(...january)]);
    const again = desk.run('2025-01', [table(row('A', '2025-01-05', '2'), january[1]!)]);
    expect(again.entries.map(({ id, amount }) => [id, amount])).toEqual([
      ['00001', 2000],
      ['00002', 750],
    ]);
  });
});
