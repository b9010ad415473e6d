import { describe, expect, it } from 'vitest';
import { decodeBlock, encodeBlock } from '../../transactions/block.ts';
import { givenTo } from '../../transactions/given-to.ts';
import type { Transaction } from '../../transactions/transaction.ts';
import { newProduct } from '../../products/new-product.ts';
import type { IntakeContext } from '../plan.ts';
import { DEFAULT_CHOICES } from '../session/default-choices.ts';
import { newCustomer } from '../../parties/new-customer.ts';
import { codesOf, context, openIntake, planOf, statusesOf } from '../testing/open-intake.ts';

const HEAD = 'Date;Customer;Title;Quantity;Price';
const KEYED = 'Transaction id;Date;Customer;Title;Quantity;Price';
const diallo = newCustomer('d', { name: 'Diallo' });
const walkIn = newCustomer('w', { name: 'Walk-in', walkIn: true });
const books = context({ customers: [diallo, walkIn] });

/** The books after these lines were imported; `change` is what happened to the rows since. */
function after(lines: string[], change: (row: Transaction) => Transaction = (row) => row): IntakeContext {
  const { blocks } = planOf(openIntake(lines, { context: books }).intake);
  return {
    ...books,
    blocks: blocks.map(({ record }) => ({
      id: record.id,
      payload: encodeBlock(decodeBlock(record.id, record.payload).map((row) => row && change(row))),
    })),
  };
}

const invoiced = (row: Transaction): Transaction => ({ ...row, invoiceId: 'invoice' });

describe('rows with a key', () => {
  const first = [KEYED, 'T1;2026-01-02;Diallo;Sand;1;10', 'T2;2026-01-02;Diallo;Sand;1;10'];
  const second = [
    KEYED,
    'T1;2026-01-02;Diallo;Sand;1;10',
    'T2;2026-01-02;Diallo;Sand;5;10',
    'T3;2026-01-02;Diallo;Sand;1;10',
  ];

  it('I27 the same is a duplicate, other content an update, a new key a new row', () => {
    const { intake } = openIntake(second, { context: after(first) });
    expect(statusesOf(intake)).toEqual(['duplicate', 'update', 'create']);
    expect(statusesOf(intake, { duplicates: 'skip' })).toEqual(['duplicate', 'duplicate', 'create']);
  });

  it('I27 an update keeps the id and the place of the stored row', () => {
    const [change] = planOf(openIntake(second, { context: after(first) }).intake).transactionUpdates;
    expect(change).toMatchObject({ id: 'id0.1', key: 'T2', quantity: '5', net: 5000, customerId: 'd' });
  });

  it('I27 what is on an invoice is never changed but reported', () => {
    const { intake } = openIntake(second, { context: after(first, invoiced) });
    expect(statusesOf(intake)).toEqual(['duplicate', 'reject', 'create']);
    expect(codesOf(intake, 'changed-invoiced')).toEqual(['changed-invoiced@A3']);
    expect(planOf(intake).transactionUpdates).toEqual([]);
  });

  it('I28 the second row with a key is rejected', () => {
    const lines = [...first, 'T1;2026-01-05;Diallo;Gravel;1;3'];
    const { intake } = openIntake(lines, {
      mapping: { fields: ['key', 'date', 'customerName', 'title', 'quantity', 'unitPrice'] },
    });
    expect(statusesOf(intake)).toEqual(['create', 'create', 'reject']);
    expect(codesOf(intake, 'duplicate-key')).toEqual(['duplicate-key@A4']);
  });
});

