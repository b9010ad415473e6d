import { describe, expect, it } from 'vitest';
import { contentHash } from '../../journal/canonical.ts';
import { mendsFor } from '../session/bulk-mends.ts';
import { decodeBlock } from '../../transactions/block.ts';
import type { Transaction } from '../../transactions/transaction.ts';
import { newProduct } from '../../products/new-product.ts';
import { newCustomer } from '../../parties/new-customer.ts';
import { codesOf, context, findingsOf, openIntake, planOf, statusesOf } from '../testing/open-intake.ts';

const HEAD = 'Date;Customer;Title;Quantity;Price';
const rowsOf = (lines: string[], wanted: Parameters<typeof openIntake>[1] = {}): Transaction[] =>
  planOf(openIntake(lines, wanted).intake).blocks.flatMap(({ record }) =>
    decodeBlock(record.id, record.payload).flatMap((row) => (row ? [row] : [])),
  );
const customer = (name: string, facts = {}) => newCustomer(`known ${name}`, { name, ...facts });

describe('quantity and price', () => {
  it.each([
    ['price', 'Quantity;Price;Total', '3;1.5;4.50', ['3', '1.5', 450]],
    ['total ÷ quantity', 'Quantity;Total', '4;10', ['4', '2.5', 1000]],
    ['a total that no price gives', 'Quantity;Total', '300000;10.01', ['1', '10.01', 1001]],
    ['a total alone', 'Total', '-12.50', ['-1', '12.5', -1250]],
  ])('I17 the price is made from %s', (_, columns, cells, expected) => {
    const [row] = rowsOf([`Date;Customer;Title;${columns}`, `2026-01-02;Diallo;Sand;${cells}`]);
    expect([row?.quantity, row?.unitPrice, row?.net]).toEqual(expected);
  });

  it('I17 without either the product gives price, title and unit', () => {
    const product = {
      id: 'p',
      key: 'S1',
      name: 'Sand',
      description: '',
      unit: 'kg',
      price: '7',
      priceIncludesTax: false,
      costPrice: '',
      currency: '',
      taxRate: '5.5',
      taxCategory: 'S',
      account: '',
      active: true,
    } as const;
    const [row] = rowsOf(['Date;Customer;SKU;Quantity', '2026-01-02;Diallo;S1;3'], {
      context: context({ products: [product] }),
    });
    expect(row).toMatchObject({
      title: 'Sand',
      unit: 'kg',
      unitPrice: '7',
      net: 2100,
      tax: 116,
      taxRate: '5.5',
      productId: 'p',
    });
  });

  it('I17 a product’s price is never billed in another currency: the row is rejected and says why', () => {
    const product = { ...newProduct('p'), key: 'S1', name: 'Sand', price: '100', currency: '' };
    const lines = [
      'Date;Customer;SKU;Quantity;Currency',
      '2026-01-02;Diallo;S1;1;USD',
      '2026-01-02;Diallo;S1;1;EUR',
      '2026-01-02;Diallo;S1;1;',
      '2026-01-02;Diallo;Y1;1;JPY',
    ];
    const yen = { ...product, id: 'y', key: 'Y1', currency: 'JPY' };
    const books = context({ products: [product, yen] });
    const { intake } = openIntake(lines, { context: books });
    expect(statusesOf(intake)).toEqual(['reject', 'create', 'create', 'create']);
    expect(findingsOf(intake).filter(({ code }) => code === 'product-currency')).toMatchObject([
      { row: 2, severity: 'error', params: { product: 'Sand', own: 'EUR', other: 'USD' } },
    ]);
    expect(rowsOf(lines, { context: books }).map(({ currency, net }) => [currency, net])).toEqual([
      ['EUR', 10000],
      ['EUR', 10000],
      ['JPY', 100],
    ]);
  });

  it('I18 a negative price becomes a negative quantity with a note, a negative quantity stays', () => {
    const lines = [HEAD, '2026-01-02;Diallo;Bad debt;1;-11062.06', '2026-01-03;Diallo;Return;-2;3'];
    expect(rowsOf(lines).map(({ quantity, unitPrice, net }) => [quantity, unitPrice, net])).toEqual([
      ['-1', '11062.06', -1106206],
      ['-2', '3', -600],
    ]);
    expect(codesOf(openIntake(lines).intake, 'negative-price')).toEqual(['negative-price@E2']);
  });

  it.each([
    ['3;1.335;4.00', true],
    ['3;1.335;4.02', true],
    ['3;1.335;4.03', false],
    ['2;10;24', false],
  ])('I19 %s agrees: %s', (cells, agrees) => {
    const { intake } = openIntake([
      'Date;Customer;Title;Quantity;Price;Total',
      `2026-01-02;Diallo;Sand;${cells}`,
    ]);
    expect(statusesOf(intake)).toEqual([agrees ? 'create' : 'reject']);
  });

  it('I19 the suggestion is what quantity and price make, after the discount', () => {
    const { intake } = openIntake([
      'Date;Customer;Title;Quantity;Price;Discount;Total',
      '2026-01-02;Diallo;Sand;2;10;0.15;20',
    ]);
    expect(findingsOf(intake).find(({ code }) => code === 'total-mismatch')).toMatchObject({
      suggestion: '17.00',
    });
  });

  it('I20 an absurd amount is refused, not computed', () => {
    const { intake } = openIntake([HEAD, '2026-01-02;Diallo;Sand;9999999999;9999999999']);
    expect(codesOf(intake, 'amount-too-large')).toEqual(['amount-too-large@E2']);
  });
});

