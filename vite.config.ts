import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { alias } from './vite.alias.ts';
import { asciiWorkers } from './vite.ascii.ts';
import { chunkGroups } from './vite.chunks.ts';
import { chunkModules } from './vite.chunk-modules.ts';
import { manifest } from './vite.manifest.ts';
import { scriptFonts } from './vite.script-fonts.ts';

/** Everything the app needs is precached; the largest file is the font of the documents. */
const LARGEST_FILE = 4 * 1024 * 1024;

const pwa = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'workers',
  filename: 'sw.ts',
  injectRegister: false,
  manifest,
  manifestFilename: 'manifest.webmanifest',
  // The icons and screenshots belong to the system that installs, not to the app.
  includeManifestIcons: false,
  injectManifest: {
    // A classic worker: the default `es` fails to register as soon as its graph holds a dynamic import.
    rollupFormat: 'iife',
    globPatterns: [
      '**/*.{js,mjs,css,html,woff2,ttf,wasm,webmanifest}',
      'icons/icon.svg',
      'icons/icon-192.png',
    ],
    // The engine of other scripts comes with their fonts, when a document first needs them.
    globIgnores: ['**/harfbuzz*'],
    maximumFileSizeToCacheInBytes: LARGEST_FILE,
  },
});

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  root: at('.'),
  plugins: [react(), scriptFonts(), chunkModules(), asciiWorkers(), pwa],
  resolve: { alias },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    sourcemap: false,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The gallery of the kit is built only when asked for: `vite build --mode gallery`.
      input: mode === 'gallery' ? [at('./index.html'), at('./gallery.html')] : [at('./index.html')],
      output: { codeSplitting: { groups: chunkGroups } },
    },
  },
}));
