import { describe, expect, it } from 'vitest';
import { orderFields, orderSources } from '@domain/pipeline/testing/order-file.ts';
import { addCustomer, valueOf } from '../testing/outcomes.ts';
import { accepted, january, layout, openMonthlyReport as open } from './testing/monthly-report.ts';

const column = (from: string) => ({ from, title: from, type: 'text' as const, isSummed: false });

describe('a month that was asked keeps how it was asked', () => {
  it('BR15 a yes beside an amount that cannot be read is held with the words of that cell', async () => {
    const { services, run, answer } = await open();
    const made = await run('2025-01', january);
    const answered = valueOf(await answer(made.id, ['1;A1;9,00 voir mail;Accepted;', '2;B1;;Accepted;']));
    expect(answered.stages[5]!.parts.find(({ side }) => side === 'held')).toMatchObject({
      code: 'amount-changed',
      examples: ['00001: 9,00 voir mail'],
    });
    valueOf(await services.pipeline.invoice(made.id));
    expect((await services.transactions.list()).rows.map(({ order }) => order)).toEqual(['B1']);
  });

  it('D4 B1 a customer chosen after the answer is billed nothing of the others', async () => {
    const { services, run, answer, save } = await open();
    const own = await addCustomer(services, 'Aciéries');
    const made = await run('2025-01', january);
    valueOf(await answer(made.id, accepted));
    valueOf(await save({ customerId: own.id }));
    valueOf(await services.pipeline.invoice(made.id));
    const { rows } = await services.transactions.list({ customerId: own.id });
    expect(rows.map(({ order }) => order)).toEqual(['A1']);
    expect((await services.transactions.list()).total).toBe(2);
  });

  it('D4 BR15 the amount is found under the title and in the language that it was sent with', async () => {
    const { run, answer, save } = await open();
    const made = await run('2025-01', january);
    const columns = layout.columns.map((column) => ({ ...column, title: `New ${column.title}` }));
    valueOf(await save({ layout: { ...layout, columns }, language: 'fr' }));
    const answered = valueOf(await answer(made.id, ['1;A1;9;Accepted;', '2;B1;20;Accepted;']));
    expect(answered.stages[5]!.control).toMatchObject({ out: { rows: 1 }, held: { rows: 1 } });
  });

  it('D4 BR15 the sent file without its amounts is refused, one of answers alone is not', async () => {
    const { run, answer } = await open();
    const made = await run('2025-01', january);
    expect(await answer(made.id, accepted, 'Line;Order;Sum;Answer;Comment')).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-answer-amount', params: { column: 'Total' } },
    });
    valueOf(await answer(made.id, ['1;Accepted;', '2;Accepted;'], 'Line;Answer;Comment'));
  });

  it('D4 the currency stays once a month was asked', async () => {
    const { run, save } = await open();
    valueOf(await save({ currency: 'USD' }));
    valueOf(await save({ currency: 'EUR' }));
    await run('2025-01', january);
    expect(await save({ currency: 'JPY' })).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-currency-fixed', params: { currency: 'EUR' } },
    });
  });
});

describe('rows without a key', () => {
  const sources = [{ ...orderSources[0]!, key: [] }];

  it.each([
    ['turned round', [...layout.columns].reverse().concat(column('orders.name'))],
    ['shorter', [column('@amount')]],
    ['longer, with a column of the orders', [column('orders.colour'), ...layout.columns]],
  ])('D1 BR2 are not billed again once the layout is %s', async (_how, columns) => {
    const { services, run, answer, save } = await open({ sources });
    const coloured = january.map((line, at) => `${line};${at === 0 ? 'colour' : 'red'}`);
    const made = await run('2025-01', coloured);
    valueOf(await answer(made.id, accepted));
    valueOf(await services.pipeline.invoice(made.id));
    valueOf(await save({ layout: { ...layout, columns }, fields: { ...orderFields, customerName: '' } }));
    valueOf(await save({ name: 'Saved once more', identity: ['colour'] }));
    const next = await run('2025-02', [...coloured, 'C1;03/02/2025;9;Cidrerie;Cidre;1;5,00;green']);
    expect(next.stages[0]!.control.out).toEqual({ rows: 1, amounts: { EUR: 500 } });
    expect(next.stages[0]!.parts.find(({ code }) => code === 'billed')).toMatchObject({ rows: 2 });
  });
});

