import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Notes beside the build, and not in it, which modules each script holds: `scripts/size-check.mjs` reads it. */
export function chunkModules(): Plugin {
  return {
    name: 'chunk-modules',
    generateBundle(_, bundle) {
      // The gallery of the kit is a build of its own, of which nothing is noted.
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      if (!chunks.some((chunk) => 'facadeModuleId' in chunk && chunk.facadeModuleId === at('./index.html')))
        return;
      const modules: Record<string, string[]> = {};
      for (const [file, chunk] of Object.entries(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const kept = chunk.moduleIds.filter((id) => (chunk.modules[id]?.renderedLength ?? 0) > 0);
        modules[file] = kept.map((id) => relative(at('.'), id.replace('\0', '')).replaceAll('\\', '/'));
      }
      mkdirSync(at('./.cache'), { recursive: true });
      writeFileSync(at('./.cache/chunk-modules.json'), JSON.stringify(modules, undefined, 1));
    },
  };
}