describe('what a file says of a row with a key', () => {
  const FULL = 'Transaction id;Date;Customer;SKU;Title;Quantity;Unit;Price;VAT rate;Description';
  const line = (changes: Record<number, string> = {}) =>
    ['T1', '2026-01-02', 'Diallo', 'S1', 'Sand', '2', 'kg', '10', '20', 'Fine']
      .map((cell, at) => changes[at] ?? cell)
      .join(';');
  const said = (changes: Record<number, string>) => [FULL, line(changes)];
  const first = [FULL, line()];
  const updates = (lines: string[], stored: IntakeContext, mapping = {}) =>
    planOf(openIntake(lines, { context: stored, mapping }).intake, { duplicates: 'update' })
      .transactionUpdates;

  it.each([
    ['tax rate', said({ 8: '5.5' }), { taxRate: '5.5', taxCategory: 'S', net: 2000, tax: 110 }],
    ['unit', said({ 6: 'bag' }), { unit: 'bag', net: 2000, tax: 400 }],
    ['customer not in the books', said({ 2: 'Barry' }), { customerId: 'id0', net: 2000 }],
    ['customer of the books', said({ 2: 'Walk-in' }), { customerId: 'w', net: 2000 }],
    ['description', said({ 9: '' }), { description: '' }],
  ])('I27 I40 another %s changes an open row and is reported for an invoiced one', (_, lines, expected) => {
    expect(statusesOf(openIntake(lines, { context: after(first) }).intake)).toEqual(['update']);
    expect(updates(lines, after(first))).toMatchObject([{ id: 'id0.0', title: 'Sand', ...expected }]);
    const billed = openIntake(lines, { context: after(first, invoiced) }).intake;
    expect(statusesOf(billed)).toEqual(['reject']);
    expect(codesOf(billed, 'changed-invoiced')).toEqual(['changed-invoiced@A2']);
  });

  it('I27 I40 so does another price mode', () => {
    const mapping = { pricesIncludeTax: true };
    expect(updates(first, after(first), mapping)).toMatchObject([
      { priceIncludesTax: true, net: 1667, tax: 333 },
    ]);
    const billed = openIntake(first, { context: after(first, invoiced), mapping }).intake;
    expect(codesOf(billed, 'changed-invoiced')).toEqual(['changed-invoiced@A2']);
  });

  it('I40 a new customer’s row is rejected where they are, and made its own where they are created', () => {
    const { intake } = openIntake(said({ 2: 'Barry' }), { context: after(first) });
    expect(statusesOf(intake, { unknownCustomers: 'reject' })).toEqual(['reject']);
    const plan = planOf(intake);
    expect(plan.customers.create).toMatchObject([{ name: 'Barry' }]);
    expect(plan.transactionUpdates[0]?.customerId).toBe(plan.customers.create[0]?.id);
  });

  const SHORT = 'Transaction id;Date;Customer;Title;Quantity';
  const PRICED = `${SHORT};Price`;

  it('I40 what the file leaves out stays as it is stored, whatever the defaults are by now', () => {
    const byHand = after(first, (row) => ({ ...row, taxRate: '5.5', tax: 110 as typeof row.tax }));
    const lean = [PRICED, 'T1;2026-01-02;Diallo;Sand;2;10'];
    const stored = { ...byHand, defaultTaxRate: '0', defaultTaxCategory: 'Z' as const };
    expect(statusesOf(openIntake(lean, { context: stored }).intake)).toEqual(['duplicate']);
    expect(updates([PRICED, 'T1;2026-01-02;Diallo;Sand;4;10'], stored)).toMatchObject([
      { quantity: '4', unit: 'kg', description: 'Fine', taxRate: '5.5', net: 4000, tax: 220 },
    ]);
  });

  it('I40 I32 a row without a price keeps its stored one, and the control counts what is stored', () => {
    const sand = { ...newProduct('p'), key: 'S1', name: 'Sand', price: '99', taxRate: '5.5' };
    const stored = { ...after(first), products: [sand] };
    const lines = ['Transaction id;Date;Customer;SKU;Quantity', 'T1;2026-01-02;Diallo;S1;3'];
    const { intake } = openIntake(lines, { context: stored });
    const [changed] = planOf(intake).transactionUpdates;
    expect(changed).toMatchObject({
      quantity: '3',
      unitPrice: '10',
      taxRate: '20',
      net: 3000,
      productId: 'p',
    });
    expect(intake.control(DEFAULT_CHOICES).totals.updated).toEqual({ rows: 1, amounts: { EUR: 3000 } });
  });

  it('I40 a stored price and a quantity of the file may be too much together', () => {
    const dear = after(first, (row) => ({ ...row, unitPrice: '9999999999' }));
    const sand = { ...newProduct('p'), key: 'S1', name: 'Sand', price: '1' };
    const lines = ['Transaction id;Date;Customer;SKU;Quantity', 'T1;2026-01-02;Diallo;S1;9999999'];
    const { intake } = openIntake(lines, { context: { ...dear, products: [sand] } });
    expect(codesOf(intake, 'amount-too-large')).toEqual(['amount-too-large@E2']);
    expect(statusesOf(intake)).toEqual(['reject']);
  });

  const LEAN = 'Transaction id;Date;Customer;Title';
  const sold = (head: string, cell: string) => [`${LEAN};${head}`, `T1;2026-01-02;Diallo;Sand;${cell}`];
  const counted = (lines: string[], quantity: string, unitPrice = '10') =>
    after(lines, (row) => ({ ...row, quantity, unitPrice }));

  it.each([
    ['a price', 'Price', '10', '3', '10'],
    ['a negative price', 'Price', '-10', '-3', '10'],
    ['the total of the row', 'Total', '30', '3', '10'],
    ['the negative total of the row', 'Total', '-30', '-3', '10'],
    ['a price, the row being a return by hand', 'Price', '10', '-3', '10'],
  ])('I40 with %s alone the quantity stays, open or invoiced', (_, head, cell, quantity, unitPrice) => {
    const lines = sold(head, cell);
    const stored = counted(lines, quantity, unitPrice);
    expect(statusesOf(openIntake(lines, { context: stored }).intake)).toEqual(['duplicate']);
    const blocks = stored.blocks.map(({ id, payload }) => ({
      id,
      payload: encodeBlock(decodeBlock(id, payload).map((row) => row && invoiced(row))),
    }));
    expect(codesOf(openIntake(lines, { context: { ...stored, blocks } }).intake, 'changed-invoiced')).toEqual(
      [],
    );
  });

  it.each([
    ['Price', '10', '12', { quantity: '3', unitPrice: '12', net: 3600 }],
    ['Price', '10', '-12', { quantity: '-3', unitPrice: '12', net: -3600 }],
    ['Total', '30', '45', { quantity: '1', unitPrice: '45', net: 4500 }],
  ])('I40 another %s is taken over a quantity set by hand: %s, then %s', (head, before, then, expected) => {
    expect(updates(sold(head, then), counted(sold(head, before), '3'))).toMatchObject([expected]);
  });

  it('I18 I40 a price that is no longer negative makes a sale of the return it was imported as', () => {
    const stored = after(sold('Price', '-10'));
    expect(updates(sold('Price', '10'), stored)).toMatchObject([{ quantity: '1', net: 1000 }]);
    expect(updates(sold('Price', '-10'), after(sold('Price', '10')))).toMatchObject([{ quantity: '-1' }]);
  });

  it('I40 an empty cell of a quantity column is left out as well', () => {
    const lines = said({ 5: '' });
    expect(statusesOf(openIntake(lines, { context: after(first) }).intake)).toEqual(['duplicate']);
  });

  it('I40 S4 a row given to another by hand stays there while the file names whom it named before', () => {
    const moved = after(first, (row) => givenTo(row, 'w'));
    expect(statusesOf(openIntake(first, { context: moved }).intake)).toEqual(['duplicate']);
    expect(updates(said({ 5: '3' }), moved)).toMatchObject([
      { customerId: 'w', importedFor: 'd', quantity: '3', net: 3000 },
    ]);
    const barry = newCustomer('b', { name: 'Barry' });
    const [changed] = updates(said({ 2: 'Barry' }), { ...moved, customers: [...moved.customers, barry] });
    expect(changed).toMatchObject({ customerId: 'b' });
    expect(changed).not.toHaveProperty('importedFor');
  });

  it('I40 a row that names nobody leaves whose it is', () => {
    const nobodys = updates(said({ 2: '', 5: '3' }), after(first));
    expect(nobodys).toMatchObject([{ customerId: 'd', quantity: '3' }]);
  });
});

