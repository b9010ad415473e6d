import { strToU8, zipSync, type Zippable } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface SheetSource {
  name: string;
  /** What stands inside `<worksheet>`. */
  xml: string;
  state?: string;
}

interface BookSource {
  /** What stands inside `<sst>`. */
  shared?: string;
  /** What stands inside `<styleSheet>`. */
  styles?: string;
  /** Inside `<workbook>`, before the sheets. */
  settings?: string;
  parts?: Record<string, string | Uint8Array>;
}

/** The bytes of an XLSX from its XML, so that a test can say exactly what a file holds. */
export function xlsxBytes(
  sheets: SheetSource[],
  { shared, styles, settings = '', parts = {} }: BookSource = {},
): Uint8Array {
  const links = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  if (shared !== undefined)
    links.push(`<Relationship Id="s" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`);
  if (styles !== undefined) links.push(`<Relationship Id="t" Type="${office}/styles" Target="styles.xml"/>`);
  const entries = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const all: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${settings}<sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${main}">${xml}</worksheet>`,
      ]),
    ),
    ...(shared === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared}</sst>` }),
    ...(styles === undefined
      ? {}
      : { 'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
    ...parts,
  };
  return zipOf(all);
}

export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    files[path] = [typeof content === 'string' ? strToU8(content) : content, { mtime: new Date(1980, 0, 1) }];
  }
  return zipSync(files);
}

/** One sheet named "S" with these rows as XML. */
export const oneSheet = (rows: string, book?: BookSource): Uint8Array =>
  xlsxBytes([{ name: 'S', xml: `<sheetData>${rows}</sheetData>` }], book);