describe('tax and dates', () => {
  const taxed = (rate: string, facts = {}) =>
    openIntake(
      [
        'Date;Customer;Title;Price;VAT rate',
        `2026-01-02;Diallo;Sand;100;${rate}`,
        '2026-01-02;Diallo;Sand;100;20',
      ],
      facts,
    );

  it('I21 a rate that the country does not know is an error with the nearest one', () => {
    expect(findingsOf(taxed('6').intake).find(({ code }) => code === 'unknown-tax-rate')).toMatchObject({
      severity: 'error',
      suggestion: '5,5',
    });
  });

  it('I21 where we know no rate of the country but zero, the rate of the file is taken', () => {
    const zeroOnly = { context: context({ taxRates: [{ rate: '0', category: 'Z' }], defaultTaxRate: '0' }) };
    const { intake } = taxed('7.25', zeroOnly);
    expect(codesOf(intake, 'unknown-tax-rate')).toEqual([]);
    const rows = planOf(intake).blocks.flatMap(({ record }) => decodeBlock(record.id, record.payload));
    expect(rows.map((row) => [row?.taxRate, row?.taxCategory, row?.tax])).toEqual([
      ['7.25', 'S', 725],
      ['20', 'S', 2000],
    ]);
    expect(codesOf(taxed('107', zeroOnly).intake, 'not-a-rate')).toEqual(['not-a-rate@E2']);
  });

  it('I21 a column of fractions is percent', () => {
    const lines = [
      'Date;Customer;Title;Price;VAT rate',
      '2026-01-02;Diallo;Sand;100;0.2',
      '2026-01-02;Diallo;Sand;100;0.055',
    ];
    expect(rowsOf(lines).map(({ taxRate, tax }) => [taxRate, tax])).toEqual([
      ['20', 2000],
      ['5.5', 550],
    ]);
  });

  it.each(['20', '20 %', '0.2'])('I21 a rate mended to %s leaves how the others are read', (mended) => {
    const lines = [
      'Date;Customer;Title;Price;VAT rate',
      '2026-01-02;Diallo;Sand;100;many',
      '2026-01-02;Diallo;Sand;100;0.055',
    ];
    const { intake } = openIntake(lines);
    intake.readAgain(intake.mends.apply(mendsFor(intake, [{ row: 2, field: 'taxRate', value: mended }])));
    const [block] = planOf(intake).blocks;
    const rows = decodeBlock('b', block!.record.payload);
    expect(rows.map((row) => row?.taxRate)).toEqual(['20', '5.5']);
  });

  it('I21 an empty cell takes the customer’s tax, then the company’s', () => {
    const books = context({ customers: [customer('Diallo', { taxRate: '5.5', taxCategory: 'S' })] });
    const lines = [HEAD, '2026-01-02;Diallo;Sand;1;100', '2026-01-02;Barry;Sand;1;100'];
    expect(
      rowsOf(lines, { context: books })
        .map(({ taxRate }) => taxRate)
        .sort(),
    ).toEqual(['20', '5.5']);
  });

  it('I21 a seller who charges no tax has none, and prices with tax are split', () => {
    expect(
      rowsOf([HEAD, '2026-01-02;Diallo;Sand;1;120'], { context: context({ chargesTax: false }) })[0],
    ).toMatchObject({ net: 12000, tax: 0, taxCategory: 'E' });
    expect(rowsOf(['Date;Client;Objet;PU TTC', '2026-01-02;Diallo;Sable;120'])[0]).toMatchObject({
      net: 10000,
      tax: 2000,
      priceIncludesTax: true,
    });
  });

  it.each([
    ['1899-12-31', 'date-implausible'],
    ['2099-01-01', 'date-implausible'],
    ['1989-12-31', 'date-unusual'],
    ['2028-01-01', 'date-unusual'],
    ['31/02/2026', 'not-a-date'],
  ])('I22 %s is %s', (date, code) => {
    const { intake } = openIntake([HEAD, `${date};Diallo;Sand;1;1`]);
    expect(codesOf(intake).map((one) => one.split('@')[0])).toContain(code);
  });

  it('I37 the days of an open period are fine', () => {
    const { intake } = openIntake([HEAD, '2026-01-01;Diallo;Sand;1;1'], {
      context: context({ lockedUntil: '2025-12-31' }),
    });
    expect(statusesOf(intake)).toEqual(['create']);
  });
});