describe('rows without a key', () => {
  const sale = '2026-01-02;Diallo;Sand;1;10';

  it('I29 equal rows of one file are all sales', () => {
    expect(statusesOf(openIntake([HEAD, sale, sale, sale]).intake)).toEqual(['create', 'create', 'create']);
  });

  it('I29 of three equal rows two are in the books already', () => {
    const { intake } = openIntake([HEAD, sale, sale, sale], { context: after([HEAD, sale, sale]) });
    expect(statusesOf(intake)).toEqual(['duplicate', 'duplicate', 'create']);
  });

  it('I29 a grown file brings only its new rows', () => {
    const grown = [HEAD, sale, '2026-01-03;Diallo;Gravel;1;10', sale];
    expect(statusesOf(openIntake(grown, { context: after([HEAD, sale, sale], invoiced) }).intake)).toEqual([
      'duplicate',
      'create',
      'duplicate',
    ]);
  });

  it('I30 rows given to the walk-in customer are found again', () => {
    const lines = [HEAD, '2026-01-02;;Sand;1;10', '2026-01-02;;Sand;1;10'];
    const assigned = after(lines, (row) => ({ ...row, customerId: 'w' }));
    expect(statusesOf(openIntake(lines, { context: assigned }).intake)).toEqual(['duplicate', 'duplicate']);
  });
});

