/** The characters that the everyday faces print, read from the committed list. */
import { readFileSync } from 'node:fs';

const source = readFileSync(new URL('../../src/documents/coverage.gen.ts', import.meta.url), 'utf8');
const ranges = [...source.matchAll(/\[0x([0-9a-f]+), 0x([0-9a-f]+)\]/g)];

export const printable = new Set(
  ranges.flatMap(([, from, to]) => {
    const first = Number.parseInt(from, 16);
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, index) => first + index);
  }),
);
