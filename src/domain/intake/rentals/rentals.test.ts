import { describe, expect, it, test } from 'vitest';
import { newCustomer } from '../../parties/new-customer.ts';
import { rentalOf } from '../../rentals/testing/fleet.ts';
import { newSheet } from '../../rentals/time-sheet.ts';
import { arrayGrid } from '../testing/array-grid.ts';
import { codesOf, context, findingsOf, openIntake, planOf, statusesOf } from '../testing/open-intake.ts';
import { readDayCode } from './day-words.ts';
import { dayOfHeading, readMonth } from './headings.ts';

const anna = newCustomer('anna', { name: 'Anna' });
const hilux = rentalOf({ start: '2025-01-01', end: '2025-03-31' });
const patrol = rentalOf({
  id: 'patrol',
  no: 7,
  asset: { name: 'Nissan Patrol', plate: 'GN-002-BB' },
  start: '2025-01-01',
});
const books = context({
  country: 'GN',
  currency: 'GNF',
  taxRates: [{ rate: '18', category: 'S' }],
  customers: [anna],
  rentals: [hilux, patrol],
  today: '2025-02-10',
});

const days = (lines: string[], more: Partial<typeof books> = {}) =>
  openIntake(lines, { kind: 'timesheets', context: { ...books, ...more } });

describe('headings and words', () => {
  test.each([
    ['1', 1],
    ['01', 1],
    ['31', 31],
    ['32', null],
    ['je 5', 5],
    ['D12', 12],
    ['05/01/2025', 5],
    ['2025-01-05', 5],
    ['Total', null],
    ['2025', null],
  ])('A3 the heading %s is day %s', (heading, day) => {
    expect(dayOfHeading(heading)).toBe(day);
  });

  test.each([
    ['2025-01', '2025-01'],
    ['01/2025', '2025-01'],
    ['Janvier 2025', '2025-01'],
    ['Pontage fév. 2025', '2025-02'],
    ['Pontage', ''],
  ])('A3 “%s” is the month %s', (text, month) => {
    expect(readMonth(text)).toBe(month);
  });

  test.each([
    ['T', 'W'],
    ['Travail', 'W'],
    ['work', 'W'],
    ['½', 'H'],
    ['0,5', 'H'],
    ['Entretien', 'M'],
    ['M', 'M'],
    ['HS', 'O'],
    ['Hors service', 'O'],
    ['R', 'I'],
    ['Inactif', 'I'],
    ['', '.'],
    ['???', null],
  ])('C2 A3 the cell “%s” is %s', (text, code) => {
    expect(readDayCode(text)).toBe(code);
  });
});