describe('rows that are another customer’s by now', () => {
  const nobodys = [HEAD, '2026-01-02;;Sand;1;10', '2026-01-02;;Sand;1;10'];
  const grown = [HEAD, '2026-01-09;;Gravel;1;10', ...nobodys.slice(1)];
  const toDiallo = (row: Transaction) => invoiced(givenTo(row, 'd'));

  it('I30 S4 rows given to a customer, even invoiced, are found again, wherever they stand by now', () => {
    expect(statusesOf(openIntake(nobodys, { context: after(nobodys, toDiallo) }).intake)).toEqual([
      'duplicate',
      'duplicate',
    ]);
    expect(statusesOf(openIntake(grown, { context: after(nobodys, toDiallo) }).intake)).toEqual([
      'create',
      'duplicate',
      'duplicate',
    ]);
  });

  it('I30 S4 one that was given before this was kept is found by its row in the file', () => {
    const before = (row: Transaction) => invoiced({ ...row, customerId: 'd' });
    const { intake } = openIntake([...nobodys, nobodys[1]!], { context: after(nobodys, before) });
    expect(statusesOf(intake)).toEqual(['duplicate', 'duplicate', 'create']);
  });

  it('I29 I30 one sale of another customer with the same facts does not stand for one that names nobody', () => {
    const named = ['2026-01-03;Diallo;Cap;1;10', '2026-01-02;Diallo;Sand;1;10'];
    const books = after([HEAD, ...named]);
    expect(statusesOf(openIntake([HEAD, '2026-01-02;;Sand;1;10'], { context: books }).intake)).toEqual([
      'create',
    ]);
    const both = [HEAD, named[0]!, named[1]!, '2026-01-02;;Sand;1;10'];
    expect(statusesOf(openIntake(both, { context: books }).intake)).toEqual([
      'duplicate',
      'duplicate',
      'create',
    ]);
  });

  it('I29 I30 each stored row stands for one of the file: the walk-in’s own is not counted for nobody’s as well', () => {
    const lines = [HEAD, '2026-01-02;;Sand;1;10', '2026-01-02;Walk-in;Sand;1;10'];
    const stored = after([HEAD, lines[2]!]);
    expect(statusesOf(openIntake(lines, { context: stored }).intake)).toEqual(['create', 'duplicate']);
  });

  it('I30 S4 the file may name the customer that the row was given to', () => {
    const mended = [HEAD, '2026-01-02;Diallo;Sand;1;10', '2026-01-02;;Sand;1;10', '2026-01-02;;Sand;1;10'];
    expect(statusesOf(openIntake(mended, { context: after(nobodys, toDiallo) }).intake)).toEqual([
      'duplicate',
      'duplicate',
      'create',
    ]);
  });

  it('I30 S4 rows given from one customer to another are found under both', () => {
    const lines = [HEAD, '2026-01-02;Diallo;Sand;1;10'];
    const moved = after(lines, (row) => givenTo(row, 'w'));
    expect(statusesOf(openIntake(lines, { context: moved }).intake)).toEqual(['duplicate']);
    const other = [HEAD, '2026-01-02;Walk-in;Sand;1;10'];
    expect(statusesOf(openIntake(other, { context: moved }).intake)).toEqual(['duplicate']);
  });

  it('I25 I30 rows given to a customer by the choice for the file are found again under any choice', () => {
    const { blocks } = planOf(openIntake(nobodys, { context: books }).intake, {
      noCustomer: { customerId: 'd' },
    });
    const stored = { ...books, blocks: blocks.map(({ record }) => record) };
    expect(statusesOf(openIntake(grown, { context: stored }).intake)).toEqual([
      'create',
      'duplicate',
      'duplicate',
    ]);
  });

  it('I23 I29 rows of a customer merged away since are found under the one it was merged into', () => {
    const lines = [HEAD, '2026-01-02;Diallo;Sand;1;10'];
    const barry = newCustomer('b', { name: 'Barry' });
    const merged = { ...after(lines), customers: [{ ...diallo, mergedInto: 'b' }, barry] };
    expect(statusesOf(openIntake(lines, { context: merged }).intake)).toEqual(['duplicate']);
  });
});

