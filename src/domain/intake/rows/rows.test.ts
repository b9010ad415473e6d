import { describe, expect, it } from 'vitest';
import { arrayGrid } from '../testing/array-grid.ts';
import { mendsFor } from '../session/bulk-mends.ts';
import { DEFAULT_CHOICES } from '../session/default-choices.ts';
import { codesOf, findingsOf, openIntake, statusesOf } from '../testing/open-intake.ts';

const HEAD = 'Date;Customer;Title;Quantity;Price';
const SALE = '2026-01-02;Diallo;Sand;2;10';

describe('rows that are no records', () => {
  it('I9 blank rows, repeated headers, totals and units are ignored by name', () => {
    const { intake } = openIntake([
      HEAD,
      ';(name);;kg;EUR',
      SALE,
      ';;;;',
      HEAD,
      'Total;;;;20',
      ';;Sous-total HT;2;20',
    ]);
    expect(codesOf(intake, 'units-row', 'blank-row', 'repeated-header', 'total-row')).toEqual([
      'units-row@2',
      'blank-row@4',
      'repeated-header@5',
      'total-row@6',
      'total-row@7',
    ]);
    expect(statusesOf(intake)).toEqual(['ignore', 'create', 'ignore', 'ignore', 'ignore', 'ignore']);
  });

  it('I9 a customer called Total is no row of totals', () => {
    expect(statusesOf(openIntake([HEAD, '2026-01-02;Total;Fuel;2;10']).intake)).toEqual(['create']);
  });

  it('I10 long and short records are rejected with their lines', () => {
    const { intake } = openIntake([
      HEAD,
      '2026-01-02;Smith, Ltd;x;Sand;2;10',
      SALE,
      '2026-01-02;Diallo',
      SALE,
    ]);
    expect(codesOf(intake, 'row-long', 'row-short')).toEqual(['row-long@2', 'row-short@4']);
    expect(statusesOf(intake)).toEqual(['reject', 'create', 'reject', 'create']);
  });

  it('I10 empty cells beyond the last column do no harm, the word NULL there does', () => {
    const { intake } = openIntake([HEAD, `${SALE};;`, SALE, `2026-01-02;Diallo;Sand;2;10;NULL`]);
    expect(statusesOf(intake)).toEqual(['create', 'create', 'reject']);
  });

  it('I10 columns that all records leave out at the end are not missed', () => {
    const { intake } = openIntake([
      `${HEAD};Note;;`,
      ...Array.from({ length: 6 }, () => SALE),
      '2026-01-02;Diallo',
    ]);
    expect(statusesOf(intake)).toEqual([...Array.from({ length: 6 }, () => 'create'), 'reject']);
  });

  it('I10 rows of a sheet have no width of their own', () => {
    const grid = arrayGrid([
      HEAD.split(';'),
      ['2026-01-02', 'Diallo', 'Sand', 2, 10],
      ['2026-01-03', 'Diallo', 'Sand'],
    ]);
    expect(codesOf(openIntake(grid).intake, 'row-short', 'row-long')).toEqual([]);
  });

  it('I11 rows that hold only an index number are reported and not imported', () => {
    const { intake } = openIntake([
      '#;Date;Title;Supplier;Amount',
      '1;2026-01-02;Sand;Ada;5',
      '2;;;;',
      '3;;;;',
    ]);
    expect(codesOf(intake, 'nothing-to-import')).toEqual(['nothing-to-import@3', 'nothing-to-import@4']);
    expect(statusesOf(intake)).toEqual(['create', 'ignore', 'ignore']);
  });
});

