import { readFileSync } from 'node:fs';
import { measureWith } from '../font/measure.ts';
import { parseFaces } from '../write-pdf.ts';

const font = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fonts/inter-${name}.ttf`, import.meta.url)));

/** The committed fonts, read from disk as tests may. */
export const fontFiles = { regular: font('regular'), semibold: font('semibold') };
export const faces = parseFaces(fontFiles);
export const measure = measureWith(faces);
