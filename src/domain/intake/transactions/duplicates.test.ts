import { describe, expect, it } from 'vitest';
import { decodeBlock, encodeBlock } from '../../transactions/block.ts';
import { givenTo } from '../../transactions/given-to.ts';
import type { Transaction } from '../../transactions/transaction.ts';
import type { IntakeContext } from '../plan.ts';
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
