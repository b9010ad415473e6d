import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../read-workbook.ts';
import { rowsOf } from '../testing/grid-rows.ts';
import type { ReadOptions } from '../workbook.ts';

const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const marked = (mark ? '\uFEFF' : '') + text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), !bigEndian);
  return bytes;
};
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function opened(bytes: Uint8Array, options?: ReadOptions) {
  const result = await readWorkbook(bytes, 'x.csv', options);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

const table = 'nom;ville\nHélène;Besançon\nRené;Nîmes\n';
const cells = [
  ['nom', 'ville'],
  ['Hélène', 'Besançon'],
  ['René', 'Nîmes'],
];

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(table), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\uFEFF${table}`), 'utf-8'],
    ['UTF-16 little endian with a mark', utf16(table, false, true), 'utf-16le'],
    ['UTF-16 big endian with a mark', utf16(table, true, true), 'utf-16be'],
    ['UTF-16 little endian without a mark', utf16(table, false, false), 'utf-16le'],
    ['UTF-16 big endian without a mark', utf16(table, true, false), 'utf-16be'],
    ['Windows-1252', latin1(table), 'windows-1252'],
  ])('A3 %s is recognised', async (_, bytes, encoding) => {
    const { grid, dialect } = await opened(bytes);
    expect(dialect?.encoding).toBe(encoding);
    expect(rowsOf(grid)).toEqual(cells);
  });

  it('A3 the signs that Windows adds to Latin-1 are right', async () => {
    const { grid } = await opened(Uint8Array.of(0x80, 0x9c, 0x92, 0x85, 0xe9, 0x3b, 0x31, 0x0a));
    expect(grid.text(0, 0)).toBe('€œ’…é');
  });

  it('A3 a person can name another encoding', async () => {
    const { grid } = await opened(latin1('caf\u00E5;x\n'), { encoding: 'iso-8859-5' });
    expect(grid.text(0, 0)).toBe('cafх');
  });

  it('A3 Cyrillic and Greek eight-bit texts are proposed as such', async () => {
    const russian =
      'Счёт;Покупатель;Сумма\nПоставка товаров по договору;Общество с ограниченной ответственностью;100\n';
    const windows1251 = Uint8Array.from(russian, (letter) => {
      const code = letter.charCodeAt(0);
      if (code < 128) return code;
      return code === 0x451 ? 0xb8 : code - 0x410 + 0xc0;
    });
    expect((await opened(windows1251)).dialect?.encoding).toBe('windows-1251');
  });

  it('A3 one broken character does not turn a UTF-8 file into another encoding', async () => {
    const bytes = utf8(`${'é;à\n'.repeat(200)}x;y\n`);
    bytes[bytes.length - 4] = 0xc3;
    const { dialect, warnings } = await opened(bytes);
    expect(dialect?.encoding).toBe('utf-8');
    expect(warnings).toContainEqual({ code: 'text-damaged', params: { count: 1, encoding: 'utf-8' } });
  });

  it('A3 an unknown encoding is refused by name', async () => {
    const result = await readWorkbook(utf8('a'), 'x.csv', { encoding: 'klingon' });
    expect(result).toMatchObject({ error: { reason: 'encoding-unknown', params: { encoding: 'klingon' } } });
  });
});

describe('delimiters', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', ','],
    ['semicolons with decimal commas', 'prix;taux;nom\n1,5;5,5;a\n2,5;20,0;b\n', ';'],
    ['tabs in a text with commas', 'a\tb\nx, y\t1\nz, w\t2\n', '\t'],
    ['bars', 'a|b|c\n1|2|3\n', '|'],
    ['quoted semicolons', '"a;x","b;y"\n"1;2","3;4"\n', ','],
    ['a title full of commas above', 'Sales, costs, margins, of 2026\n\na;b\n1;2\n3;4\n5;6\n', ';'],
    ['a single column', 'name\nAnna\nBob\n', ','],
    ['the line Excel writes', 'sep=|\na|b,c\n', '|'],
  ])('A3 %s are found', async (_, text, delimiter) => {
    expect((await opened(utf8(text))).dialect?.delimiter).toBe(delimiter);
  });

  it('A3 the line "sep=" is no record, and lines are still counted from it', async () => {
    const { grid } = await opened(utf8('sep=;\na;b\n1;2\n'));
    expect(rowsOf(grid)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(grid.rowNumber(0)).toBe(2);
  });

  it('A3 a person can name another delimiter', async () => {
    expect((await opened(utf8('a,b;c\n'), { delimiter: ';' })).grid.text(0, 0)).toBe('a,b');
  });
});

describe('cells of a text', () => {
  it('A3 everything is text: a CSV does not say what is a number', async () => {
    const { grid } = await opened(utf8('007,1e5\n,"0,5"\n'));
    expect([grid.kind(0, 0), grid.kind(0, 1), grid.kind(1, 0), grid.kind(5, 5)]).toEqual([
      'text',
      'text',
      'empty',
      'empty',
    ]);
    expect([grid.value(0, 0), grid.value(0, 1), grid.value(1, 0), grid.value(1, 1)]).toEqual([
      '007',
      '1e5',
      null,
      '0,5',
    ]);
  });

  it.each([
    ['a\nb\n', 'lf'],
    ['a\r\nb\r\n', 'crlf'],
    ['a\rb\r', 'cr'],
    ['a\r\nb\n', 'mixed'],
  ])('A3 the line ends of %j are %s', async (text, lineBreak) => {
    expect((await opened(utf8(text))).dialect?.lineBreak).toBe(lineBreak);
  });
});
