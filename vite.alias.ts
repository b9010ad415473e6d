import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One list for the build and the tests. */
export const alias = {
  '@domain': at('./src/domain'),
  '@i18n': at('./src/i18n'),
  '@documents': at('./src/documents'),
  '@storage': at('./src/storage'),
  '@adapters': at('./src/adapters'),
  '@services': at('./src/services'),
  '@ui': at('./src/ui'),
};
