import type { FindingCode } from '@domain/intake/findings/codes.ts';
import type { IntakeContext, RowStatus } from '@domain/intake/plan.ts';
import { context } from '@domain/intake/testing/open-intake.ts';
import { newCustomer } from '@domain/parties/new-customer.ts';
import { newProduct } from '@domain/products/new-product.ts';
import { rentalOf } from '@domain/rentals/testing/fleet.ts';
import { newSheet } from '@domain/rentals/time-sheet.ts';
import { xlsxBytes } from '../../spreadsheet/testing/xlsx-bytes.ts';

/** A file that must bring one finding: where it stands, the cell's text, and what becomes of its row. */
export interface FindingCase {
  file: string[] | Uint8Array;
  fileName?: string;
  kind?: string;
  books?: Partial<IntakeContext>;
  /** Imported into the books before, its rows then invoiced. */
  invoiced?: string[];
  /** The cell as the file shows it, or the row alone; '0' = the file as a whole. */
  at: string;
  value: string;
  /** Null: the finding speaks of no row of data. */
  status: RowStatus | null;
}

const HEAD = 'Date;Customer;Title;Quantity;Price';
const SALE = '2026-01-02;Diallo;Sand;2;10';
const CUSTOMERS = 'Customer code;Name;Email;Country;Currency;Language';
const PRODUCTS = 'Product code;Name;Price;Active';
const TIMES = 'Rental;Date;Status';
const RENTALS = 'Rental;Customer;Vehicle;Plate;Daily rate;Start;End';

const anna = newCustomer('anna', { name: 'Anna', key: 'A1' });
const sand = { ...newProduct('p1'), key: 'P-1', name: 'Sand, washed', price: '12.5' };
const hilux = rentalOf({ start: '2026-01-01', end: '2026-02-28' });
const january = { ...newSheet('hilux', '2026-01'), days: `W${'.'.repeat(30)}` };
const fleet = { customers: [anna], rentals: [hilux], sheets: [january], lockedDays: {} };
const ofTransactions = (...lines: string[]) => ({ file: [HEAD, ...lines] });
const ofDays = (day: string) => ({ kind: 'timesheets', books: fleet, file: [TIMES, day] });
const text = (cell: string, value: string) => `<c r="${cell}" t="str"><v>${value}</v></c>`;
/** A sheet of one sale with a fifth column; its price or what stands in that column is given as XML. */
function sheet(price: string, fifth = '', after = ''): Uint8Array {
  const head = ['Date', 'Customer', 'Title', 'Price', 'Margin'].map((title, at) =>
    text(`${'ABCDE'[at]}1`, title),
  );
  const sale = [text('A2', '2026-01-02'), text('B2', 'Diallo'), text('C2', 'Sand'), price, fifth];
  const rows = `<row r="1">${head.join('')}</row><row r="2">${sale.join('')}</row>`;
  return xlsxBytes([{ name: 'Sales', xml: `<sheetData>${rows}</sheetData>${after}` }]);
}
const broken = (cell: string) => `<c r="${cell}" t="e"><v>#REF!</v></c>`;
const ten = '<c r="D2"><v>10</v></c>';

/** Marked as UTF-8, with one byte that is none. */
const damaged = Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode(`${HEAD}\n${SALE}\n`), 0xff);

