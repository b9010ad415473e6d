import { describe, expect, it } from 'vitest';
import { codesOf, context, openIntake } from '../testing/open-intake.ts';
import { arrayGrid, textGrid } from '../testing/array-grid.ts';
import type { SavedMapping } from '../plan.ts';

const SALES = ['Order;Date;Customer;Description;Quantity;Unit price', 'A1;2026-01-02;Diallo;Sand;2;10'];

const sale = (number: string) => `${number};2026-01-02;5`;

const fieldsOf = (lines: string[], kind?: string) => openIntake(lines, { kind }).recognition.mapping.fields;

describe('the header row', () => {
  it('I1 titles, notes and blank rows above it are passed over', () => {
    const { recognition } = openIntake(['Sales of January;;;;;', ';;;;;', ...SALES]);
    expect(recognition.mapping.headerRow).toBe(2);
    expect(recognition.headers).toEqual([
      'Order',
      'Date',
      'Customer',
      'Description',
      'Quantity',
      'Unit price',
    ]);
  });

  it('I1 years as column names are names', () => {
    const lines = [
      'CO2 by sector;;;',
      'Year;2000;2003;2007',
      'Timber;2,666;2,274;1,877',
      'Iron;22,927;20,744;18,010',
    ];
    expect(openIntake(lines).recognition.mapping.headerRow).toBe(1);
  });

  it('I1 a head over merged rows ends with its last row and is read from the top', () => {
    const grid = arrayGrid([
      ['Region', 'Calories', 'Impact', null],
      [null, null, 'from quarter', 'from baseline'],
      [null, '(%)', null, null],
      ['North', 12, 3, 4],
    ]);
    const { recognition, intake } = openIntake(grid, { mapping: { fields: ['title', 'total', '', ''] } });
    expect(recognition.mapping.headerRow).toBe(1);
    expect(recognition.headers).toEqual(['Region', 'Calories', 'Impact from quarter', 'from baseline']);
    expect(codesOf(intake, 'units-row')).toEqual(['units-row@3']);
  });

  it.each([
    ['numbers', ['1;null;0;0', '2;0;0;null', '3;null;;']],
    ['dates and addresses', ['Ada;a@b.fr;2013-11-23', 'Bob;b@c.fr;2014-11-22', 'Cid;c@d.fr;2015-02-11']],
    ['one column of dates above words', ['2019-11-04', '11-04-2019', '00210PRG1', '1234-not-a-date']],
  ])('I2 a first row of %s is data', (_, lines) => {
    const { recognition } = openIntake(lines);
    expect(recognition.mapping.headerRow).toBe(-1);
    expect(recognition.certain.header).toBe(false);
    expect(openIntake(lines).intake.firstRow).toBe(0);
  });

  it('I3 blank and repeated names are reported at their columns', () => {
    const { intake } = openIntake(['Date;;Name;Name', '2026-01-02;a;b;c']);
    expect(codesOf(intake, 'header-blank', 'header-duplicate')).toEqual([
      'header-blank@B1',
      'header-duplicate@D1',
    ]);
  });
});

describe('the mapping', () => {
  it.each([
    [
      'English',
      'InvoiceNo;StockCode;Description;Quantity;InvoiceDate;UnitPrice;CustomerID;Country',
      '536365;85123A;HEART;6;2010-12-01 08:26:00;2.55;17850.0;United Kingdom',
      ['order', 'productKey', 'title', 'quantity', 'date', 'unitPrice', 'customerKey', 'customerCountry'],
    ],
    [
      'French',
      'N° commande;Date de facture;Client;Désignation;Qté;PU HT;Taux TVA;Montant HT',
      'C1;02/01/2026;Diallo;Sable;2;10,50;20;21,00',
      ['order', 'date', 'customerName', 'title', 'quantity', 'unitPrice', 'taxRate', 'total'],
    ],
    [
      'Portuguese',
      'Data de emissão;Nome do cliente;Descrição;Quantidade;Unidade;Valor unitário;Valor total',
      '02/01/2026;Silva;Areia;2;kg;10,50;21,00',
      ['date', 'customerName', 'title', 'quantity', 'unit', 'unitPrice', 'total'],
    ],
    [
      'Spanish',
      'Fecha;Cliente;Concepto;Cantidad;Precio unitario;Importe',
      '02/01/2026;Ruiz;Arena;2;10,50;21,00',
      ['date', 'customerName', 'title', 'quantity', 'unitPrice', 'total'],
    ],
    [
      'German',
      'Rechnungsdatum;Kundennummer;Bezeichnung;Menge;Einzelpreis;Gesamtpreis',
      '02.01.2026;D7;Kies;2;10,50;21,00',
      ['date', 'customerKey', 'title', 'quantity', 'unitPrice', 'total'],
    ],
  ])('I4 %s headers find their fields', (_, header, row, fields) => {
    expect(fieldsOf([header, row])).toEqual(fields);
  });

  it('I4 a column of words under the header of an amount is not taken as one', () => {
    expect(
      fieldsOf(['Date;Total;Amount', '2026-01-02;see page 2;12.50', '2026-01-03;see page 3;8.00']),
    ).toEqual(['date', '', 'total']);
  });

  it('I4 customers and products have fields of their own', () => {
    expect(
      fieldsOf(['customer_id;company_name;postal_code;city', 'A;Alfreds;12209;Berlin'], 'customers'),
    ).toEqual(['key', 'name', 'zip', 'city']);
    expect(
      fieldsOf(['ProductKey;ProductName;ProductCost;ProductPrice', '214;Helmet;13.08;34.99'], 'products'),
    ).toEqual(['key', 'name', 'costPrice', 'price']);
  });

  it('I5 a number that repeats becomes the order, one that does not may be the key', () => {
    const lines = (second: string) => [
      'Transaction number;Date;Amount',
      'T1;2026-01-02;5',
      `${second};2026-01-02;6`,
    ];
    expect(fieldsOf(lines('T1'))[0]).toBe('order');
    expect(fieldsOf(lines('T2'))[0]).toBe('key');
  });

  it.each([
    [12, 1, 'key'],
    [12, 2, 'order'],
    [100, 2, 'key'],
    [100, 3, 'order'],
  ])('I5 of %d numbers %d may or may not repeat: %s', (rows, repeats, field) => {
    const numbers = Array.from({ length: rows }, (_, at) => `T${Math.max(at, repeats)}`);
    const { recognition } = openIntake(['Transaction number;Date;Amount', ...numbers.map(sale)]);
    expect(recognition.mapping.fields[0]).toBe(field);
  });

  it('I5 one number that repeats by mistake is named', () => {
    const numbers = [...Array.from({ length: 20 }, (_, at) => `T${at}`), 'T7'];
    const { intake } = openIntake(['Transaction number;Date;Amount', ...numbers.map(sale)]);
    expect(codesOf(intake, 'duplicate-key')).toEqual(['duplicate-key@A22']);
  });
});