describe('customers', () => {
  const NUMBERED = 'Date;Customer number;Customer;Title;Price';

  it('I23 the number decides, then the name; another number is another customer', () => {
    const books = context({ customers: [customer('Diallo', { key: '7' }), customer('Barry')] });
    const lines = [
      NUMBERED,
      '2026-01-02;7;Other name;a;1',
      '2026-01-02;8;Diallo;b;1',
      '2026-01-02;9;BARRY;c;1',
    ];
    const { intake } = openIntake(lines, { context: books });
    expect(intake.customerFacts().unknownCustomers.map(({ name, rows }) => [name, rows])).toEqual([
      ['Diallo', 1],
    ]);
    expect(rowsOf(lines, { context: books }).map(({ customerId }) => customerId)).toEqual([
      'known Diallo',
      'id1',
      'known Barry',
    ]);
  });

  it('I23 a name in other letters, or first without its number, is one customer', () => {
    const lines = [
      NUMBERED,
      '2026-01-02;;Acme Ltd;a;1',
      '2026-01-02;;ACME  LTD;b;1',
      '2026-01-02;7;Acme Ltd;c;1',
    ];
    expect(planOf(openIntake(lines).intake).customers.create).toMatchObject([{ key: '7', name: 'Acme Ltd' }]);
  });

  it('I23 who was merged away stands for the other', () => {
    const books = context({
      customers: [customer('Old', { key: '7', mergedInto: 'known New' }), customer('New', { key: '8' })],
    });
    expect(rowsOf([NUMBERED, '2026-01-02;7;Old;a;1'], { context: books })[0]?.customerId).toBe('known New');
  });

  it('I24 an unknown customer is made once, with what the rows say', () => {
    const lines = [
      'Date;CustomerID;Title;Price;Country',
      '2026-01-02;17850.0;a;1;United Kingdom',
      '2026-01-03;17850.0;b;1;France',
    ];
    const { customers } = planOf(openIntake(lines).intake);
    expect(customers.create).toMatchObject([{ key: '17850', name: '17850', address: { country: 'GB' } }]);
  });

  it('I24 a name much like a known one is asked about', () => {
    const books = context({ customers: [customer('Société Générale de Conakry'), customer('Barry')] });
    const { intake } = openIntake([HEAD, '2026-01-02;Societe General Conakry;Sand;1;1'], { context: books });
    const [unknown] = intake.customerFacts().unknownCustomers;
    expect(unknown?.suggestion).toMatchObject({ id: 'known Société Générale de Conakry' });
    expect(unknown?.suggestion?.likeness).toBeGreaterThan(0.8);
    expect(codesOf(intake, 'likely-customer')).toEqual(['likely-customer@B2']);
  });

  it('I24 their rows are rejected when that is chosen', () => {
    const { intake } = openIntake([HEAD, '2026-01-02;Diallo;Sand;1;1']);
    expect(statusesOf(intake, { unknownCustomers: 'reject' })).toEqual(['reject']);
  });

  it('I24 a person says which known customer one of the file is: rows, tax and duplicates follow', () => {
    const known = customer('Barry', { key: '7', taxRate: '5.5', taxCategory: 'S' });
    const lines = [
      NUMBERED,
      '2026-01-02;8;Diallo;a;100',
      '2026-01-02;9;Diallo SA;b;1',
      '2026-01-02;8;Diallo;c;2',
    ];
    const { intake } = openIntake(lines, { context: context({ customers: [known] }) });
    const ownersAndTax = () =>
      planOf(intake)
        .blocks.flatMap(({ record }) => decodeBlock(record.id, record.payload))
        .flatMap((row) => (row ? [row] : []))
        .toSorted((a, b) => (a.title < b.title ? -1 : 1))
        .map((row) => [row.title, row.customerId === known.id, row.taxRate]);
    expect(intake.chooseCustomer('key:8', known).size).toBe(2);
    expect(intake.customerFacts()).toMatchObject({
      unknownCustomers: [{ ref: 'key:9', name: 'Diallo SA', rows: 1 }],
      unknownCustomerCount: 1,
      chosenCustomers: [{ ref: 'key:8', name: 'Diallo', rows: 2, customerId: known.id, known: 'Barry' }],
    });
    expect(ownersAndTax()).toEqual([
      ['a', true, '5.5'],
      ['b', false, '20'],
      ['c', true, '5.5'],
    ]);
    expect(planOf(intake).customers.create.map(({ key }) => key)).toEqual(['9']);
    expect(statusesOf(intake, { unknownCustomers: 'reject' })).toEqual(['create', 'reject', 'create']);
    expect(codesOf(intake, 'unknown-customer')).toEqual(['unknown-customer@B3']);

    expect(intake.chooseCustomer('key:8', null).size).toBe(2);
    expect(intake.customerFacts()).toMatchObject({ unknownCustomerCount: 2, chosenCustomers: [] });
    expect(ownersAndTax().map(([, isKnown, rate]) => [isKnown, rate])).toEqual([
      [false, '20'],
      [false, '20'],
      [false, '20'],
    ]);
    expect(intake.chooseCustomer('name:nobody', known).size).toBe(0);
  });

  it('I24 who is found by number is not taken for another, and rows of a chosen one are found again in the books', () => {
    const known = customer('Barry', { key: '7' });
    const other = customer('Other', { key: '8' });
    const lines = [NUMBERED, '2026-01-02;7;Barry;a;1', '2026-01-02;X;Unheard of;b;1'];
    const first = openIntake(lines, { context: context({ customers: [known, other] }) }).intake;
    expect(first.chooseCustomer('key:7', other).size).toBe(0);
    first.chooseCustomer('key:X', known);
    const blocks = planOf(first).blocks.map(({ record }) => record);
    const again = openIntake(lines, { context: context({ customers: [known, other], blocks }) }).intake;
    expect(statusesOf(again)).toEqual(['duplicate', 'create']);
    again.chooseCustomer('key:X', known);
    expect(statusesOf(again)).toEqual(['duplicate', 'duplicate']);
  });

  it.each([
    ['unassigned', null],
    [{ customerId: 'walk-in' }, 'walk-in'],
  ] as const)('I25 rows without a customer under %j belong to %s', (noCustomer, customerId) => {
    const { intake } = openIntake([HEAD, '2026-01-02;;Sand;1;1']);
    const [block] = planOf(intake, { noCustomer }).blocks;
    expect(block?.record.customerIds).toEqual([customerId ?? '']);
    expect(statusesOf(intake, { noCustomer: 'reject' })).toEqual(['reject']);
  });

  it('I26 two currencies of one customer are named once', () => {
    const lines = [
      'Date;Customer;Title;Price;Currency',
      '2026-01-02;Diallo;a;1;EUR',
      '2026-01-02;Diallo;b;1;USD',
      '2026-01-02;Diallo;c;1;€',
      '2026-01-02;Barry;d;1;USD',
    ];
    expect(codesOf(openIntake(lines).intake, 'mixed-currencies')).toEqual(['mixed-currencies@E3']);
  });
});

describe('the plan', () => {
  it('I34 rows stand by customer and date in blocks of 200, each with the hash that storage will find', () => {
    const lines = [
      HEAD,
      ...Array.from(
        { length: 450 },
        (_, at) => `2026-01-${String(31 - (at % 30)).padStart(2, '0')};Customer ${at % 3};Sand;1;1`,
      ),
    ];
    const { blocks } = planOf(openIntake(lines).intake);
    expect(blocks.map(({ record }) => record.count)).toEqual([200, 200, 50]);
    const rows = rowsOf(lines).map(({ customerId, date }) => `${customerId} ${date}`);
    expect(rows).toEqual(rows.toSorted());
    for (const { record, hash } of blocks) expect(hash).toBe(contentHash({ ...record, rev: 12 }));
  });
});
