import { sharedOpening } from './fixed-parts.ts';
import { XmlBytes } from './xml-bytes.ts';
import { cellXml } from './xml-text.ts';

/** More different texts than this would only be kept to stand there once: they stand in their cells. */
const MOST = 250_000;
const PIECE = 128 * 1024;

/** Blanks that a reader of XML may drop or fold where it is not told to keep them. */
const LOOSE_BLANKS = /^\s|\s$|\s\s|[\t\n\r]/u;

/** A text as an element of a cell or of the table. */
export const textElement = (text: string): string =>
  `<t${LOOSE_BLANKS.test(text) ? ' xml:space="preserve"' : ''}>${cellXml(text)}</t>`;

/** The texts of a workbook, each once: a cell names the place of its own. */
export class TextTable {
  readonly #places = new Map<string, number>();

  /** −1 = it has to stand in the cell. */
  placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#places.size;
    if (place === MOST) return -1;
    this.#places.set(text, place);
    return place;
  }

  *xml(): Generator<Uint8Array<ArrayBuffer>> {
    const out = new XmlBytes();
    out.ascii(`${sharedOpening} uniqueCount="${this.#places.size}">`);
    for (const text of this.#places.keys()) {
      out.text(`<si>${textElement(text)}</si>`);
      if (out.length > PIECE) yield out.take();
    }
    out.ascii('</sst>');
    yield out.take();
  }
}