describe('saved mappings', () => {
  const saved = (headers: string[], fields: string[]): SavedMapping => ({
    id: 'elsewhere',
    rev: 1,
    headers,
    name: 'Shop',
    usedAt: '2026-01-01T00:00:00Z',
    mapping: {
      kind: 'transactions',
      headerRow: 0,
      fields,
      dateOrder: 'dmy',
      decimal: ',',
      currency: 'GNF',
      pricesIncludeTax: true,
    },
  });
  const known = saved(
    ['Date', 'Customer', 'What', 'Price'],
    ['date', 'customerName', 'description', 'unitPrice'],
  );
  const books = context({ savedMappings: [known] });

  it('I6 the same columns open the saved mapping, whatever their case', () => {
    const { recognition } = openIntake(['DATE;customer;What;Price', '02/01/2026;Diallo;Sand;10'], {
      context: books,
    });
    expect(recognition.recognised).toEqual({
      state: 'known',
      name: 'Shop',
      usedAt: '2026-01-01T00:00:00Z',
      added: [],
      missing: [],
    });
    expect(recognition.mapping).toMatchObject({
      fields: known.mapping.fields,
      currency: 'GNF',
      pricesIncludeTax: true,
    });
  });

  it('I6 a new column in front is noticed and shifts nothing', () => {
    const { recognition } = openIntake(['#;Date;Customer;What;Price', '1;02/01/2026;Diallo;Sand;10'], {
      context: books,
    });
    expect(recognition.recognised).toEqual({
      state: 'drifted',
      name: 'Shop',
      usedAt: '2026-01-01T00:00:00Z',
      added: ['#'],
      missing: [],
    });
    expect(recognition.mapping.fields).toEqual(['', 'date', 'customerName', 'description', 'unitPrice']);
  });

  it('I6 a column that is gone is named', () => {
    const { recognition } = openIntake(['Date;Customer;Price', '02/01/2026;Diallo;10'], { context: books });
    expect(recognition.recognised).toMatchObject({ state: 'drifted', missing: ['What'] });
  });
});

describe('what whole columns say', () => {
  const dates = (...days: string[]) =>
    openIntake(['Date;Amount', ...days.map((day) => `${day};5`)]).recognition;
  const amounts = (...texts: string[]) =>
    openIntake(['Date;Amount', ...texts.map((text) => `2026-01-02;${text}`)]).recognition;

  it.each([
    [['01/02/2026', '13/02/2026'], 'dmy', true],
    [['01/02/2026', '02/13/2026'], 'mdy', true],
    [['01/02/2026', '03/04/2026'], 'dmy', false],
    [['2026-01-02', '2026-02-03'], 'ymd', true],
  ])('I7 dates %j are %s, sure: %s', (days, order, sure) => {
    const { mapping, certain } = dates(...days);
    expect([mapping.dateOrder, certain.dateOrder]).toEqual([order, sure]);
  });

  it('I7 an American business proposes the month first where both fit', () => {
    const { recognition } = openIntake(['Date;Amount', '01/02/2026;5'], {
      context: context({ country: 'US' }),
    });
    expect(recognition.mapping.dateOrder).toBe('mdy');
  });

  it.each([
    [['3,15', '48993'], ',', true],
    [['1,301.50', '12.00'], '.', true],
    [['1.301.014,01'], ',', true],
    [['1 234,5', '12'], ',', true],
    [['2,666', '498'], '.', false],
    [['1.234', '12'], ',', false],
    [['0.125', '0.250'], '.', true],
  ])('I8 amounts %j have the mark %s, sure: %s', (texts, mark, sure) => {
    const { mapping, certain } = amounts(...texts);
    expect([mapping.decimal, certain.decimal]).toEqual([mark, sure]);
  });

  it('I8 columns that are not imported have no say', () => {
    const { recognition } = openIntake(textGrid(['Ref;Date;Amount', '2,43;2026-01-02;840690.0']), {
      isText: true,
    });
    expect(recognition.mapping.decimal).toBe('.');
  });
});