describe('cells', () => {
  it.each(['null', 'NULL', '****', '.', '-', 'N/A', ' \u00A0 '])('I12 %j is an empty cell', (word) => {
    const { intake } = openIntake([HEAD, `2026-01-02;Diallo;${word};2;10`]);
    expect(codesOf(intake, 'missing-required')).toEqual(['missing-required@C2']);
  });

  it('I12 error values are reported at their address, once each', () => {
    const grid = arrayGrid([
      [...HEAD.split(';'), 'Margin'],
      ['2026-01-02', 'Diallo', 'Sand', '#REF!', 10, '#DIV/0!'],
    ]);
    const { intake } = openIntake(grid);
    expect(codesOf(intake, 'error-cell', 'error-cell-unmapped')).toEqual([
      'error-cell@D2',
      'error-cell-unmapped@F2',
    ]);
    expect(statusesOf(intake)).toEqual(['reject']);
  });

  const identifiers = (...texts: string[]) =>
    openIntake([
      'Date;Client;SIRET;Objet;Montant',
      ...texts.map((text) => `2026-01-02;Diallo;${text};Sable;10`),
    ]);

  it('I13 an identifier in scientific notation is reported and never imported', () => {
    const { intake } = identifiers('2,43E+13');
    const [finding] = findingsOf(intake).filter(({ code }) => code === 'damaged-identifier');
    expect(finding).toMatchObject({ column: 'C', row: 2, value: '2,43E+13', severity: 'warning' });
    expect(statusesOf(intake)).toEqual(['create']);
  });

  it('I14 17850.0 is 17850, with a note', () => {
    const { intake } = openIntake(['Date;CustomerID;Title;Price', '2026-01-02;17850.0;Heart;2.55']);
    expect(findingsOf(intake).find(({ code }) => code === 'float-identifier')).toMatchObject({
      suggestion: '17850',
      severity: 'note',
    });
    expect(intake.customerFacts().unknownCustomers).toEqual([
      { ref: 'key:17850', name: '17850', rows: 1, suggestion: undefined },
    ]);
  });

  it('I15 a code that lost its zero is reported with the zero', () => {
    const { intake } = identifiers(
      '05021000000001',
      '12345678901234',
      '22345678901234',
      '32345678901234',
      '42345678901234',
      '52345678901234',
      '5021000000001',
    );
    expect(findingsOf(intake).filter(({ code }) => code === 'lost-zeros')).toMatchObject([
      { row: 8, suggestion: '05021000000001' },
    ]);
  });

  it('I16 nine digits that are all real stay as they are, also where one of them looks like single precision', () => {
    const prices = (...texts: string[]) =>
      findingsOf(openIntake([HEAD, ...texts.map((text) => `2026-01-02;Diallo;Sand;1;${text}`)]).intake)
        .filter(({ code }) => code === 'float-noise')
        .map(({ value, params }) => [value, params['read']]);
    expect(prices('0.611553068', '0.559014092', '0.561999977', '0.644512871')).toEqual([]);
    expect(prices('9.80000019', '34.7999992', '14')).toEqual([
      ['9.80000019', '9.8'],
      ['34.7999992', '34.8'],
    ]);
    expect(prices('0.611553068', '0.559014092', '274.65999999999997')).toEqual([
      ['274.65999999999997', '274.66'],
    ]);
  });

  it('I15 numbers that simply grow longer have lost nothing', () => {
    const { intake } = identifiers(
      '99998',
      '99999',
      '100000',
      '100001',
      '100002',
      '100003',
      '100004',
      '100005',
    );
    expect(codesOf(intake, 'lost-zeros')).toEqual([]);
  });

  it.each([
    ['274.65999999999997', 27466],
    ['9.80000019', 980],
    ['34.7999992', 3480],
    ['33.6442', 3364],
  ])('I16 %s is %d minor units', (text, minor) => {
    const { intake } = openIntake([HEAD, `2026-01-02;Diallo;Sand;1;${text}`]);
    const control = intake.control({
      invalid: 'skip',
      duplicates: 'skip',
      unknownCustomers: 'create',
      noCustomer: 'unassigned',
    });
    expect(control.totals.created.amounts).toEqual({ EUR: minor });
  });
});

describe('suggestions', () => {
  const file = (decimal: '.' | ',', dateOrder: 'dmy' | 'mdy' | 'ymd', lines: string[]) =>
    openIntake(['Date;Client;Désignation;Quantité;Prix;Total', ...lines], { mapping: { decimal, dateOrder } })
      .intake;

  it.each([
    [',', 'dmy', '10/14/2026', '14/10/2026', '17,00'],
    ['.', 'mdy', '14/10/2026', '10/14/2026', '17.00'],
    ['.', 'ymd', '10/14/2026', '2026-10-14', '17.00'],
  ] as const)(
    'I35 with %s and %s they are written as the file writes',
    (decimal, order, date, day, total) => {
      const price = `8${decimal}50`;
      const intake = file(decimal, order, [
        `${date};Diallo;Sable;2;${price};17`,
        `2026-10-14;Diallo;Sable;2;${price};1`,
      ]);
      const faults = () => findingsOf(intake).filter(({ severity }) => severity === 'error');
      expect(faults().map(({ code, suggestion }) => [code, suggestion])).toEqual([
        ['not-a-date', day],
        ['total-mismatch', total],
      ]);
      for (const { field, row, suggestion = '' } of faults()) {
        intake.readAgain(intake.mends.apply(mendsFor(intake, [{ row, field, value: suggestion }])));
      }
      expect(faults()).toEqual([]);
    },
  );

  it('I35 a mend of a typed number is read with the decimal mark of the file', () => {
    const grid = arrayGrid([HEAD.split(';'), ['2026-01-02', 'Diallo', 'Sand', 2, 10]]);
    const { intake } = openIntake(grid, { mapping: { decimal: ',' } });
    intake.readAgain(intake.mends.apply(mendsFor(intake, [{ row: 2, field: 'unitPrice', value: '19,6' }])));
    expect(codesOf(intake, 'not-a-number')).toEqual([]);
    expect(intake.control(DEFAULT_CHOICES).totals.created.amounts).toEqual({ EUR: 3920 });
  });
});
