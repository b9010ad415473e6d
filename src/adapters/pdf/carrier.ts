import { jsPDF } from 'jspdf';
import { bytesOf, deflate, latin1 } from './flate.ts';

/** jsPDF's own filter builds the stream one character at a time; this is the same filter in blocks. */
function processDataByFilters(text: string, filters: string[] | undefined) {
  if (filters === undefined || filters.length === 0) return { data: text, reverseChain: '' };
  return { data: latin1(deflate(bytesOf(text))), reverseChain: '/FlateDecode' };
}

interface FontSlot {
  id: string;
  fontName: string;
  fontStyle: string;
  postScriptName: string;
  encoding: string;
  metadata: object;
  isAlreadyPutted?: boolean;
  objectNumber?: number;
}

/** The part of jsPDF's inner workings that its own plug-ins use, and we with them. */
interface Internals {
  readonly out: (line: string) => void;
  newObject(): number;
  putStream(options: {
    data: string;
    filters: string[];
    additionalKeyValues: { key: string; value: string | number }[];
  }): void;
  pages: string[][];
  events: { subscribe(topic: string, callback: (event: never) => void): void };
}
type AddFonts = { fonts: Record<string, FontSlot>; dictionary: Record<string, Record<string, string>> };
interface Plugins {
  processDataByFilters: typeof processDataByFilters;
  events: [string, (event: AddFonts) => void][];
}

const plugins = jsPDF.API as unknown as Plugins;
plugins.processDataByFilters = processDataByFilters;

/**
 * jsPDF registers the fourteen standard fonts, which are never embedded and lose characters without a word.
 * Ours take their places before the document knows them: there is nothing left to fall back to.
 */
function putOwnFonts(names: readonly string[]) {
  return ({ fonts, dictionary }: AddFonts) => {
    for (const id of Object.keys(fonts)) delete fonts[id];
    for (const name of Object.keys(dictionary)) delete dictionary[name];
    names.forEach((name, index) => {
      const id = `F${index + 1}`;
      fonts[id] = {
        id,
        fontName: name,
        fontStyle: 'normal',
        postScriptName: name,
        encoding: 'Identity-H',
        metadata: {},
      };
      dictionary[name] = { normal: id };
    });
  };
}

export interface Carrier {
  doc: jsPDF;
  /** Lines of the page that is being made. */
  page(number: number): string[];
  /** Writes an object and says its number. */
  object(lines: string): number;
  stream(entries: string, data: string): number;
  out(line: string): void;
  /** Called in the middle of the file, where jsPDF has a place for it. */
  on(place: 'putResources' | 'putXobjectDict' | 'postPutResources' | 'putCatalog', write: () => void): void;
  /** Called for each font: writes it and gives the number of its object. */
  onFont(write: (index: number) => number): void;
}

export function openCarrier(fontNames: readonly string[], isLandscape = false): Carrier {
  plugins.events.push(['addFonts', putOwnFonts(fontNames)]);
  const orientation = isLandscape ? 'landscape' : 'portrait';
  const doc = new jsPDF({ unit: 'pt', format: 'a4', orientation, compress: true, floatPrecision: 2 });
  plugins.events.pop();
  const internals = doc.internal as unknown as Internals;
  const { events, out } = internals;
  const object = (lines: string) => {
    const number = internals.newObject();
    out(lines);
    out('endobj');
    return number;
  };
  return {
    doc,
    out,
    object,
    page: (number) => internals.pages[number] as string[],
    stream: (entries, data) => object(`<<${entries}/Length ${data.length}>>\nstream\n${data}\nendstream`),
    on: (place, write) => {
      events.subscribe(place, write);
    },
    onFont: (write) => {
      events.subscribe('putFont', ({ font }: { font: FontSlot }) => {
        font.objectNumber = write(Number(font.id.slice(1)) - 1);
        font.isAlreadyPutted = true;
      });
    },
  };
}
