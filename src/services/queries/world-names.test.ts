import { beforeAll, describe, expect, it } from 'vitest';
import { csvPieces } from '@adapters/spreadsheet/write-csv.ts';
import { writeWorkbook, type SheetToWrite } from '@adapters/spreadsheet/write-workbook.ts';
import { hasSharedData, sharedBytes } from '@adapters/spreadsheet/testing/shared-data.ts';
import type { ImportChoices } from '@domain/intake/plan.ts';
import { fold } from '@domain/texts/search.ts';
import { valueOf } from '../testing/outcomes.ts';
import { deskReader } from '../testing/desk-reader.ts';
import { openFrenchBooks, testDeps, type OpenTestBooks } from '../testing/open-books.ts';

const choices: ImportChoices = {
  invalid: 'skip',
  duplicates: 'update',
  unknownCustomers: 'create',
  noCustomer: 'unassigned',
};
const path = 'companies/companies_banks_world.csv';

const booksWithReader = () => {
  const deps = testDeps();
  return openFrenchBooks(undefined, { ...deps, importReader: deskReader(() => deps.ids.next()) });
};

/** Imports a file of customers; what its rows became. */
async function imported({ services }: OpenTestBooks, bytes: Uint8Array, name: string, fields?: string[]) {
  const file = new File([new Uint8Array(bytes)], name);
  const session = valueOf(
    await services.imports.open(file, name, { kind: 'customers', ...(fields && { mapping: { fields } }) }),
  );
  const { control } = valueOf(await services.imports.commit(session, { name, size: file.size }, choices));
  return Object.fromEntries(Object.entries(control).map(([box, { rows }]) => [box, rows]));
}

const all = { pageSize: 1000, sort: 'name' };
async function everyone({ services }: OpenTestBooks, direction: 'asc' | 'desc' = 'asc') {
  const pages = await Promise.all([1, 2].map((page) => services.customers.list({ ...all, direction, page })));
  return pages.flatMap(({ rows }) => rows);
}

/** A column as the file has it, read by nothing of ours: no cell of this file runs over lines. */
function columnInFile(heading: string): string[] {
  const [head = '', ...lines] = new TextDecoder().decode(sharedBytes(path)).trim().split('\r\n');
  const at = head.split(',').indexOf(heading);
  const cells = lines.map((line) => line.match(/("(?:[^"]|"")*"|[^,]*)(,|$)/gu)?.[at] ?? '');
  return cells.map((cell) => cell.replace(/,$/u, '').replace(/^"|"$/gu, '').replaceAll('""', '"'));
}

/** Which column holds the name: `local_name` has it in its own script, and stands empty now and then. */
const ownScript = ['key', '', '', 'name', '', '', ''];

const scripts = [
  'Latin',
  'Cyrillic',
  'Arabic',
  'Hebrew',
  'Georgian',
  'Thai',
  'Hangul',
  'Han',
  'Katakana',
  'Greek',
];

describe.skipIf(!hasSharedData)('1,431 companies of the world in their own scripts', () => {
  let books: OpenTestBooks;
  let told: string[];
  beforeAll(async () => {
    books = await booksWithReader();
    const inFile = columnInFile('local_name');
    told = inFile.filter((name) => name !== '');
    expect(await imported(books, sharedBytes(path), 'companies.csv', ownScript)).toMatchObject({
      read: 1431,
      created: told.length,
      rejected: inFile.length - told.length,
    });
  });

  it('A3 every name in its own script is stored as the file has it', async () => {
    expect(told.length).toBeGreaterThan(1400);
    expect((await everyone(books)).map(({ name }) => name).sort()).toEqual([...told].sort());
  });

  it('A3 all 1431 rows import under the names that the proposed mapping finds', async () => {
    const others = await booksWithReader();
    expect(await imported(others, sharedBytes(path), 'companies.csv')).toMatchObject({ created: 1431 });
    const shown = columnInFile('display_name');
    expect((await everyone(others)).map(({ name }) => name).sort()).toEqual(shown.sort());
  });

  it.each(['xlsx', 'csv'] as const)(
    'A3 names are identical after export as %s and import into other books',
    async (format) => {
      const customers = await everyone(books);
      const sheet: SheetToWrite = {
        name: 'Customers',
        columns: ['Customer code', 'Customer name'].map((header) => ({ header, type: 'text' })),
        rows: customers.map(({ key, name }) => [key, name]),
      };
      const bytes =
        format === 'xlsx'
          ? await writeWorkbook([sheet])
          : new TextEncoder().encode(csvPieces(sheet, { separator: ';', decimal: ',' }).join(''));
      const other = await booksWithReader();
      expect(await imported(other, bytes, `customers.${format}`)).toMatchObject({
        created: told.length,
        rejected: 0,
      });
      expect((await everyone(other)).map(({ key, name }) => [key, name])).toEqual(
        customers.map(({ key, name }) => [key, name]),
      );
      expect(await imported(books, bytes, `customers.${format}`)).toMatchObject({ duplicate: told.length });
    },
  );

  it.each(scripts)('A3 B20 a name in %s is found by a part of it', async (script) => {
    const inScript = told.filter((name) => new RegExp(`\\p{Script=${script}}{2}`, 'u').test(name));
    expect(inScript.length, script).toBeGreaterThan(0);
    for (const name of inScript.slice(0, 12)) {
      const part = new RegExp(`[\\p{Script=${script}}\\p{M}]{2,}`, 'u').exec(name)?.[0] ?? '';
      const { rows } = await books.services.customers.list({ search: part, pageSize: 1000 });
      const named = ({ name: text }: { name: string }) => fold(text).includes(fold(part));
      expect(
        rows
          .filter(named)
          .map((row) => row.name)
          .sort(),
        part,
      ).toEqual(told.filter((other) => named({ name: other })).sort());
    }
  });

  it('A3 B20 sorted by name every row stands once, each script together, and backwards is the mirror', async () => {
    const names = (await everyone(books)).map(({ name }) => fold(name));
    expect(names).toHaveLength(told.length);
    expect(names.every((name, at) => at === 0 || names[at - 1]! <= name)).toBe(true);
    expect((await everyone(books, 'desc')).map(({ name }) => fold(name))).toEqual(names.toReversed());
    for (const script of ['Georgian', 'Hangul', 'Thai', 'Hebrew', 'Arabic', 'Cyrillic']) {
      const first = new RegExp(`^\\p{Script=${script}}`, 'u');
      const places = names.flatMap((name, at) => (first.test(name) ? [at] : []));
      expect(places.at(-1)! - places[0]!, script).toBe(places.length - 1);
    }
  });
});
