import { describe, expect, it } from 'vitest';
import { decodeBlock } from '../../transactions/block.ts';
import { newCustomer } from '../../parties/new-customer.ts';
import { KnownCustomers } from './known-customers.ts';
import { codesOf, context, findingsOf, openIntake, planOf, statusesOf } from '../testing/open-intake.ts';

const HEAD = 'Date;Customer number;Customer;VAT number;Customer e-mail;Title;Price';
const martin = (id: string, facts: Parameters<typeof newCustomer>[1] = {}) =>
  newCustomer(id, { name: 'Martin', ...facts });

/** Rows `number;name;tax number;e-mail`, each with its own title: a, b, … */
function opened(customers: ReturnType<typeof martin>[], rows: string[]) {
  const lines = rows.map((row, at) => `2026-01-02;${row};${String.fromCharCode(97 + at)};100`);
  return openIntake([HEAD, ...lines], { context: context({ customers }) }).intake;
}

/** Title and customer of each row that would be written. */
function owners(intake: ReturnType<typeof opened>): Record<string, string | null> {
  const { blocks } = planOf(intake);
  const rows = blocks.flatMap(({ record }) => decodeBlock(record.id, record.payload));
  return Object.fromEntries(rows.flatMap((row) => (row ? [[row.title, row.customerId]] : [])));
}

const createdBy = (intake: ReturnType<typeof opened>) =>
  planOf(intake).customers.create.map(({ key, name, taxId, email }) =>
    [key, name, taxId, email].join(' ').trim(),
  );

describe('one name with two tax numbers', () => {
  it('I23 I39 known: each row goes to the customer with its tax number', () => {
    const books = [martin('one', { taxId: 'FR11111111111' }), martin('two', { taxId: 'FR22222222222' })];
    const intake = opened(books, [
      ';Martin;FR11111111111;',
      ';Martin;FR 222 222 222 22;',
      ';Martin;FR33333333333;',
    ]);
    expect(owners(intake)).toMatchObject({ a: 'one', b: 'two' });
    expect(createdBy(intake)).toEqual(['Martin FR33333333333']);
    expect(codesOf(intake, 'likely-customer')).toEqual(['likely-customer@C4']);
  });

  it('I23 I39 one of them known: the other is new, and said to be much alike', () => {
    const intake = opened(
      [martin('one', { taxId: 'FR11111111111' })],
      [';Martin;FR22222222222;', ';Martin;FR11111111111;'],
    );
    expect(owners(intake)).toMatchObject({ b: 'one' });
    expect(createdBy(intake)).toEqual(['Martin FR22222222222']);
    expect(codesOf(intake, 'likely-customer')).toEqual(['likely-customer@C2']);
  });

  it('I39 unknown: two customers, and the second is pointed out', () => {
    const intake = opened([], [';Martin;FR111;', ';MARTIN;FR222;', ';Martin;FR111;']);
    expect(createdBy(intake)).toEqual(['Martin FR111', 'MARTIN FR222']);
    const { a, b, c } = owners(intake);
    expect([a === c, a === b]).toEqual([true, false]);
    expect(findingsOf(intake).filter(({ code }) => code === 'same-name')).toMatchObject([
      { row: 3, column: 'C', params: { first: '2' } },
    ]);
  });

  it.each([
    ['before them', [';Martin;;', ';Martin;FR111;', ';Martin;FR222;']],
    ['after them', [';Martin;FR111;', ';Martin;FR222;', ';Martin;;']],
  ])('I39 a row with the name alone is nobody’s, %s', (_, rows) => {
    const intake = opened([], rows);
    const bare = rows.indexOf(';Martin;;');
    expect(statusesOf(intake)[bare]).toBe('reject');
    expect(codesOf(intake, 'several-customers')).toEqual([`several-customers@C${bare + 2}`]);
    expect(createdBy(intake)).toEqual(['Martin FR111', 'Martin FR222']);
  });

  it('I39 of one known without a tax number neither is surely the one', () => {
    const intake = opened([martin('one')], [';Martin;FR111;', ';Martin;FR222;']);
    expect(createdBy(intake)).toEqual(['Martin FR111', 'Martin FR222']);
    expect(codesOf(intake, 'likely-customer')).toHaveLength(2);
  });

  it('I23 a tax number is the same with its country and without', () => {
    const intake = opened([martin('one', { taxId: 'PT123456789' })], [';Martin;123456789;']);
    expect(owners(intake)).toEqual({ a: 'one' });
  });

  it('I23 I39 one tax number is one customer, however the name is written', () => {
    const intake = opened([], [';Martin;FR111;', ';Martin SARL;FR 111;', ';;FR111;']);
    expect(createdBy(intake)).toEqual(['Martin FR111']);
  });
});

