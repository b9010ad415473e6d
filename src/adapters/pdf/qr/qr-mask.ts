import { encode } from 'uqr';

export interface QrMask {
  /** Modules per side. */
  modules: number;
  /** One bit per module, 1 = dark, rows from the top and filled up to whole bytes, as hexadecimal text. */
  hex: string;
}

/**
 * One mask for all (ISO/IEC 18004, 7.8): a reader takes any of the eight, and looking for the evenest costs as much
 * time as the rest of the page together.
 */
const MASK = 2;

/** The code as a picture of bits: a quarter of what it takes as a path of rectangles, and as sharp. */
export function qrMask(text: string): QrMask {
  const { size, data } = encode(text, { ecc: 'M', border: 0, boostEcc: false, maskPattern: MASK });
  return { modules: size, hex: data.map(rowHex).join('') };
}

function rowHex(row: readonly boolean[]): string {
  let hex = '';
  for (let start = 0; start < row.length; start += 8) {
    let byte = 0;
    for (let bit = 0; bit < 8; bit += 1) byte = byte * 2 + (row[start + bit] ? 1 : 0);
    hex += byte.toString(16).padStart(2, '0');
  }
  return hex;
}
