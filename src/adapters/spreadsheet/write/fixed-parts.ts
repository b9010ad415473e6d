import { cellXml } from './xml-text.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

type Look = 'plain' | 'sum' | 'total';
const formats = {
  general: 0,
  text: 49,
  amount: 4,
  date: 14,
  whole: 3,
  thousandths: 164,
  percent: 165,
  month: 166,
} as const;
export type Format = keyof typeof formats;

/** Cell styles by their index in `cellXfs`. */
const cellStyles: { format: number; font: 0 | 1; border: 0 | 1 | 2; quoted?: true; fill?: 2 }[] = [
  { format: 0, font: 0, border: 0 },
  { format: 49, font: 1, border: 0 },
  { format: 49, font: 0, border: 0 },
  { format: 49, font: 0, border: 0, quoted: true },
  { format: 4, font: 0, border: 0 },
  { format: 14, font: 0, border: 0 },
  { format: 49, font: 0, border: 0, fill: 2 },
];
export const style = { general: 0, head: 1, text: 2, quoted: 3, amount: 4, date: 5, input: 6 } as const;

const borders = { plain: 0, sum: 1, total: 2 } as const;
const byLook: Record<Look, Record<Format, number>> = {
  plain: looksOf('plain'),
  sum: looksOf('sum'),
  total: looksOf('total'),
};

function looksOf(look: Look): Record<Format, number> {
  const places = Object.entries(formats).map(([name, format]) => {
    const wanted = { format, font: look === 'plain' ? 0 : 1, border: borders[look] } as const;
    const known =
      look === 'plain'
        ? cellStyles.findIndex((one) => one.format === format && one.font === 0 && !one.fill)
        : -1;
    return [name, known === -1 ? cellStyles.push(wanted) - 1 : known];
  });
  return Object.fromEntries(places) as Record<Format, number>;
}

/** The style of a cell in a row of records, of sums of a group, of the sum of all. */
export const styleOf = (format: Format, look: Look): number => byLook[look][format];

const xf = ({ format, font, border, quoted, fill }: (typeof cellStyles)[number]): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill ?? 0}" borderId="${border}" xfId="0"` +
  `${font === 1 ? ' applyFont="1"' : ''}${format === 0 ? '' : ' applyNumberFormat="1"'}` +
  `${border === 0 ? '' : ' applyBorder="1"'}${fill === undefined ? '' : ' applyFill="1"'}${quoted ? ' quotePrefix="1"' : ''}/>`;

const line = (edge: string, kind: string) => `<${edge} style="${kind}"><color auto="1"/></${edge}>`;
const bordered = (top: string, bottom: string) =>
  `<border><left/><right/>${top}${bottom}<diagonal/></border>`;

const styles =
  `${head}<styleSheet xmlns="${main}">` +
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.000"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="mmm\\ yyyy"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF8E1"/></patternFill></fill></fills>' +
  `<borders count="3">${bordered('<top/>', '<bottom/>')}${bordered(line('top', 'thin'), '<bottom/>')}${bordered(line('top', 'thin'), line('bottom', 'double'))}</borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${cellStyles.length}">${cellStyles.map(xf).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Every part of the package but the sheets themselves and their texts. */
export function fixedParts(names: string[], printed: readonly boolean[] = []): [path: string, xml: string][] {
  const overrides = names.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${content}.worksheet+xml"/>`,
  );
  const sheets = names.map(
    (name, at) => `<sheet name="${cellXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const links = names.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const last = names.length + 1;
  const titles = names.flatMap((name, at) =>
    printed[at]
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${cellXml(name.replaceAll("'", "''"))}'!$1:$1</definedName>`
      : [],
  );
  const defined = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
  return [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${content}.sharedStrings+xml"/>${overrides.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets>${defined}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packages}/relationships">${links.join('')}<Relationship Id="rId${last}" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId${last + 1}" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles],
  ];
}

export const sheetOpening = `${head}<worksheet xmlns="${main}">`;
export const sharedOpening = `${head}<sst xmlns="${main}"`;
