import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { packedFamilies } from '@documents/scripts/families.gen.ts';
import { filesOf } from '@documents/scripts/font-files.ts';
import type { ScriptFiles } from '../shaping/script-fonts.ts';

const packages = fileURLToPath(new URL('../../../../node_modules/@fontsource/', import.meta.url));
const sources = new Map(
  packedFamilies.flatMap(({ id }) =>
    filesOf(id).map(({ path, source }) => [path, `noto-sans-${id}/${source}`]),
  ),
);

/** The fonts of other scripts from the packages that the build takes them from. */
export const scriptFiles: ScriptFiles = {
  read: async (path) => new Uint8Array(await readFile(packages + (sources.get(path) ?? path))),
  engine: async () => (await import('../shaping/harfbuzz.gen.js')).createHarfBuzz,
};