describe('one name with two addresses', () => {
  const two = [martin('one', { email: 'a@x.example' }), martin('two', { email: 'b@x.example' })];

  it('I23 I39 known: the address tells them apart, one that neither has is somebody else’s', () => {
    const intake = opened(two, [';Martin;;b@x.example', ';Martin;;A@X.example', ';Martin;;c@x.example']);
    expect(owners(intake)).toMatchObject({ a: 'two', b: 'one' });
    expect(createdBy(intake)).toEqual(['Martin  c@x.example']);
  });

  it('I39 unknown: two customers, and the second is pointed out', () => {
    const intake = opened([], [';Martin;;a@x.example', ';Martin;;b@x.example', ';;;b@x.example']);
    expect(createdBy(intake)).toEqual(['Martin  a@x.example', 'Martin  b@x.example']);
    expect(owners(intake).b).toBe(owners(intake).c);
    expect(codesOf(intake, 'same-name')).toEqual(['same-name@C3']);
  });

  it('I39 the one customer of a name may have several; what the books do not hold is said', () => {
    const known = martin('one', {
      email: 'a@x.example',
      contacts: [{ name: 'Bea', email: 'b@x.example', phone: '', type: 'primary' }],
    });
    const intake = opened([known], [';Martin;;a@x.example', ';Martin;;b@x.example', ';Martin;;c@x.example']);
    expect(owners(intake)).toEqual({ a: 'one', b: 'one', c: 'one' });
    expect(codesOf(intake, 'other-email')).toEqual(['other-email@E4']);
  });
});

