import { CharacterGroups } from '@adapters/pdf/font/character-groups.ts';
import { parseFace } from '@adapters/pdf/font/face.ts';
import { fontKeeper } from '@adapters/pdf/font/kept-font.ts';
import { bytesOf, latin1 } from '@adapters/pdf/flate.ts';
import { pictureKeeper } from '@adapters/pdf/image/picture.ts';
import type { DocumentJob } from '@documents/job.ts';
import { zlibSync } from 'fflate';
import { encode } from 'uqr';
import type { Prepare } from './contestant.ts';
import { printedRows, type PrintedRows } from './printed-rows.ts';

const K = 72 / 25.4;
const everything = 'Aaàá0!';

/** The floor: the same texts at fixed places, one content stream, every other object kept as bytes from file to file. */
export const prepare: Prepare = (fonts) => {
  const groups = new CharacterGroups();
  groups.add(everything);
  const faces = [parseFace('regular', fonts.regular), parseFace('semibold', fonts.semibold)] as const;
  const kept = [fontKeeper(faces[0])(groups), fontKeeper(faces[1])(groups)] as const;
  const pictureOf = pictureKeeper();
  let fixed: Uint8Array[] | null = null;

  function width(text: string, size: number, face: 0 | 1): number {
    let units = 0;
    for (let at = 0; at < text.length; at += 1) units += faces[face].advances[text.charCodeAt(at)] ?? 0;
    return (units * size) / faces[face].unitsPerEm;
  }

  function content(rows: PrintedRows): string {
    const out: string[] = ['BT'];
    const put = (text: string, x: number, y: number, size = 9, face: 0 | 1 = 0, right = false) => {
      let hex = '';
      const { numbers, digits } = kept[face];
      for (let at = 0; at < text.length; at += 1) hex += digits[numbers[text.charCodeAt(at)] ?? 0] ?? '';
      const left = x * K - (right ? width(text, size, face) : 0);
      out.push(
        `/F${face + 1} ${size} Tf 1 0 0 1 ${left.toFixed(2)} ${(841.89 - y * K).toFixed(2)} Tm<${hex}>Tj`,
      );
    };
    put('Facture', 193, 22, 21, 1, true);
    put(`N° ${rows.number}`, 193, 28, 11, 0, true);
    rows.from.forEach((text, row) => put(text, 20, 42 + row * 4.5, 9, row === 0 ? 1 : 0));
    rows.to.forEach((text, row) => put(text, 110, 42 + row * 4.5, 9, row === 0 ? 1 : 0));
    rows.facts.forEach(([label = '', value = ''], index) => {
      put(label, 20 + index * 45, 72, 7.5);
      put(value, 20 + index * 45, 77);
    });
    const edges = [20, 113, 116, 155, 167, 193];
    const cells = (row: readonly string[], y: number, size: number, face: 0 | 1) =>
      row.forEach((text, column) =>
        put(text, edges[column] ?? 0, y, size, column === 0 ? face : 0, column !== 0 && column !== 2),
      );
    cells(rows.head, 88, 7.5, 0);
    rows.lines.forEach((row, index) => cells(row, 94 + index * 6.8, 9, 1));
    const y = 100 + rows.lines.length * 6.8;
    [rows.taxHead, ...rows.taxes].forEach((row, index) =>
      row.forEach((text, column) => put(text, 20 + column * 27, y + index * 6.8)),
    );
    rows.totals.forEach(([label = '', value = ''], index) => {
      put(label, 113, y + index * 6.8);
      put(value, 193, y + index * 6.8, 9, 0, true);
    });
    put(rows.heading, 20, y + 40, 10.5, 1);
    rows.payment.forEach(([label = '', value = ''], index) => {
      put(label, 20, y + 46 + index * 5.6);
      put(value, 44, y + 46 + index * 5.6);
    });
    rows.footer.forEach((text, index) => put(text, 20, 280 + index * 3.6, 7));
    put(`${rows.number} · page 1 / 1`, 193, 280, 7, 0, true);
    out.push('ET 0.35 w');
    for (let line = 0; line < rows.lines.length + 8; line += 1) {
      const at = (841.89 - (90 + line * 6.8) * K).toFixed(2);
      out.push(`56.69 ${at} m 547.09 ${at} l S`);
    }
    out.push('q 25.5 0 0 25.5 56.69 770 cm /L Do Q');
    if (rows.qr !== null) out.push(qr(rows.qr, y + 38));
    return out.join('\n');
  }

  function qr(text: string, top: number): string {
    const { size, data } = encode(text, { ecc: 'M', border: 0, maskPattern: 2, boostEcc: false });
    const scale = ((32 * K) / size).toFixed(4);
    const out = [`q ${scale} 0 0 -${scale} 456.38 ${(841.89 - top * K).toFixed(2)} cm`];
    data.forEach((row, y) => {
      for (let x = 0; x < size; x += 1) {
        let end = x;
        while (row[end]) end += 1;
        if (end > x) out.push(`${x} ${y} ${end - x} 1 re`);
        x = end;
      }
    });
    out.push('f Q');
    return out.join('\n');
  }

  const nothing = new Uint8Array();

  function keptObjects(job: DocumentJob): Uint8Array[] {
    const logo = job.seller.logo === null ? null : pictureOf(job.seller.logo);
    const stream = (entries: string, data: string) =>
      `<<${entries}/Length ${data.length}>>\nstream\n${data}\nendstream`;
    const texts = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents 14 0 R/Resources<</Font<</F1 4 0 R/F2 8 0 R>>/XObject<</L 12 0 R>>>>>>',
    ];
    for (const font of kept) {
      const at = texts.length + 1;
      texts.push(
        `<</Type/Font/Subtype/Type0/BaseFont/${font.name}/Encoding/Identity-H/DescendantFonts[${at + 1} 0 R]>>`,
        `<</Type/Font/Subtype/CIDFontType2/BaseFont/${font.name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${at + 2} 0 R/W[${font.widths}]/CIDToGIDMap/Identity>>`,
        `<</Type/FontDescriptor/FontName/${font.name}/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80/FontFile2 ${at + 3} 0 R>>`,
        stream(`/Filter/FlateDecode/Length1 ${font.programLength}`, latin1(font.program)),
      );
    }
    texts.push(stream(`${logo?.entries ?? ''}/SMask 13 0 R`, latin1(logo?.stream ?? nothing)));
    texts.push(stream(logo?.mask?.entries ?? '', latin1(logo?.mask?.stream ?? nothing)));
    return texts.map((text, index) => bytesOf(`${index + 1} 0 obj\n${text}\nendobj\n`));
  }

  return {
    make: (job) => {
      fixed ??= keptObjects(job);
      const body = zlibSync(bytesOf(content(printedRows(job))), { level: 6, mem: 4 });
      const head = bytesOf(`14 0 obj\n<</Filter/FlateDecode/Length ${body.length}>>\nstream\n`);
      const parts = [bytesOf('%PDF-1.7\n'), ...fixed, head, body, bytesOf('\nendstream\nendobj\n')];
      let size = 0;
      const offsets: number[] = [];
      parts.forEach((part, index) => {
        if (index >= 1 && index <= fixed!.length + 1) offsets.push(size);
        size += part.length;
      });
      const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
      const tail = `xref\n0 15\n0000000000 65535 f \n${entries}trailer\n<</Size 15/Root 1 0 R>>\nstartxref\n${size}\n%%EOF`;
      parts.push(bytesOf(tail));
      const file = new Uint8Array(size + tail.length);
      let at = 0;
      for (const part of parts) {
        file.set(part, at);
        at += part.length;
      }
      return file;
    },
  };
};
