import type { PdfFile } from './file/pdf-file.ts';
import type { Face } from './font/face.ts';

/** A font as it goes into a file; program and map are deflated. */
export interface FontInFile {
  name: string;
  face: Pick<Face, 'id' | 'unitsPerEm' | 'ascent' | 'descent' | 'capHeight' | 'box'>;
  program: Uint8Array;
  /** Before it was deflated. */
  programLength: number;
  widths: string;
  toUnicode: Uint8Array;
}

/** Symbolic (ISO 32000-1, 9.8.2): the codes are glyph numbers, not those of a standard encoding. */
const SYMBOLIC = 4;

function descriptor({ face, name }: FontInFile, program: number): string {
  const scaled = (units: number) => Math.round((units * 1000) / face.unitsPerEm);
  const stem = face.id.endsWith('semibold') ? 120 : 80;
  return (
    `<</Type/FontDescriptor/FontName/${name}/Flags ${SYMBOLIC}/FontBBox[${face.box.map(scaled).join(' ')}]` +
    `/ItalicAngle 0/Ascent ${scaled(face.ascent)}/Descent ${scaled(face.descent)}` +
    `/CapHeight ${scaled(face.capHeight)}/StemV ${stem}/FontFile2 ${program} 0 R>>`
  );
}

/** A composite font with its program, widths and way back to characters (ISO 32000-1, 9.7). Says its number. */
export function writeFont(file: PdfFile, font: FontInFile): number {
  const program = file.stream(`/Filter/FlateDecode/Length1 ${font.programLength}`, font.program);
  const toUnicode = file.stream('/Filter/FlateDecode', font.toUnicode);
  const described = file.object(descriptor(font, program));
  const descendant = file.object(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${font.name}` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${described} 0 R/DW 1000/W[${font.widths}]/CIDToGIDMap/Identity>>`,
  );
  return file.object(
    `<</Type/Font/Subtype/Type0/BaseFont/${font.name}/Encoding/Identity-H` +
      `/DescendantFonts[${descendant} 0 R]/ToUnicode ${toUnicode} 0 R>>`,
  );
}