describe('time sheets, one row for each day', () => {
  it('A3 C2 finds the rental by number, plate or name, and reads the status', () => {
    const { intake, recognition } = days([
      'Location;Plaque;Véhicule;Date;Statut',
      '6;;;01/02/2025;Travail',
      ';gn 002 bb;;01/02/2025;Entretien',
      ';;Nissan Patrol (GN-002-BB);02/02/2025;½',
    ]);
    expect(recognition.mapping.fields).toEqual(['rentalNo', 'plate', 'asset', 'date', 'status']);
    expect(planOf(intake).days).toEqual([
      { rentalId: 'hilux', date: '2025-02-01', code: 'W' },
      { rentalId: 'patrol', date: '2025-02-01', code: 'M' },
      { rentalId: 'patrol', date: '2025-02-02', code: 'H' },
    ]);
  });

  it('A3 every fault has its cell, and a suggestion where there is one', () => {
    const { intake } = days([
      'Plaque;Date;Statut',
      'GN-002-BC;01/02/2025;T',
      'GN-001-AA;01/02/2025;Trvail',
      'GN-001-AA;11/02/2025;T',
      'GN-001-AA;31/12/2024;T',
      'GN-001-AA;03/02/2025;',
      'GN-001-AA;04/02/2025;T',
      'GN-001-AA;04/02/2025;M',
    ]);
    expect(codesOf(intake)).toEqual([
      'unknown-rental@A2',
      'not-a-day-status@C3',
      'day-ahead@C4',
      'day-outside-rental@C5',
      'missing-required@C6',
      'day-contradicts@C8',
    ]);
    const suggestions = findingsOf(intake).map(({ suggestion }) => suggestion);
    expect(suggestions.slice(0, 2)).toEqual(['GN-002-BB', 'travail']);
    expect(statusesOf(intake).filter((status) => status === 'create')).toHaveLength(1);
  });

  it('C2 R7 what the books say already is a duplicate, and a billed day is not changed', () => {
    const sheet = { ...newSheet('hilux', '2025-02'), days: `WM${'.'.repeat(26)}` };
    const { intake } = days(
      ['Location;Date;Statut', '6;01/02/2025;T', '6;02/02/2025;T', '6;03/02/2025;T', '6;01/02/2025;T'],
      { sheets: [sheet], lockedDays: {} },
    );
    expect(statusesOf(intake, { duplicates: 'skip' })).toEqual([
      'duplicate',
      'duplicate',
      'create',
      'duplicate',
    ]);
    expect(statusesOf(intake, { duplicates: 'update' })[1]).toBe('update');
    const locked = days(['Location;Date;Statut', '6;01/02/2025;R'], {
      sheets: [sheet],
      lockedDays: { [sheet.id]: `2${'0'.repeat(27)}` },
    });
    expect(codesOf(locked.intake)).toEqual(['day-locked@C2']);
  });

  it('B23 a day of a closed period is refused unless the books say the same already', () => {
    const sheet = { ...newSheet('hilux', '2025-02'), days: `WM${'.'.repeat(26)}` };
    const rows = ['6;01/02/2025;T', '6;02/02/2025;T', '6;03/02/2025;T', '6;04/02/2025;T'];
    const { intake } = days(['Location;Date;Statut', ...rows], {
      sheets: [sheet],
      lockedUntil: '2025-02-03',
    });
    expect(codesOf(intake)).toEqual(['date-locked@C3', 'date-locked@C4']);
    expect(statusesOf(intake)).toEqual(['duplicate', 'reject', 'reject', 'create']);
  });
});

describe('time sheets, a grid with the days as columns', () => {
  const row = (name: string, cells: string) => [name, ...Array.from(cells)].join(';');

  it('A3 C2 the days 1 to 31 with the month in a column', () => {
    const head = ['Location', 'Mois', ...Array.from({ length: 31 }, (_, at) => String(at + 1))].join(';');
    const { intake, recognition } = days([
      head,
      `6;janvier 2025;${Array.from('TTTTTRRTTTTTRRTTMMTRRTTHTTRRTT½').join(';')}`,
      `7;01/2025;${Array.from('TTT').join(';')}${';'.repeat(28)}`,
    ]);
    expect(recognition.mapping.fields.slice(0, 4)).toEqual(['rentalNo', 'month', 'day1', 'day2']);
    const planned = planOf(intake).days!;
    expect(
      planned
        .filter(({ rentalId }) => rentalId === 'hilux')
        .map(({ code }) => code)
        .join(''),
    ).toBe('WWWWWIIWWWWWIIWWMMWIIWWOWWIIWWH');
    expect(planned.filter(({ rentalId }) => rentalId === 'patrol')).toHaveLength(3);
    expect(codesOf(intake)).toEqual([]);
  });

  it('A3 dates as headings, and the month of the title above the table', () => {
    const dated = days(['Plaque;30/01/2025;31/01/2025;01/02/2025', 'GN-001-AA;T;M;T', 'GN-002-BB;T;;']);
    expect(planOf(dated.intake).days!.map(({ date, code }) => `${date} ${code}`)).toEqual([
      '2025-02-01 W',
      '2025-01-30 W',
      '2025-01-31 M',
      '2025-01-30 W',
    ]);
    const titled = openIntake(
      arrayGrid([
        ['Feuille de pontage janvier 2025'],
        ['Véhicule', '1', '2', '3'],
        ['Toyota Hilux', 'T', 'T', 'R'],
        ['Nissan Patrol', 'M', 'T', 'T'],
      ]),
      { kind: 'timesheets', context: books, isText: false },
    );
    expect(planOf(titled.intake).days).toHaveLength(6);
    const nameless = days(['Véhicule;1;2;3', row('Toyota Hilux', 'TTR'), row('Nissan Patrol', 'MTT')]);
    expect(codesOf(nameless.intake, 'month-missing')).toHaveLength(2);
  });

  it('A3 one wrong letter is found in its cell and mended there', () => {
    const { intake } = days(['Location;Mois;1;2', '6;2025-02;T;Z', '7;2025-02;T;T']);
    expect(codesOf(intake)).toEqual(['not-a-day-status@D2']);
    expect(statusesOf(intake)).toEqual(['reject', 'create']);
  });
});

