import { readFileSync } from 'node:fs';
import { measureWith } from '../font/measure.ts';
import { parseFaces, withSerif } from '../write-pdf.ts';

const font = (name: string) => new Uint8Array(readFileSync(new URL(`../fonts/${name}.ttf`, import.meta.url)));

/** The committed fonts, read from disk as tests may. */
export const fontFiles = { regular: font('inter-regular'), semibold: font('inter-semibold') };
export const serifFiles = { regular: font('serif-regular'), semibold: font('serif-semibold') };
export const faces = withSerif(parseFaces(fontFiles), serifFiles);
export const measure = measureWith(faces);