describe('rows of a closed period', () => {
  const closed = (context: IntakeContext): IntakeContext => ({ ...context, lockedUntil: '2026-01-31' });

  it('B23 I37 what the books hold of it is a duplicate, with a key and without', () => {
    const keyed = [KEYED, 'T1;2026-01-02;Diallo;Sand;1;10'];
    const grownKeyed = [...keyed, 'T2;2026-02-02;Diallo;Sand;1;10'];
    const { intake } = openIntake(grownKeyed, { context: closed(after(keyed)) });
    expect(statusesOf(intake)).toEqual(['duplicate', 'create']);
    const sale = '2026-01-02;Diallo;Sand;1;10';
    const grown = openIntake([HEAD, sale, sale, '2026-02-02;Diallo;Sand;1;10'], {
      context: closed(after([HEAD, sale])),
    });
    expect(statusesOf(grown.intake)).toEqual(['duplicate', 'reject', 'create']);
    expect(codesOf(grown.intake, 'date-locked')).toEqual(['date-locked@A3']);
  });

  it('B23 I37 nothing is changed in it, moved out of it, or moved into it', () => {
    const first = [
      KEYED,
      'T1;2026-01-02;Diallo;Sand;1;10',
      'T2;2026-01-03;Diallo;Sand;1;10',
      'T3;2026-02-02;Diallo;Sand;1;10',
      'T4;2026-02-03;Diallo;Sand;1;10',
    ];
    const second = [
      KEYED,
      'T1;2026-01-02;Diallo;Sand;5;10',
      'T2;2026-02-03;Diallo;Sand;1;10',
      'T3;2026-01-02;Diallo;Sand;1;10',
      'T4;2026-02-04;Diallo;Sand;1;10',
    ];
    const { intake } = openIntake(second, { context: closed(after(first)) });
    expect(statusesOf(intake)).toEqual(['reject', 'reject', 'reject', 'update']);
    expect(codesOf(intake, 'date-locked')).toEqual(['date-locked@B2', 'date-locked@B3', 'date-locked@B4']);
    expect(planOf(intake).transactionUpdates.map(({ key }) => key)).toEqual(['T4']);
    const open = openIntake(second, { context: after(first) });
    expect(statusesOf(open.intake)).toEqual(['update', 'update', 'update', 'update']);
  });
});
