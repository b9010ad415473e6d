import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const nothing = at('./src/adapters/pdf/nothing.ts');

/** One list for the build and the tests. jsPDF's optional browser parts are never reached: an empty module. */
export const alias = {
  '@domain': at('./src/domain'),
  '@i18n': at('./src/i18n'),
  '@documents': at('./src/documents'),
  '@storage': at('./src/storage'),
  '@adapters': at('./src/adapters'),
  '@services': at('./src/services'),
  '@ui': at('./src/ui'),
  html2canvas: nothing,
  canvg: nothing,
  dompurify: nothing,
};
