import type { PlainDate } from '../dates/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';

/** What a file name can be made of. */
export const fileNameVariables = ['number', 'customer', 'date', 'year', 'month', 'kind'] as const;
type FileNameVariable = (typeof fileNameVariables)[number];

/** What is known of the document that gets the name. */
export interface NamedDocument {
  number: string;
  customer: string;
  date: PlainDate;
  /** The word for it in its own language: `Facture`. */
  kind: string;
}

export const usualPattern = '{number} {customer}';

/** Bytes of UTF-8 with the extension: room for a number behind it where a system allows 255. */
const MOST_BYTES = 200;
const LONGEST_PATTERN = 120;
const VARIABLE = /\{([^{}]*)\}/g;

const isVariable = (name: string): name is FileNameVariable =>
  (fileNameVariables as readonly string[]).includes(name);

/** FN1: the pattern without the space around it, or what is wrong in it. */
export function checkPattern(pattern: string): Result<string> {
  const text = pattern.trim();
  const names = Array.from(text.matchAll(VARIABLE), ([, name = '']) => name.trim());
  const unknown = names.find((name) => !isVariable(name));
  if (unknown !== undefined)
    return refuse(
      'ValidationError',
      'file-pattern-variable',
      { name: `{${unknown}}`, variables: fileNameVariables.map((name) => `{${name}}`).join(' ') },
      'pattern',
    );
  if (/[{}]/.test(text.replaceAll(VARIABLE, '')))
    return refuse('ValidationError', 'file-pattern-brace', {}, 'pattern');
  if (!names.includes('number'))
    return refuse('ValidationError', 'file-pattern-number', { variable: '{number}' }, 'pattern');
  if (text.length > LONGEST_PATTERN)
    return refuse('ValidationError', 'file-pattern-long', { longest: LONGEST_PATTERN }, 'pattern');
  return ok(text);
}

/** The name of a document's file by a pattern that was checked; `extension` without a dot. */
export function fileNameBy(pattern: string, document: NamedDocument, extension: string): string {
  const filled = (customer: string) => safeStem(fill(pattern, { ...document, customer }));
  const most = MOST_BYTES - extension.length - 1;
  const excess = (stem: string): number => bytesOf(stem) - most;
  let { customer } = document;
  for (let over = excess(filled(customer)); over > 0 && customer !== ''; over = excess(filled(customer)))
    customer = shortened(customer, over);
  let stem = filled(customer);
  while (excess(stem) > 0) stem = shortened(stem, excess(stem)).trimEnd();
  return `${stem}.${extension}`;
}

function fill(pattern: string, { number, customer, date, kind }: NamedDocument): string {
  const [year = '', month = ''] = date.split('-');
  const values: Record<FileNameVariable, string> = { number, customer, date, year, month, kind };
  return pattern.replaceAll(VARIABLE, (whole, name: string) => {
    const variable = name.trim();
    return isVariable(variable) ? values[variable] : whole;
  });
}

const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=$|\.)/i;

/** FN2, FN3: what every system takes as the name of a file, before its extension. */
function safeStem(text: string): string {
  const safe = text
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/[<>:"/\\|?*~%]/g, '-')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  return safe.replace(DEVICES, '$1_');
}

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** Without its last characters, accents with what they stand on: at least as many bytes less as given. */
function shortened(text: string, bytes: number): string {
  const characters = Array.from(text);
  let dropped = 0;
  for (let last = characters.pop(); last !== undefined; last = characters.pop()) {
    dropped += bytesOf(last);
    if (dropped >= bytes && !/\p{M}/u.test(last)) break;
  }
  return characters.join('');
}

/** FN5: the name that is tried when `count - 1` others are taken. */
export function numberedName(fileName: string, count: number): string {
  if (count < 2) return fileName;
  const dot = fileName.lastIndexOf('.');
  return `${fileName.slice(0, dot)} (${count})${fileName.slice(dot)}`;
}
