import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { packedFamilies } from './src/documents/scripts/families.gen.ts';
import { filesOf } from './src/documents/scripts/font-files.ts';

const require = createRequire(import.meta.url);

/** The fonts of other scripts, from their packages: files of our own origin that no one fetches before they are needed. */
const files = packedFamilies.flatMap(({ id }) => {
  const home = dirname(require.resolve(`@fontsource/noto-sans-${id}/package.json`));
  const fonts = filesOf(id);
  const licence = { path: join(dirname(fonts[0]?.path ?? ''), 'LICENSE.txt'), source: 'LICENSE' };
  return [...fonts, licence].map(({ path, source }) => ({ path, source: join(home, source) }));
});

export function scriptFonts(): Plugin {
  return {
    name: 'script-fonts',
    generateBundle() {
      for (const { path, source } of files) {
        this.emitFile({ type: 'asset', fileName: path, source: readFileSync(source) });
      }
    },
    configureServer(server) {
      const served = new Map(files.map(({ path, source }) => [`/${path}`, source]));
      server.middlewares.use((request, answer, next) => {
        const source = served.get(request.url ?? '');
        if (source === undefined) next();
        else answer.end(readFileSync(source));
      });
    },
  };
}
