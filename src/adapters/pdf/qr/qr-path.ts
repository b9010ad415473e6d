import { encode } from 'uqr';

export interface QrPath {
  /** Modules per side. */
  modules: number;
  /** PDF path of the dark modules, one unit each, y downwards. */
  path: string;
}

/**
 * One mask for all (ISO/IEC 18004, 7.8): a reader takes any of the eight, and looking for the evenest costs as much
 * time as the rest of the page together.
 */
const MASK = 2;

/** Runs of dark modules as rectangles. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: 0, boostEcc: false, maskPattern: MASK });
  const parts: string[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      let end = x + 1;
      while (end < size && row[end]) end += 1;
      parts.push(`${x} ${y} ${end - x} 1 re`);
      x = end;
    }
  });
  return { modules: size, path: parts.join('\n') };
}