describe('rentals', () => {
  const open = (lines: string[]) => openIntake(lines, { kind: 'rentals', context: books }).intake;

  it('I24 a rental of an unknown customer goes to the known one that a person says', () => {
    const intake = open(['Asset;Daily rate;Start;Customer', 'Crane;80;2026-01-05;Unheard of']);
    const known = newCustomer('known', { name: 'Somebody' });
    expect(intake.chooseCustomer('name:Unheard of', known).size).toBe(1);
    const plan = planOf(intake);
    expect(plan.rentals?.create).toMatchObject([{ customerId: 'known' }]);
    expect(plan.customers.create).toEqual([]);
    expect(intake.customerFacts()).toMatchObject({ unknownCustomerCount: 0, chosenCustomers: [{ rows: 1 }] });
  });

  it('A3 C1 creates rentals with their customers', () => {
    const intake = open([
      'Client;Véhicule;Plaque;Tarif journalier;Début;Fin;TVA',
      'Anna;Chargeuse;RC-1;1350000;15/01/2025;;18',
      'Bruno;Berline;RC-2;310000;01/01/2025;31/01/2025;18',
    ]);
    const { rentals, customers } = planOf(intake);
    expect(rentals!.create).toMatchObject([
      {
        customerId: 'anna',
        asset: { name: 'Chargeuse', plate: 'RC-1' },
        dailyRate: '1350000',
        currency: 'GNF',
        start: '2025-01-15',
        end: null,
        taxRate: '18',
        taxCategory: 'S',
      },
      { end: '2025-01-31' },
    ]);
    expect(customers.create.map(({ name }) => name)).toEqual(['Bruno']);
  });

  it('R10 A3 C1 the same vehicle on the same days is a finding at its plate, and comes in all the same', () => {
    const intake = open([
      'Location;Client;Véhicule;Plaque;Tarif journalier;Début;Fin;Active',
      ';Anna;Hilux;gn 001 aa;50000;31/03/2025;30/04/2025;',
      ';Anna;Grue;RC-1;50000;01/01/2025;31/01/2025;',
      ';Anna;Grue;RC-1;50000;31/01/2025;28/02/2025;',
      ';Anna;Grue;RC-1;50000;01/03/2025;;',
      ';Anna;Grue;RC-1;50000;01/04/2025;;non',
      ';Anna;Hilux;GN-001-AA;50000;01/05/2025;;',
      '7;;;RC-9;;;;',
      ';Anna;Patrol;RC-9;50000;01/06/2025;;',
    ]);
    expect(codesOf(intake, 'rental-overlaps', 'rental-overlaps-row')).toEqual([
      'rental-overlaps@D2',
      'rental-overlaps-row@D4',
      'rental-overlaps-row@D9',
    ]);
    expect(findingsOf(intake).map(({ params }) => params)).toEqual([
      { no: 6 },
      { first: '3' },
      { first: '8' },
    ]);
    expect(statusesOf(intake).filter((status) => status === 'create')).toHaveLength(7);
  });

  it('A3 C1 finds a rental again, and tells every fault', () => {
    const intake = open([
      'Location;Client;Véhicule;Plaque;Tarif journalier;Début;Fin',
      ';Anna;Toyota Hilux;GN-001-AA;50000;01/01/2025;31/03/2025',
      '6;;;;60000;;',
      ';Anna;Grue;;abc;01/01/2025;',
      ';Anna;Grue;;10;01/02/2025;31/01/2025',
      ';;Grue;X;10;01/02/2025;',
      '99;;;;5;;',
    ]);
    expect(statusesOf(intake, { duplicates: 'update' })).toEqual([
      'duplicate',
      'update',
      'reject',
      'reject',
      'reject',
      'reject',
    ]);
    expect(codesOf(intake, 'not-a-number', 'rental-ends-first', 'no-customer', 'unknown-rental')).toEqual([
      'not-a-number@E4',
      'rental-ends-first@G5',
      'no-customer@B6',
      'unknown-rental@A7',
    ]);
    expect(planOf(intake, { duplicates: 'update' }).rentals!.update).toEqual([
      { id: 'hilux', patch: { dailyRate: '60000' } },
    ]);
  });
});