describe('a name that two customers share', () => {
  const two = [martin('one', { key: '7', taxRate: '5.5', taxCategory: 'S' }), martin('two', { key: '8' })];

  it('I39 alone is rejected at each row until a person says whose it is', () => {
    const intake = opened(two, [';Martin;;', '8;Martin;;', ';Martin;;']);
    expect(statusesOf(intake)).toEqual(['reject', 'create', 'reject']);
    expect(findingsOf(intake).filter(({ code }) => code === 'several-customers')).toMatchObject([
      { row: 2, severity: 'error', params: { customer: 'Martin', count: 2 } },
      { row: 4 },
    ]);
    const { unknownCustomers } = intake.customerFacts();
    expect(unknownCustomers).toMatchObject([{ ref: 'name:Martin', rows: 2 }]);
    expect(intake.chooseCustomer('name:Martin', two[0]!).size).toBe(2);
    expect(statusesOf(intake)).toEqual(['create', 'create', 'create']);
    expect(owners(intake)).toEqual({ a: 'one', b: 'two', c: 'one' });
    intake.chooseCustomer('name:Martin', null);
    expect(statusesOf(intake)).toEqual(['reject', 'create', 'reject']);
  });

  it('I24 I39 said of the name alone is not said of a row that another address tells apart', () => {
    const intake = opened(two, [';Martin;;', ';Martin;;c@x.example']);
    expect(intake.chooseCustomer('name:Martin', two[0]!).size).toBe(1);
    expect(owners(intake).a).toBe('one');
    expect(createdBy(intake)).toEqual(['Martin  c@x.example']);
  });

  it('I24 I39 who was chosen before all wordings were known is so in all of them', () => {
    const lines = [HEAD, '2026-01-02;;Martin;;;a;1', '2026-01-02;7;Martin;;;b;1'];
    const { intake } = openIntake(lines, { context: context({ customers: [] }) });
    expect(intake.chooseCustomer('key:7', two[1]!).size).toBe(2);
    expect(owners(intake)).toEqual({ a: 'two', b: 'two' });
    expect(intake.customerFacts().chosenCustomers).toMatchObject([{ ref: 'key:7', rows: 2 }]);
  });

  it('I39 of the file alone is rejected as well, and a mend of the number settles it', () => {
    const intake = opened([], ['7;Martin;;', '8;Martin;;', ';Martin;;']);
    expect(statusesOf(intake)).toEqual(['create', 'create', 'reject']);
    const field = intake.kind.fields.findIndex(({ name }) => name === 'customerKey');
    intake.readAgain(intake.mends.apply([{ row: 3, field, value: '8' }]));
    expect(statusesOf(intake)).toEqual(['create', 'create', 'create']);
    expect(owners(intake).b).toBe(owners(intake).c);
  });

  it('I39 a mistaken row that was mended leaves no second customer behind', () => {
    const intake = opened([], [';Martin;FR111;', ';Martin;FR112;', ';Martin;;']);
    expect(statusesOf(intake)).toEqual(['create', 'create', 'reject']);
    const field = intake.kind.fields.findIndex(({ name }) => name === 'customerTaxId');
    intake.readAgain(intake.mends.apply([{ row: 2, field, value: 'FR111' }]));
    expect(statusesOf(intake)).toEqual(['create', 'create', 'create']);
    expect(createdBy(intake)).toEqual(['Martin FR111']);
  });

  it('I23 who was merged away does not share the name of the one that is left', () => {
    const books = [
      martin('one'),
      martin('gone', { key: '9', mergedInto: 'other' }),
      newCustomer('other', { name: 'Dupont' }),
    ];
    expect(owners(opened(books, [';Martin;;']))).toEqual({ a: 'one' });
    expect(owners(opened(books, ['9;Martin;;']))).toEqual({ a: 'other' });
  });

  it('I39 a name that another row’s number makes known has the tax of that customer', () => {
    const known = newCustomer('one', { key: '7', name: 'Martin & Fils', taxRate: '5.5', taxCategory: 'S' });
    const intake = opened([known], [';Martin;;', '7;Martin;;']);
    const [block] = planOf(intake).blocks;
    const rows = decodeBlock('b', block!.record.payload);
    expect(rows.map((row) => [row?.customerId, row?.taxRate, row?.tax])).toEqual([
      ['one', '5.5', 550],
      ['one', '5.5', 550],
    ]);
    expect(planOf(intake).customers.create).toEqual([]);
  });
});

describe('thousands of one name', () => {
  /** Whom each of so many rows finds, and how often a name was looked at meanwhile. */
  function looksFor(count: number): number {
    let looks = 0;
    const customers = Array.from({ length: count }, (_, at) => {
      const one = martin(`id-${at}`, { email: `p${at}@x.example` });
      return Object.defineProperty(one, 'name', { enumerable: true, get: () => ((looks += 1), 'Martin') });
    });
    const known = new KnownCustomers(customers);
    for (const { id, email } of customers) {
      const words = { key: '', name: 'Martin', taxId: '', email, country: '' };
      expect(known.find(words)).toMatchObject({ known: { id }, several: 0 });
      expect(known.find({ ...words, email: `other-${email}` })).toEqual({
        known: null,
        by: null,
        several: 0,
      });
    }
    return looks;
  }

  it('I23 I39 are told apart without walking all of them for each row', () => {
    expect(looksFor(400)).toBeLessThan(3 * 400);
  });
});
