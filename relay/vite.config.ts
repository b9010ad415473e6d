import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The relay for Node 20, which reads no TypeScript: one file of ours, packages stay where they are. */
export default defineConfig({
  root: at('.'),
  publicDir: false,
  build: {
    ssr: at('./main.ts'),
    target: 'node20',
    outDir: process.env['RELAY_DIST'] ?? at('./dist'),
    emptyOutDir: true,
    minify: false,
    rollupOptions: { output: { entryFileNames: 'main.js' } },
  },
});