/** One case for each code of the registry: the type says when one is missing. */
export const findingCases: Record<FindingCode, FindingCase> = {
  'row-long': {
    ...ofTransactions('2026-01-02;Smith, Ltd;x;Sand;2;10', SALE),
    at: '2',
    value: '',
    status: 'reject',
  },
  'row-short': { ...ofTransactions('2026-01-02;Diallo', SALE, SALE), at: '2', value: '', status: 'reject' },
  'blank-row': { ...ofTransactions(SALE, ';;;;', SALE), at: '3', value: '', status: 'ignore' },
  'total-row': { ...ofTransactions(SALE, 'Total;;;;20'), at: '3', value: '', status: 'ignore' },
  'repeated-header': { ...ofTransactions(SALE, HEAD), at: '3', value: '', status: 'ignore' },
  'units-row': { ...ofTransactions(';(name);;kg;EUR', SALE), at: '2', value: '', status: 'ignore' },
  'nothing-to-import': {
    file: ['#;Date;Title;Supplier;Amount', '1;2026-01-02;Sand;Ada;5', '2;;;;'],
    at: '3',
    value: '',
    status: 'ignore',
  },
  'nothing-mapped': { file: ['Foo;Bar', 'a;b', 'c;d'], at: '1', value: '', status: null },
  'header-blank': { file: [`${HEAD};`, `${SALE};x`, `${SALE};y`], at: 'F1', value: '', status: null },
  'header-duplicate': { file: [`${HEAD};title`, `${SALE};x`], at: 'F1', value: 'title', status: null },
  'error-cell': { file: sheet(broken('D2')), at: 'D2', value: '#REF!', status: 'reject' },
  'error-cell-unmapped': { file: sheet(ten, broken('E2')), at: 'E2', value: '#REF!', status: 'create' },
  'quotes-stray': {
    ...ofTransactions('2026-01-02;Diallo; "Sand" fine;2;10'),
    at: '2',
    value: '',
    status: 'create',
  },
  'text-damaged': { file: damaged, fileName: 'x.csv', at: '0', value: '', status: null },
  'cells-merged': {
    file: sheet(ten, '', '<mergeCells count="1"><mergeCell ref="D2:E2"/></mergeCells>'),
    at: '0',
    value: '',
    status: null,
  },
  'extension-wrong': { ...ofTransactions(SALE), fileName: 'sales.xlsx', at: '0', value: '', status: null },
  'missing-required': { ...ofTransactions('2026-01-02;Diallo;;2;10'), at: 'C2', value: '', status: 'reject' },
  'not-a-date': {
    ...ofTransactions('2026-02-30;Diallo;Sand;2;10', SALE),
    at: 'A2',
    value: '2026-02-30',
    status: 'reject',
  },
  'not-a-number': {
    ...ofTransactions(SALE, '2026-01-02;Diallo;Sand;two;10'),
    at: 'D3',
    value: 'two',
    status: 'reject',
  },
  'not-a-rate': {
    file: [`${HEAD};Tax rate`, `${SALE};20`, `${SALE};much`],
    at: 'F3',
    value: 'much',
    status: 'reject',
  },
  'not-an-email': {
    kind: 'customers',
    file: [CUSTOMERS, 'C1;Anna;anna(at)x.fr;FR;EUR;fr'],
    at: 'C2',
    value: 'anna(at)x.fr',
    status: 'create',
  },
  'not-a-currency': {
    file: [`${HEAD};Currency`, `${SALE};EUR`, `${SALE};Euros?`],
    at: 'F3',
    value: 'Euros?',
    status: 'reject',
  },
  'not-a-country': {
    kind: 'customers',
    file: [CUSTOMERS, 'C1;Anna;;Ruritania;EUR;fr'],
    at: 'D2',
    value: 'Ruritania',
    status: 'create',
  },
  'not-a-language': {
    kind: 'customers',
    file: [CUSTOMERS, 'C1;Anna;;FR;EUR;Klingon', 'C2;Bea;;FR;EUR;français'],
    at: 'F2',
    value: 'Klingon',
    status: 'create',
  },
  'not-yes-no': {
    kind: 'products',
    file: [PRODUCTS, 'P1;Sand;10;yes', 'P2;Gravel;12;perhaps', 'P3;Lime;9;no'],
    at: 'D3',
    value: 'perhaps',
    status: 'create',
  },
  'damaged-identifier': {
    file: ['Date;Client;SIRET;Objet;Montant', '2026-01-02;Diallo;2,43E+13;Sable;10'],
    at: 'C2',
    value: '2,43E+13',
    status: 'create',
  },
  'float-identifier': {
    file: ['Date;CustomerID;Title;Price', '2026-01-02;17850.0;Heart;2.55'],
    at: 'B2',
    value: '17850.0',
    status: 'create',
  },
  'lost-zeros': {
    file: [
      'Date;Client;SIRET;Objet;Montant',
      ...[0, 1, 2, 3, 4].map((first) => `2026-01-02;Ada;${first}5021000000001;Sable;10`),
      '2026-01-02;Ada;5021000000001;Sable;10',
    ],
    at: 'C7',
    value: '5021000000001',
    status: 'create',
  },
  'float-noise': {
    ...ofTransactions(SALE, '2026-01-02;Diallo;Sand;1;274.65999999999997'),
    at: 'E3',
    value: '274.65999999999997',
    status: 'create',
  },
  'amount-too-large': {
    ...ofTransactions('2026-01-02;Diallo;Sand;999999999;99999999999'),
    at: 'E2',
    value: '99999999999',
    status: 'reject',
  },
  'negative-price': {
    ...ofTransactions('2026-01-02;Diallo;Refund;2;-10'),
    at: 'E2',
    value: '-10',
    status: 'create',
  },
  'price-from-total': {
    file: ['Date;Customer;Title;Quantity;Price;Total', `${SALE};20`, '2026-01-02;Diallo;Sand;4;;50'],
    at: 'E3',
    value: '',
    status: 'create',
  },
  'price-from-product': {
    file: ['Date;Customer;Product code;Title;Quantity', '2026-01-02;Diallo;P-1;Fine sand;2'],
    books: { products: [sand] },
    at: '2',
    value: '12.5',
    status: 'create',
  },
  'product-currency': {
    file: ['Date;Customer;Product code;Title;Quantity;Currency', '2026-01-02;Diallo;P-1;Fine sand;2;USD'],
    books: { products: [sand] },
    at: '2',
    value: '12.5',
    status: 'reject',
  },
  'title-from-product': {
    file: ['Date;Customer;Product code;Quantity;Price', '2026-01-02;Diallo;P-1;2;10'],
    books: { products: [sand] },
    at: '2',
    value: '',
    status: 'create',
  },
  'quantity-assumed': {
    ...ofTransactions(SALE, '2026-01-02;Diallo;Sand;;10'),
    at: 'D3',
    value: '',
    status: 'create',
  },
  'total-mismatch': {
    file: [`${HEAD};Total`, `${SALE};20`, `${SALE};21`],
    at: 'F3',
    value: '21',
    status: 'reject',
  },
  'unknown-tax-rate': {
    file: [`${HEAD};Tax rate`, `${SALE};20`, `${SALE};19`],
    at: 'F3',
    value: '19',
    status: 'reject',
  },
  'date-implausible': {
    ...ofTransactions(SALE, '1826-01-02;Diallo;Sand;2;10'),
    at: 'A3',
    value: '1826-01-02',
    status: 'reject',
  },
  'date-unusual': {
    ...ofTransactions(SALE, '1985-01-02;Diallo;Sand;2;10'),
    at: 'A3',
    value: '1985-01-02',
    status: 'create',
  },
  'date-locked': {
    ...ofTransactions(SALE, '2025-12-31;Diallo;Sand;2;10'),
    books: { lockedUntil: '2025-12-31' },
    at: 'A3',
    value: '2025-12-31',
    status: 'reject',
  },
  'duplicate-key': {
    file: [CUSTOMERS, 'T1;Anna;;FR;EUR;fr', 'T1;Bea;;FR;EUR;fr'],
    kind: 'customers',
    at: 'A3',
    value: 'T1',
    status: 'reject',
  },
  'changed-invoiced': {
    invoiced: [`Transaction id;${HEAD}`, 'T1;2026-01-02;Anna;Sand;2;10'],
    file: [`Transaction id;${HEAD}`, 'T1;2026-01-02;Anna;Sand;5;10'],
    books: { customers: [anna] },
    at: 'A2',
    value: 'T1',
    status: 'reject',
  },
  'no-customer': { ...ofTransactions(SALE, '2026-01-02;;Sand;2;10'), at: 'B3', value: '', status: 'create' },
  'unknown-customer': { ...ofTransactions(SALE, SALE), at: 'B2', value: 'Diallo', status: 'create' },
  'likely-customer': {
    ...ofTransactions('2026-01-02;Diallo & Frère;Sand;2;10'),
    books: { customers: [newCustomer('d', { name: 'Diallo & Frères' })] },
    at: 'B2',
    value: 'Diallo & Frère',
    status: 'create',
  },
  'several-customers': {
    ...ofTransactions('2026-01-02;Martin;Sand;2;10'),
    books: { customers: [newCustomer('m1', { name: 'Martin' }), newCustomer('m2', { name: 'Martin' })] },
    at: 'B2',
    value: 'Martin',
    status: 'reject',
  },
  'other-email': {
    file: [`${HEAD};Customer e-mail`, '2026-01-02;Martin;Sand;2;10;b@x.example'],
    books: { customers: [newCustomer('m', { name: 'Martin', email: 'a@x.example' })] },
    at: 'F2',
    value: 'b@x.example',
    status: 'create',
  },
  'mixed-currencies': {
    file: [`${HEAD};Currency`, `${SALE};EUR`, `${SALE};USD`],
    at: 'F3',
    value: 'USD',
    status: 'create',
  },
  'same-name': {
    kind: 'customers',
    file: [CUSTOMERS, 'C1;Anna;;FR;EUR;fr', 'C2;ANNA;;GN;EUR;fr'],
    at: 'B3',
    value: 'ANNA',
    status: 'create',
  },
  'unknown-rental': { ...ofDays('99;02/01/2026;T'), at: 'A2', value: '99', status: 'reject' },
  'rental-ends-first': {
    kind: 'rentals',
    books: fleet,
    file: [RENTALS, ';Anna;Crane;;10;01/02/2026;31/01/2026'],
    at: 'G2',
    value: '31/01/2026',
    status: 'reject',
  },
  'rental-overlaps': {
    kind: 'rentals',
    books: fleet,
    file: [RENTALS, ';Anna;Toyota Hilux;GN 001 AA;10;01/02/2026;'],
    at: 'D2',
    value: 'GN 001 AA',
    status: 'create',
  },
  'rental-overlaps-row': {
    kind: 'rentals',
    books: fleet,
    file: [RENTALS, ';Anna;Crane;RC-1;10;01/02/2026;', ';Anna;Crane;RC-1;10;01/03/2026;'],
    at: 'D3',
    value: 'RC-1',
    status: 'create',
  },
  'not-a-day-status': { ...ofDays('6;02/01/2026;Trvail'), at: 'C2', value: 'Trvail', status: 'reject' },
  'month-missing': {
    kind: 'timesheets',
    books: fleet,
    file: ['Rental;1;2;3', '6;T;T;R'],
    at: '2',
    value: '',
    status: 'reject',
  },
  'day-ahead': { ...ofDays('6;20/03/2026;T'), at: 'C2', value: 'T', status: 'reject' },
  'day-outside-rental': { ...ofDays('6;31/12/2025;T'), at: 'C2', value: 'T', status: 'reject' },
  'day-locked': {
    ...ofDays('6;01/01/2026;R'),
    books: { ...fleet, lockedDays: { [january.id]: `2${'0'.repeat(30)}` } },
    at: 'C2',
    value: 'R',
    status: 'reject',
  },
  'day-contradicts': {
    kind: 'timesheets',
    books: fleet,
    file: [TIMES, '6;02/01/2026;T', '6;02/01/2026;M'],
    at: 'C3',
    value: 'M',
    status: 'reject',
  },
};

export const booksOf = ({ books = {} }: FindingCase): IntakeContext => context(books);
