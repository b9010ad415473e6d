import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ReadBudget } from '../read-budget.ts';
import { rowsOf } from '../testing/grid-rows.ts';
import { scanRecords } from './scan-records.ts';
import { TextGrid } from './text-grid.ts';

const scanned = (text: string, delimiter = ',') =>
  scanRecords(text, delimiter, { at: 0, line: 1 }, new ReadBudget());
const records = (text: string, delimiter?: string) => rowsOf(new TextGrid(scanned(text, delimiter)));
const lines = (text: string) => [...scanned(text).lines];

describe('records of a delimited text', () => {
  it.each([
    [
      'plain fields',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'an empty last field',
      'a,b,\n1,,',
      [
        ['a', 'b', ''],
        ['1', '', ''],
      ],
    ],
    ['quotes, doubled quotes and delimiters inside', '"a ""b"" c","d,e"', [['a "b" c', 'd,e']]],
    ['a field of only a quoted quote', '""""', [['"']]],
    ['empty quoted fields', '"",""', [['', '']]],
    ['a space before and after a quoted field', '1, "x" , 2', [['1', 'x', ' 2']]],
    ['quotes escaped with a backslash', '3, "Test \\" line"', [['3', 'Test \\" line']]],
    ['an unescaped quote inside a quoted field', '"12" pipe",x', [['12" pipe', 'x']]],
    ['a quote in the middle of a field', 'pipe 12",x', [['pipe 12"', 'x']]],
    ['ragged rows', 'a,b\n1\n1,2,3', [['a', 'b'], ['1'], ['1', '2', '3']]],
    ['carriage returns alone', 'a\rb\r', [['a'], ['b']]],
    ['mixed line ends', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['blank lines between, none at the end', 'a\n\nb\n\n\n', [['a'], [], ['b']]],
    ['nothing', '', []],
  ])('A3 reads %s', (_, text, expected) => {
    expect(records(text)).toEqual(expected);
  });

  it('A3 a record knows the line on which it starts, whatever the line ends inside it', () => {
    expect(lines('a,"x\r\ny\rz\nw"\nb\r\nc')).toEqual([1, 5, 6]);
  });

  it.each([
    [
      'before quoted rows',
      '1,"open,x\n"2","b"\n"3","c"',
      [
        ['1', '"open', 'x'],
        ['2', 'b'],
        ['3', 'c'],
      ],
    ],
    [
      'before rows with empty quotes',
      '1,"open\n"","b"\n3,c',
      [
        ['1', '"open'],
        ['', 'b'],
        ['3', 'c'],
      ],
    ],
    [
      'with no other quote in the file',
      '1,"open\n2,b\n3,c',
      [
        ['1', '"open'],
        ['2', 'b'],
        ['3', 'c'],
      ],
    ],
  ])('A3 a stray quote swallows nothing %s', (_, text, expected) => {
    expect(records(text)).toEqual(expected);
    expect(scanned(text).strayQuotes).toEqual({ count: 1, firstLine: 1 });
  });

  it('A3 whatever a writer quotes properly is read back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r\n', ' ', '7', '\t') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, newline) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes: true });
          expect(records(text, delimiter)).toEqual(rows);
        },
      ),
    );
  });

  it('A3 one stray quote anywhere costs at most its own field', () => {
    const words = fc.array(fc.constantFrom('a', 'bc', '1', '22.5'), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 12 }), fc.nat(), (rows, pick) => {
        const at = pick % (rows.length * 3);
        const broken = rows.map((cells, row) =>
          cells.map((cell, column) => (row * 3 + column === at ? `"${cell}` : cell)),
        );
        expect(records(broken.map((cells) => cells.join(',')).join('\n'))).toEqual(broken);
      }),
    );
  });

  it('F7 a text beyond the limit of cells is refused', () => {
    const rows = 'a,b\n'.repeat(10_000);
    expect(() => scanRecords(rows, ',', { at: 0, line: 1 }, new ReadBudget({ cells: 100 }))).toThrow(
      'file-too-many-cells',
    );
  });
});
