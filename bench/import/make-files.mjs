// Generated sales: 8 columns of mixed types, 1 % faults, written as CSV and as a plain XLSX.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { Zip, ZipDeflate, strToU8 } from 'fflate';

const HEADERS = ['Key', 'Date', 'Customer', 'Title', 'Quantity', 'Unit price', 'Tax rate', 'Currency'];
const TITLES = [
  'Oak table',
  'Wall shelf',
  'Workshop hour',
  'Delivery',
  'Door fitting',
  'Glass panel',
  'LED strip',
  'Site visit',
];

/** A small deterministic generator (mulberry32): the same file on every machine. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const serialOf = (day) => 45658 + day;
const isoOf = (day) => new Date(Date.UTC(2025, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);

function* rows(count) {
  const next = random(42);
  for (let index = 0; index < count; index += 1) {
    const fault = next() < 0.01 ? Math.floor(next() * 4) : -1;
    const day = Math.floor(next() * 365);
    yield {
      key: `S-${String(index + 1).padStart(7, '0')}`,
      day: fault === 0 ? undefined : day,
      customer: fault === 1 ? '' : `Customer ${1 + Math.floor(next() * 800)}`,
      title: `${TITLES[Math.floor(next() * TITLES.length)]} ${Math.floor(next() * 500)}`,
      quantity: fault === 2 ? 'many' : 1 + Math.floor(next() * 40),
      price: Number((next() * 500 + 1).toFixed(2)),
      rate: fault === 3 ? 33 : [20, 10, 5.5][Math.floor(next() * 3)],
      currency: 'EUR',
    };
  }
}

async function put(stream, text) {
  if (!stream.write(text)) await once(stream, 'drain');
}

export async function makeCsv(path, count) {
  const out = createWriteStream(path);
  await put(out, `${HEADERS.join(',')}\n`);
  let chunk = '';
  for (const row of rows(count)) {
    const date = row.day === undefined ? 'soon' : isoOf(row.day);
    chunk += `${row.key},${date},${row.customer},${row.title},${row.quantity},${row.price},${row.rate},${row.currency}\n`;
    if (chunk.length > 1 << 16) {
      await put(out, chunk);
      chunk = '';
    }
  }
  out.end(chunk);
  await once(out, 'finish');
}

const PARTS = {
  '[Content_Types].xml':
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sales" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
  'xl/styles.xml':
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
};

/** A plain XLSX as spreadsheet programs write it: shared strings, date style, one sheet. */
export async function makeXlsx(path, count) {
  const out = createWriteStream(path);
  const zip = new Zip((error, data, final) => {
    if (error) throw error;
    out.write(data);
    if (final) out.end();
  });
  const part = (name, text) => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    if (text !== undefined) file.push(strToU8(text), true);
    return file;
  };
  for (const [name, text] of Object.entries(PARTS)) part(name, text);

  const strings = new Map();
  const shared = (text) => {
    let index = strings.get(text);
    if (index === undefined) strings.set(text, (index = strings.size));
    return index;
  };
  const text = (reference, value) =>
    value === '' ? '' : `<c r="${reference}" t="s"><v>${shared(value)}</v></c>`;
  const sheet = part('xl/worksheets/sheet1.xml');
  let chunk =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:H${count + 1}"/><sheetData><row r="1">` +
    HEADERS.map((header, index) => text(`${'ABCDEFGH'[index]}1`, header)).join('') +
    '</row>';
  let number = 1;
  for (const row of rows(count)) {
    number += 1;
    const date =
      row.day === undefined
        ? text(`B${number}`, 'soon')
        : `<c r="B${number}" s="1"><v>${serialOf(row.day)}</v></c>`;
    const quantity =
      typeof row.quantity === 'string'
        ? text(`E${number}`, row.quantity)
        : `<c r="E${number}"><v>${row.quantity}</v></c>`;
    chunk += `<row r="${number}">${text(`A${number}`, row.key)}${date}${text(`C${number}`, row.customer)}${text(`D${number}`, row.title)}${quantity}<c r="F${number}"><v>${row.price}</v></c><c r="G${number}"><v>${row.rate}</v></c>${text(`H${number}`, row.currency)}</row>`;
    if (chunk.length > 1 << 18) {
      sheet.push(strToU8(chunk));
      chunk = '';
    }
  }
  sheet.push(strToU8(`${chunk}</sheetData></worksheet>`), true);
  part(
    'xl/sharedStrings.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${strings.size}" uniqueCount="${strings.size}">${[...strings.keys()].map((value) => `<si><t>${value}</t></si>`).join('')}</sst>`,
  );
  zip.end();
  await once(out, 'finish');
}