describe('the first month run again', () => {
  const older = (order: string, price: string) => `${order};28/12/2024;7;Aciéries;x;1;${price}`;

  it('BR7 BR22 with a fuller file bills none of the older orders', async () => {
    const { run } = await open();
    await run('2025-01', [...january, older('Z1', '1,00')]);
    const fuller = [...january, older('Z1', '1,50'), older('Z2', '2,00')];
    const again = await run('2025-01', fuller);
    expect(again.stages[0]!.control.out).toEqual({ rows: 2, amounts: { EUR: 3000 } });
    expect(again.stages[0]!.parts.find(({ code }) => code === 'before-start')).toMatchObject({
      rows: 2,
      amount: 350,
    });
    const shorter = await run('2025-01', january);
    expect(shorter.stages[0]!.control.out.rows).toBe(2);
    const next = await run('2025-02', fuller);
    expect(next.stages[0]!.control.out.rows, 'once a month stands they stay set aside').toBe(0);
  });

  it('BR7 BR22 once later months stand and are billed bills none of the older orders, and nothing twice', async () => {
    const { services, run, answer } = await open();
    const february = 'C1;03/02/2025;9;Cidrerie;Cidre;1;5,00';
    await run('2025-01', [...january, older('Z1', '1,00')]);
    const next = await run('2025-02', [...january, february, older('Z1', '1,25'), older('Z3', '4,00')]);
    expect(next.stages[0]!.control.out).toEqual({ rows: 3, amounts: { EUR: 25 + 400 + 500 } });
    valueOf(await answer(next.id, ['3;;;Accepted;', '4;;;Accepted;', '5;;;Accepted;']));
    valueOf(await services.pipeline.invoice(next.id));
    const fuller = [...january, february, older('Z1', '1,50'), older('Z2', '2,00'), older('Z3', '4,00')];
    const again = await run('2025-01', fuller);
    expect(again.stages[0]!.parts.find(({ code }) => code === 'before-start')).toMatchObject({
      rows: 1,
      amount: 200,
    });
    // Of what February has billed of older orders only the difference since is asked.
    expect(again.stages[0]!.parts.filter(({ side }) => side === 'out')).toMatchObject([
      { code: 'new', rows: 2, amount: 3000 },
      { code: 'difference', rows: 1, amount: 25 },
    ]);
  });

  it('BR7 BR22 from an earlier month on bills what was set aside as billed elsewhere', async () => {
    const { run, save } = await open();
    const lines = [...january, older('Z1', '1,00')];
    await run('2025-01', lines);
    valueOf(await save({ startsIn: '2024-12' }));
    const again = await run('2025-01', lines);
    expect(again.stages[0]!.control.out).toEqual({ rows: 3, amounts: { EUR: 3100 } });
  });
});

describe('a month after one that is locked', () => {
  it('D1 B23 late orders and differences count in the month that bills them, and say their day', async () => {
    const { services, run, answer } = await open();
    const first = await run('2025-01', january);
    valueOf(await answer(first.id, accepted));
    valueOf(await services.pipeline.invoice(first.id));
    valueOf(await services.company.update({ lockedUntil: '2025-01-31' }));
    const [head, one, two] = january;
    const next = await run('2025-02', [
      head!,
      one!.replace('10,00', '12,00'),
      two!,
      'C1;30/01/2025;7;Aciéries;Late;1;3,00',
      'D1;04/02/2025;7;Aciéries;New;1;4,00',
    ]);
    const words = ['1-2;A1;2;Accepted;', '3;C1;3;Accepted;', '4;D1;4;Accepted;'];
    valueOf(await answer(next.id, words));
    const { left } = valueOf(await services.pipeline.invoice(next.id));
    expect(left).toEqual([]);
    const { rows } = await services.transactions.list();
    const billed = rows.filter(({ key }) => key.startsWith('2025-02/'));
    const told = billed.map(({ order, date, description }) => [order, date, description] as const);
    expect(told.sort(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ['A1', '2025-02-01', '5 janvier 2025'],
      ['C1', '2025-02-01', '30 janvier 2025'],
      ['D1', '2025-02-04', ''],
    ]);
  });
});

const namesakes = [january[0]!, 'A1;05/01/2025;7;Dupont;x;1;10,00', 'B1;07/01/2025;8;Dupont;y;1;20,00'];

describe('customers of one name', () => {
  it('B1 with different numbers are two customers', async () => {
    const { services, run, answer } = await open();
    const seven = await addCustomer(services, 'Dupont', { key: '7' });
    const made = await run('2025-01', namesakes);
    valueOf(await answer(made.id, accepted));
    const { run: invoiced } = valueOf(await services.pipeline.invoice(made.id));
    expect(invoiced.invoiceIds).toHaveLength(2);
    const { rows } = await services.transactions.list({ customerId: seven.id });
    expect(rows.map(({ order }) => order)).toEqual(['A1']);
  });

  it('BR24 the report of one holds no order of the other', async () => {
    const { services, run, save } = await open();
    const seven = await addCustomer(services, 'Dupont', { key: '7' });
    valueOf(await save({ customerId: seven.id }));
    const made = await run('2025-01', namesakes);
    expect(made.stages[4]!.control.out).toEqual({ rows: 1, amounts: { EUR: 1000 } });
  });

  it('D4 B13 whom an answer bills is known before anything is invoiced: who is in the books, and who will be entered', async () => {
    const { services, run, answer } = await open();
    const seven = await addCustomer(services, 'Dupont', { key: '7' });
    const made = await run('2025-01', [...namesakes, 'C1;08/01/2025;9;Cidrerie;z;1;5,00']);
    expect(await services.pipeline.buyers(made.id)).toEqual({ customerIds: [], entered: [] });
    valueOf(await answer(made.id, ['1;A1;10;Accepted;', '2;B1;20;Accepted;', '3;C1;5;Contested;']));
    const buyers = await services.pipeline.buyers(made.id);
    expect(buyers).toEqual({ customerIds: [seven.id], entered: ['Dupont'] });
    valueOf(await services.pipeline.invoice(made.id));
    const { rows } = await services.customers.list();
    expect(rows.map(({ name }) => name)).toEqual(['Dupont', 'Dupont']);
  });

  it('B1 the name finds a customer without a number', async () => {
    const { services, run, answer } = await open();
    const own = await addCustomer(services, 'Aciéries');
    const made = await run('2025-01', january);
    valueOf(await answer(made.id, accepted));
    valueOf(await services.pipeline.invoice(made.id));
    const { rows } = await services.transactions.list({ customerId: own.id });
    expect(rows.map(({ order }) => order)).toEqual(['A1']);
  });
});
